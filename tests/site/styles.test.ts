import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { builtPages } from './pages.ts';

/** The first class that each style sheet of a component speaks of, which its element carries. */
const CLASSES = globSync('components/**/*.css').map((file) => ({ file, name: /\.([a-z][\w-]*)/.exec(readFileSync(file, 'utf8'))?.[1] ?? '' }));

const PAGES = builtPages();

describe('a page carries the styles of what stands on it', () => {
  for (const { file, name } of CLASSES) {
    const withElement = PAGES.filter(({ html }) => new RegExp(`\\sclass="(?:[^"]* )?${name}[ "]`).test(html));
    // Some are only brought by a script, with their elements.
    if (withElement.length === 0) continue;
    test(`${file} on all ${withElement.length} pages with .${name}`, () => {
      const bare = withElement.filter(({ html }) => ![...html.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)].some(([, css = '']) => css.includes(`.${name}`)));
      assert.deepEqual(bare.map(({ address }) => address), []);
    });
  }
});
