import { IN_PAGE_HASH } from '../first-paint/script.ts';

/** The content policy of the site, said once: what Astro writes into pages while they are made, and what a server sends. */

/** What may be loaded from where. Everything that is not named is refused. */
const SOURCES = {
  'default-src': ["'none'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
} as const;

// Pagefind compiles WebAssembly; a policy sent as a header also rules its worker. Of inline scripts there is one, the same in every page.
const SCRIPT_SOURCES = ["'self'", "'wasm-unsafe-eval'", `'${IN_PAGE_HASH}'`];
const STYLE_SOURCES = ["'self'"] as const;

function text(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives).map(([name, sources]) => [name, ...sources].join(' ')).join(';');
}

/** The policy as Astro wants it; to its own two directives it adds the hashes of everything on the whole site. */
export const astroPolicy = {
  directives: Object.entries(SOURCES).map(([name, sources]) => `${name as keyof typeof SOURCES} ${sources.join(' ')}` as const),
  scriptDirective: { resources: [...SCRIPT_SOURCES] },
  styleDirective: { resources: [...STYLE_SOURCES] },
};

/** The policy of one page: its scripts are files, but for the one in the page, and of inline styles it allows those with these hashes (`sha256-...`). */
export function pagePolicy(styleHashes: readonly string[]): string {
  const hashes = styleHashes.map((hash) => `'${hash}'`);
  return text({ ...SOURCES, 'script-src': SCRIPT_SOURCES, 'style-src': [...STYLE_SOURCES, ...hashes] });
}

/**
 * The policy that a server sends with every answer. Both are enforced, so this one only has to add what a page cannot
 * say, and to hold for all pages: inline styles are left to the page, which knows their hashes.
 */
export function headerPolicy(): string {
  return text({ ...SOURCES, 'script-src': SCRIPT_SOURCES, 'style-src': [...STYLE_SOURCES, "'unsafe-inline'"], 'frame-ancestors': ["'none'"] });
}
