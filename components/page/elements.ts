/** Custom elements of every page in one file, for one request. Each imports the rest on use. */
import { loadOnIntent } from '../islands/intent.ts';
import { onReaderChange, readerRelease, startReader } from '../islands/reader/reader.ts';
import { ReleasePicker } from '../islands/reader/release-picker.ts';
import { WsgiRecipe } from '../islands/recipe/wsgi-recipe.ts';
import { SchemeSwitch } from './scheme-switch.ts';
import { SiteSearch } from '../islands/search/site-search.ts';

// First, because the elements read the reader's values.
startReader();
loadOnIntent();
customElements.define('scheme-switch', SchemeSwitch);
customElements.define('site-search', SiteSearch);
customElements.define('wsgi-recipe', WsgiRecipe);
customElements.define('release-picker', ReleasePicker);
const foldNotes = (): void => void import('../islands/reader/version-notes.ts').then((module) => module.showVersionNotes(readerRelease()));
if (readerRelease() !== '') foldNotes();
onReaderChange(foldNotes);
// Elements of few pages. Copy buttons define themselves.
if (document.querySelector(':not(:defined,copy-button)') !== null) void import('./tools.ts');
if (import.meta.env.PROD) void import('./offline.ts');
