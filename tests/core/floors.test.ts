import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

/** The floors of the core, ground first; a module imports from lower floors only. */
const FLOORS = [['releases', 'lines'], ['apache', 'picture'], ['deployment'], ['recipe']] as const;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

describe('the floors of the core', () => {
  test('every module of the core stands on one', () => {
    assert.deepEqual(readdirSync('src/core').sort(), FLOORS.flat().sort());
  });

  FLOORS.forEach((modules, floor) => {
    for (const module of modules) {
      test(`${module} imports from lower floors only, and nothing from outside the core`, () => {
        const lower: readonly string[] = FLOORS.slice(0, floor).flat();
        const texts = sources(join('src/core', module));
        const faces = texts.flatMap((text) => [...text.matchAll(/from '#core\/([a-z]+)/g)].map(([, name]) => name ?? ''));
        assert.deepEqual(faces.filter((name) => !lower.includes(name)), []);
        const others = texts.flatMap((text) => [...text.matchAll(/^(?:import|export|\})[^;]* from '([^']+)';$/gm)].map(([, from]) => from ?? ''))
          .filter((from) => !from.startsWith('#core/') && !from.startsWith('.'));
        assert.deepEqual(others, []);
      });
    }
  });
});
