/** What every page carries of its elements, in one file: one request. Each loads the rest when a reader wants it. */
import { WsgiBuilder } from '../islands/builder/wsgi-builder.ts';
import { CopyButton } from '../islands/copy/copy-button.ts';
import { SchemeSwitch } from './scheme-switch.ts';
import { SiteSearch } from './search/site-search.ts';

customElements.define('copy-button', CopyButton);
customElements.define('scheme-switch', SchemeSwitch);
customElements.define('site-search', SiteSearch);
customElements.define('wsgi-builder', WsgiBuilder);

if (document.querySelector('nearest-pages') !== null) {
  void import('./search/nearest-pages.ts').then(({ NearestPages }) => customElements.define('nearest-pages', NearestPages));
}
