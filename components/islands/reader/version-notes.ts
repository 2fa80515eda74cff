import { adoptStyle } from '../adopt-style.ts';
import { applies } from './applies.ts';
import { RELEASE_KEY } from './reader.ts';
import style from './verdict.css?inline';

/** Parts of a page that hold for some releases: notes, numbers of releases in the text, and configurations. */
const PARTS = 'main :is([data-since], [data-until]):not(wsgi-recipe *)';

/**
 * Marks each part that depends on a release with whether it applies to the reader's. A line above the text counts those that do
 * not. An empty release removes both.
 */
export function showVersionNotes(release: string): void {
  adoptStyle(style);
  let strange = 0;
  for (const part of document.querySelectorAll<HTMLElement>(PARTS)) {
    const { since = '', until = '', except } = part.dataset;
    const holds = release === '' || repeats(part) || applies(release, since, until, except);
    strange += Number(!holds);
    if (part.matches('.version-note')) verdictOf(part, 'span').textContent = release === '' ? '' : holds ? ` · applies to your ${release}` : ` · not in your ${release}`;
    else if (part.matches('span')) verdictOf(part, 'small').textContent = holds ? '' : ` (not in your ${release})`;
    else verdictOf(part, 'p').textContent = holds ? '' : `Not in your ${release}: mod_wsgi accepts these lines ${since === '' ? 'up to' : until === '' ? 'since' : `from ${since} to`} ${until || since}.`;
  }
  showSummary([...countWords(release, strange), ...pinnedWords(release)]);
}

/** Two ends of one span, as in "3.0 to 5.0.2", get one verdict, behind the second. */
function repeats({ dataset, nextElementSibling: next }: HTMLElement): boolean {
  return next instanceof HTMLElement && next.matches('span') && next.dataset['since'] === dataset['since'] && next.dataset['until'] === dataset['until'];
}

/** Place of a part's verdict, made at its end where it has none. */
function verdictOf(part: HTMLElement, name: string): HTMLElement {
  const known = part.querySelector<HTMLElement>('[data-verdict]');
  if (known !== null) return known;
  const made = document.createElement(name);
  made.dataset['verdict'] = '';
  part.append(made);
  return made;
}

function countWords(release: string, count: number): string[] {
  if (count === 0) return [];
  return [`${count === 1 ? 'One part of this page does' : `${count} parts of this page do`} not apply to your mod_wsgi ${release}: look for “not in your ${release}”.`];
}

/** Sentences about recipes that the page pins to releases other than the reader's. */
function pinnedWords(release: string): string[] {
  const pinned = [...document.querySelectorAll<HTMLElement>('wsgi-recipe')].filter(({ dataset }) => new URLSearchParams(dataset['own']).has(RELEASE_KEY)).map(({ dataset }) => dataset['release'] ?? '');
  const others = release === '' ? [] : [...new Set(pinned)].filter((own) => own !== release);
  return others.map((own) => `One recipe on this page is for mod_wsgi ${own}, not for your ${release}.`);
}

function showSummary(sentences: readonly string[]): void {
  document.querySelector('.release-line')?.remove();
  if (sentences.length === 0) return;
  const line = document.createElement('p');
  line.className = 'callout release-line';
  line.textContent = sentences.join(' ');
  document.querySelector('main .lead')?.after(line);
}
