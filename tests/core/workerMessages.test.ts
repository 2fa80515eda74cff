import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MESSAGES } from '#core/log';
import { withoutUnnamed } from '../../src/build/vite.ts';

const TABLES = globSync('src/core/log/*.ts').map((file) => file.replaceAll('\\', '/'));

/** Ids of the messages that a table of a worker still has. */
const KEPT = new Set(TABLES.flatMap((file) => [...withoutUnnamed(readFileSync(file, 'utf8'), `/${file}`).matchAll(/^ {2}'([\w-]+)': \{/gm)].map(([, id = '']) => id)));

test('a worker has every message that a module of the doctor or of Apache names', () => {
  const code = ['doctor', 'apache', 'emulator', 'recipe'].flatMap((floor) => globSync(`src/core/${floor}/**/*.ts`)).map((file) => readFileSync(file, 'utf8')).join('\n');
  assert.deepEqual(Object.keys(MESSAGES).filter((id) => new RegExp(`['"\`]${id}['"\`]`).test(code) && !KEPT.has(id)), []);
});

test('a worker has no message that only pages show', () => {
  assert.equal(KEPT.has('path-closed'), false);
  assert.ok(KEPT.size > 80 && KEPT.size < Object.keys(MESSAGES).length, `${KEPT.size} of ${Object.keys(MESSAGES).length}`);
});
