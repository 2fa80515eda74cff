/** Origin and base path of the built site. */
interface SiteConfig {
  /** Scheme and host, for canonical addresses. */
  readonly site: string;
  /** The directory it is served from, with a slash at both ends. */
  readonly base: string;
}

/** A host that cannot exist: links between pages never name it. */
const PLACEHOLDER = 'https://which-python.example';

/**
 * Reads the variables SITE (`https://book.example.org`) and BASE (`/book/`); without them the site is made for the root of a
 * placeholder. Throws an Error with the remedy for an invalid origin or path.
 */
export function readSiteConfig(env: Readonly<Record<string, string | undefined>>): SiteConfig {
  return { site: origin(env['SITE'] || PLACEHOLDER), base: directory(env['BASE'] || '/') };
}

/**
 * Reads the variable REPORT: the page that takes reports of mistakes (`https://…/issues/new`), or `mailto:` and an address. Without it
 * pages have no such link. Refuses anything else by an Error.
 */
export function readReportAddress(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const text = env['REPORT'] || undefined;
  if (text === undefined) return undefined;
  const isMail = /^mailto:[^\s@?]+@[^\s@?]+$/.test(text);
  if (!isMail && !(URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) {
    throw new Error(`REPORT="${text}" takes no reports. Write REPORT=https://forge.example.org/book/issues/new, or REPORT=mailto:book@example.org.`);
  }
  return text;
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
