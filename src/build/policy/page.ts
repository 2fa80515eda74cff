import { createHash } from 'node:crypto';
import { IN_PAGE } from '../first-paint/script.ts';
import { pagePolicy } from './directives.ts';

const META = /(<meta http-equiv="content-security-policy" content=")[^"]*(")/i;
const STYLE = /<style\b[^>]*>([^]*?)<\/style>/gi;
const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|[^'">])*)>([^]*?)<\/script>/gi;
const TAG = /<[a-z][^\s>/]*((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

/**
 * A page whose policy allows what stands on this page and nothing else: of inline scripts the one of every page, and of styles those
 * whose hashes are its own. Astro's names every script and style of the whole site. Throws, with the address, where a policy is
 * missing or would refuse a part of the page.
 */
export function withOwnPolicy(html: string, address: string): string {
  const refused = whatIsRefused(html);
  if (refused !== undefined) throw new Error(`${address} has ${refused}`);
  if (!META.test(html)) throw new Error(`${address} has no content policy. Give the page a <head>, into which Astro writes one.`);
  return html.replace(META, (_, before: string, after: string) => `${before}${pagePolicy(styleHashes(html))}${after}`);
}

/** The hash of every inline style of a page, each once, as a policy names it. */
export function styleHashes(html: string): string[] {
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

/** The attributes of a tag without what stands in quotes. */
function names(attributes: string): string {
  return attributes.replaceAll(/"[^"]*"|'[^']*'/g, '""');
}

function shortened(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 80)}...` : line;
}
