import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createHighlighter } from 'shiki';
import { toText, type Line } from '#core/lines';
import { publishedRecipes } from '#core/recipe/delivery';
import { GRAMMARS, THEME } from '../../src/build/fences/grammars.ts';
import { SITE_ADDRESSES } from '../../src/site/address.ts';

const highlighter = await createHighlighter({ themes: [THEME], langs: [...GRAMMARS] });

type Fence = 'apache' | 'python' | 'sh';

/** Kind of each character that is not blank, beside it. */
type Coloured = readonly (readonly [character: string, kind: string])[];

const characters = (text: string, kind: string): Coloured => [...text].filter((character) => character.trim() !== '').map((character) => [character, kind]);
const asGenerated = ({ tokens }: Line): Coloured => tokens.flatMap(([kind, text]) => characters(text, kind));

function asFence(text: string, lang: Fence): readonly Coloured[] {
  return highlighter.codeToTokensBase(text, { lang, theme: THEME }).map((line) => line.flatMap(({ content, color = '' }) => characters(content, /--t-(\w+)/.exec(color)?.[1] ?? 'plain')));
}

/** Lines that a fence would colour otherwise than a recipe does, each once. A value that is plain in a recipe may be a path in a fence. */
function differing(files: ReadonlyMap<string, readonly Line[]>, lang: Fence): string[] {
  const found = new Set<string>();
  for (const [text, lines] of files) {
    asFence(text, lang).slice(0, lines.length).forEach((fence, index) => {
      const wanted = asGenerated(lines[index] ?? { tokens: [] });
      const at = wanted.findIndex(([, kind], place) => kind !== 'plain' && fence[place]?.[1] !== kind);
      if (at >= 0) found.add(`${text.split('\n')[index]}: "${wanted[at]?.[0]}" (${at}) is ${wanted[at]?.[1]}, in a fence ${fence[at]?.[1]}`);
    });
  }
  return [...found];
}

describe('a fence has the colours of the same lines in a recipe', () => {
  for (const [language, lang] of [['apache', 'apache'], ['python', 'python'], ['shell', 'sh']] as const) {
    const files = new Map(publishedRecipes(SITE_ADDRESSES).present.flatMap(({ recipe }) => recipe.files.filter((file) => file.language === language).map(({ lines }) => [toText(lines), lines])));

    test(`${language}: in all ${files.size} files of the published recipes`, () => {
      assert.ok(files.size > 20);
      assert.deepEqual(differing(files, lang), []);
    });
  }
});
