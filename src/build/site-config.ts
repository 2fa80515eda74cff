/** Origin and base path of the built site. */
export interface SiteConfig {
  /** Scheme and host, for canonical addresses. */
  readonly site: string;
  /** The directory it is served from, with a slash at both ends. */
  readonly base: string;
}

/** A host that cannot exist: links between pages never name it. */
const PLACEHOLDER = 'https://which-python.example';

/**
 * Reads the variables SITE (`https://book.example.org`) and BASE (`/book/`); without them the site is made for the root
 * of a placeholder. Refuses what is no origin or no path by an Error that says what to write.
 */
export function readSiteConfig(env: Readonly<Record<string, string | undefined>>): SiteConfig {
  return { site: origin(env['SITE'] || PLACEHOLDER), base: directory(env['BASE'] || '/') };
}

function origin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    throw new Error(`SITE="${text}" is not a scheme and a host. Write SITE=https://book.example.org, and a directory into BASE.`);
  }
  return url.origin;
}

function directory(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  if (!/^[\w.~/-]*$/.test(inner) || /(?:^|\/)(?:\.{0,2})(?:\/|$)/.test(inner) && inner !== '') {
    throw new Error(`BASE="${text}" is not a directory to serve from. Write BASE=/book/, in letters, digits, "-", "_", "." and "~".`);
  }
  return inner === '' ? '/' : `/${inner}/`;
}
