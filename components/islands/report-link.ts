import { reportHref } from '../../src/site/report.ts';
import { readerRelease } from './reader/reader.ts';

/** Link to report a mistake. When it is used, it also carries the reader's release and the recipe that is shown. */
export class ReportLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    if (link === null) return;
    const address = link.href.replace(/[?&](?:title|subject)=.*$/, '');
    const fill = (): void => {
      link.href = reportHref(address, { page: location.pathname, release: readerRelease(), recipe: recipeShown() });
    };
    for (const intent of ['pointerover', 'focusin', 'click'] as const) link.addEventListener(intent, fill);
  }
}

/** Address of the page's recipe: the builder's own, or the builder's for the first recipe in the text. */
function recipeShown(): string {
  if (document.querySelector('wsgi-builder') !== null) return location.href;
  return document.querySelector<HTMLAnchorElement>('wsgi-recipe a[data-builder]')?.href ?? '';
}
