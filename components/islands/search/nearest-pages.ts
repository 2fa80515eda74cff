import { href } from '../../../src/site/address.ts';
import { CATALOGUE_PATH } from './record.ts';
import { element } from '../element.ts';
import type { Engine } from './engine/index.ts';

const COUNT = 5;

/** Lists pages similar to the requested address, on the 404 page. */
export class NearestPages extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const [{ engineFor }, answer] = await Promise.all([import('./engine/index.ts'), fetch(href(CATALOGUE_PATH))]);
    const near = pagesFor(location.pathname.slice(href('/').length - 1), engineFor(await answer.json()));
    const links = near.map(({ address, title }) => element('li', {}, element('a', { href: href(address) }, title), ' ', element('code', {}, address)));
    const none = element('p', {}, 'No page has a name like this one.');
    this.replaceChildren(element('h2', {}, 'The nearest pages'), near.length === 0 ? none : element('ul', {}, ...links));
  }
}

/** The pages near to an address: by its letters first, then by its words. */
function pagesFor(path: string, engine: Engine): readonly { readonly address: string; readonly title: string }[] {
  const asked = decoded(path).replace(/\.(?:html?|md)$/, '').replace(/\/(?:index)?$/, '');
  const last = asked.split('/').at(-1) ?? '';
  const worded = engine.rank(last.replaceAll(/[-_+]/g, ' ')).map(({ page }) => page);
  return [...new Set([...engine.nearest(asked, COUNT), ...engine.nearest(last, COUNT), ...worded])].slice(0, COUNT);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
