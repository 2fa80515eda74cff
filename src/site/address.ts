import type { SiteAddresses } from '#core/recipe/delivery';

/** Address of a page from its path below the root (`/current/x/`), with the base of the site. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** The address of a page from its id. */
export function pageHref(id: string): string {
  return href(`/${id}/`);
}

/** The path of the builder with a recipe's query, below the root of the site. */
function builderPath(query: string): string {
  return query === '' ? '/tools/builder/' : `/tools/builder/?${query}`;
}

/** The address of the builder with a recipe's query. */
export function builderHref(query: string): string {
  return href(builderPath(query));
}

/** Addresses for published recipes, which the core does not have. */
export const SITE_ADDRESSES: SiteAddresses = { builder: builderPath, recipe: (key, release) => `/recipes/${key}/${release}/` };

/** Name of a page's other forms below the root, without an ending: `current/x` of `/current/x/`, `index` of the home page. */
function formName(address: string): string {
  return address.slice(href('/').length, -1) || 'index';
}

/** The address of a page's Markdown form from the page's own, which ends with "/". */
export function markdownHref(address: string): string {
  return href(`/${formName(address)}.md`);
}

/** The address of the picture that social networks show beside a link to any page. */
export function cardHref(): string {
  return href('/card.png');
}
