import { brotliCompressSync } from 'node:zlib';
import { builtFile } from './pages.ts';

/** Transfer of a first visit with a cold cache, before any interaction. */
export interface Weight {
  readonly requests: number;
  /** Bytes after brotli. */
  readonly total: number;
  /** The page itself, with the styles that stand in it. */
  readonly html: number;
  readonly javascript: number;
  /** Linked styles, fonts and icons, of which a page has none. */
  readonly other: number;
}

function brotli(content: string | Buffer): number {
  return brotliCompressSync(content).length;
}

/** The address of everything that a page's HTML loads by itself, and what its scripts import at once. */
function loaded(html: string): string[] {
  const direct = [...html.matchAll(/<script[^>]*\s(?:src|data-after-paint)="([^"]+)"|<link[^>]*rel="(?:stylesheet|icon|modulepreload)"[^>]*href="((?!data:)[^"]+)"/g)]
    .map(([, script, link]) => script ?? link ?? '');
  const queue = [...direct];
  const all = new Set<string>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (all.has(path)) continue;
    all.add(path);
    if (path.endsWith('.js')) queue.push(...staticImports(path));
  }
  return [...all];
}

function staticImports(path: string): string[] {
  const text = builtFile(path).toString('utf8');
  return [...text.matchAll(/(?:^|[;}\s])import\s*(?:[^"'()]*?from\s*)?["'](\.[^"']+)["']/g)]
    .map(([, relative]) => new URL(relative ?? '', `http://here${path}`).pathname);
}

/** Weighs a page of the built site, with the scripts that it loads after the paint. */
export function weigh(html: string): Weight {
  const files = loaded(html);
  const weights = files.map((path) => ({ path, bytes: brotli(builtFile(path)) }));
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code ?? '').join('');
  const sum = (of: typeof weights): number => of.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    requests: 1 + files.length,
    total: brotli(html) + sum(weights),
    html: brotli(html),
    javascript: sum(weights.filter(({ path }) => path.endsWith('.js'))) + (inline === '' ? 0 : brotli(inline)),
    other: sum(weights.filter(({ path }) => !path.endsWith('.js'))),
  };
}
