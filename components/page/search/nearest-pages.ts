import { href } from '../../address.ts';
import { element } from './element.ts';
import { CATALOGUE_PATH, type Catalogue, type PageRecord } from './names/catalogue.ts';
import { namesOf, nearestPages } from './names/index.ts';

const COUNT = 5;

/** On the page for wrong addresses: lists the pages whose address or words are nearest to what was asked for. */
export class NearestPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const answer = await fetch(href(CATALOGUE_PATH));
    const { pages }: Catalogue = await answer.json();
    const near = pagesFor(location.pathname.slice(href('/').length - 1), pages);
    if (near.length === 0) return;
    const links = near.map(({ address, title }) => element('li', {}, element('a', { href: href(address) }, title), ' ', element('code', {}, address)));
    this.replaceChildren(element('h2', {}, 'The nearest pages'), element('ul', {}, ...links));
  }
}

/** The pages near to an address: by its letters first, then by its words. */
export function pagesFor(path: string, pages: readonly PageRecord[]): PageRecord[] {
  const asked = decoded(path).replace(/\.(?:html?|md)$/, '').replace(/\/(?:index)?$/, '');
  const last = asked.split('/').at(-1) ?? '';
  const words = namesOf({ sections: [], pages }).rank(last.replaceAll(/[-_+]/g, ' ')).map(({ page }) => page);
  return [...new Set([...nearestPages(asked, pages, COUNT), ...nearestPages(last, pages, COUNT), ...words])].slice(0, COUNT);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
