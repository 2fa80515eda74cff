import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { settle } from '#core/deployment';
import { toText } from '#core/lines';
import { generate } from '#core/recipe';
import { recipeMarkdown } from '#core/recipe/delivery';
import { sectionsOf } from '../../components/islands/copy/statements.ts';

describe('sections of a page as Markdown', () => {
  const page = '# Title\n\nIntroduction.\n\n## First `part`\n\nText.\n\n```sh\n## a comment\n```\n\n### Below\n\nMore.\n\n## Second\n\nEnd.\n';

  test('begin at each heading of the second level, and a comment of code is none', () => {
    assert.deepEqual(sectionsOf(page).map(({ title }) => title), ['First part', 'Second']);
  });

  test('have their heading, and everything up to the next', () => {
    assert.equal(sectionsOf(page)[0]?.text, '## First `part`\n\nText.\n\n```sh\n## a comment\n```\n\n### Below\n\nMore.\n');
    assert.equal(sectionsOf(page)[1]?.text, '## Second\n\nEnd.\n');
  });

  test('of a page without any are none', () => assert.deepEqual(sectionsOf('# Title\n\nText.\n'), []));
});

describe('a recipe as Markdown', () => {
  for (const wanted of [{}, { release: '3.3' }, { platform: 'windows', mode: 'embedded', project: 'C:/Sites/shop' }] as const) {
    test(`has every file whole, its path, and the address (${JSON.stringify(wanted)})`, () => {
      const recipe = generate(settle(wanted).deployment);
      const text = recipeMarkdown(recipe, 'https://book.example.org/tools/builder/');
      for (const { path, lines } of recipe.files) {
        assert.ok(text.includes(`\`${path}\`\n\n`), path);
        assert.ok(text.includes(toText(lines)), path);
      }
      assert.match(text, /^# mod_wsgi \S+ on [^\n]+\n\n<https:\/\/book\.example\.org\/tools\/builder\/>/);
    });
  }
});
