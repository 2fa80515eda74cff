import { createHash } from 'node:crypto';
import { IN_PAGE, IN_PAGE_HASH } from './first-paint/script.ts';

/** Sources by directive, for Astro, pages and servers alike. Everything that is not named is refused. */
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

function policyText(directives: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(directives).map(([name, sources]) => [name, ...sources].join(' ')).join(';');
}

/** Policy for Astro, which adds the hashes of everything on the whole site to two directives. */
export const astroPolicy = {
  directives: Object.entries(SOURCES).map(([name, sources]) => `${name as keyof typeof SOURCES} ${sources.join(' ')}` as const),
  scriptDirective: { resources: [...SCRIPT_SOURCES] },
  styleDirective: { resources: [...STYLE_SOURCES] },
};

/** Policy of one page: script files, the one inline script, and inline styles with these hashes (`sha256-...`). */
function pagePolicy(styleHashes: readonly string[]): string {
  const hashes = styleHashes.map((hash) => `'${hash}'`);
  return policyText({ ...SOURCES, 'script-src': SCRIPT_SOURCES, 'style-src': [...STYLE_SOURCES, ...hashes] });
}

/**
 * The policy that a server sends with every answer. Browsers enforce both, so this adds only what a page cannot set. Inline
 * styles are left to the page.
 */
export function headerPolicy(): string {
  return policyText({ ...SOURCES, 'script-src': SCRIPT_SOURCES, 'style-src': [...STYLE_SOURCES, "'unsafe-inline'"], 'frame-ancestors': ["'none'"] });
}

const META = /(<meta http-equiv="content-security-policy" content=")[^"]*(")/i;
const STYLE = /<style\b[^>]*>([^]*?)<\/style>/gi;
const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|[^'">])*)>([^]*?)<\/script>/gi;
const TAG = /<[a-z][^\s>/]*((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

/**
 * Rewrites the policy of a page to its own contents: the inline script, and the hashes of its styles. Astro's names every
 * script and style of the whole site. Throws, with the address, where a policy is missing or would refuse a part of the page.
 */
export function withOwnPolicy(html: string, address: string): string {
  const refused = whatIsRefused(html);
  if (refused !== undefined) throw new Error(`${address} has ${refused}`);
  if (!META.test(html)) throw new Error(`${address} has no content policy. Give the page a <head>, into which Astro writes one.`);
  return html.replace(META, (_, before: string, after: string) => `${before}${pagePolicy(styleHashes(html))}${after}`);
}

/** The hash of every inline style of a page, each once, as a policy names it. */
function styleHashes(html: string): string[] {
  const hashes = [...html.matchAll(STYLE)].map(([, css]) => `sha256-${createHash('sha256').update(css ?? '').digest('base64')}`);
  return [...new Set(hashes)];
}

function whatIsRefused(html: string): string | undefined {
  for (const [, attributes = '', code = ''] of html.matchAll(SCRIPT)) {
    // An empty one names a module for later. Data is never run.
    if (code === '' || code === IN_PAGE || /\ssrc\s*=/i.test(names(attributes)) || /\stype=["']?application\/(?:ld\+)?json\b/i.test(attributes)) continue;
    return `an inline script, which the policy refuses: "${shortened(code)}". Move it into a file.`;
  }
  const markup = html.replace(STYLE, '').replace(SCRIPT, '');
  for (const [tag, attributes = ''] of markup.matchAll(TAG)) {
    const name = /\s(style|on[a-z]+)\s*=/i.exec(names(attributes))?.[1]?.toLowerCase();
    if (name === 'style') return `a style attribute, which the policy refuses: "${shortened(tag)}". Give the element a class.`;
    if (name !== undefined) return `the attribute ${name}, which the policy refuses: "${shortened(tag)}". Add a listener in a script's file.`;
  }
  return undefined;
}

/** Attributes of a tag with their quoted values emptied. */
function names(attributes: string): string {
  return attributes.replaceAll(/"[^"]*"|'[^']*'/g, '""');
}

function shortened(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}...` : line;
}
