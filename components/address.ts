/** The address of a page of this site from its path below the root (`/current/x/`), whatever folder the site is served from. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

/** The address of a page from its id. */
export function pageHref(id: string): string {
  return href(`/${id}/`);
}
