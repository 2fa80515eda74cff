import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { builtFile } from './pages.ts';

/**
 * Most bytes after brotli between the first paste and its findings: the worker with all its imports. A script brings the
 * grammar of Python besides.
 */
const CONFIGURATION = 60 * 1024;
const SCRIPT = 33 * 1024;

/** A built module, and all that it imports at once. */
function closure(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const code = builtFile(path).toString('utf8');
  for (const [, name] of code.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[^"'()]*?from\s*)?["']\.\/([^"']+)["']/g)) closure(`/_astro/${name}`, seen);
  return seen;
}

function weight(paths: Iterable<string>): number {
  return [...paths].reduce((sum, path) => sum + brotliCompressSync(builtFile(path)).length, 0);
}

function built(name: RegExp): string {
  const found = readdirSync(new URL('../../dist/_astro/', import.meta.url)).filter((file) => name.test(file));
  assert.equal(found.length, 1, `${name}: ${found.join(', ')}`);
  return `/_astro/${found[0]}`;
}

test('the first paste of a configuration or a log loads the doctor without the grammar of Python, the emulator, the generator, Markdown and reasons', () => {
  const loaded = closure(built(/^worker-.*\.js$/));
  assert.deepEqual([...loaded].filter((path) => /\/(?:script|recipe|prediction|markdown|reasons)[-.]/.test(path)), []);
  assert.ok(weight(loaded) <= CONFIGURATION, `${weight(loaded)} bytes: ${[...loaded].join(', ')}`);
});

test('the first script loads the grammar of Python besides', () => {
  const worker = closure(built(/^worker-.*\.js$/));
  const more = [...closure(built(/^script-.*\.js$/))].filter((path) => !worker.has(path));
  assert.ok(weight(more) <= SCRIPT, `${weight(more)} bytes`);
});
