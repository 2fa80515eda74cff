import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { settle } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, NAMED_RECIPES } from '#core/recipe';
import { isRelease } from '#core/releases';
import { builtFile } from './pages.ts';

interface Listed {
  readonly recipe: string;
  readonly release: string;
  readonly address: string;
  readonly files: readonly string[];
}

const { schema, recipes }: { schema: number; recipes: readonly Listed[] } = JSON.parse(builtFile('/recipes/index.json').toString());
const text = builtFile('/recipes/index.txt').toString();

describe('the recipes as files to copy', () => {
  test('the index has a schema, and lists exactly what was built', () => {
    assert.equal(schema, 1);
    const listed = recipes.flatMap(({ address, files }) => files.map((file) => `${address}${file}`)).sort();
    const built = readdirSync(join('dist', 'recipes'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^index\./.test(entry.name))
      .map((entry) => `/${join(entry.parentPath, entry.name).replace(/^dist\//, '')}`).sort();
    assert.deepEqual(built, listed);
    assert.ok(built.length > 0);
  });

  test('the index as text has the same addresses, a line each', () => {
    const addresses = text.trimEnd().split('\n').map((row) => row.split('\t')[2]).filter((address) => address !== '-');
    assert.deepEqual(addresses, recipes.map(({ address }) => address));
  });

  for (const { recipe: key, release, address } of recipes) {
    test(`${address} is what the generator makes, byte for byte`, () => {
      const named = NAMED_RECIPES.find((candidate) => candidate.key === key);
      assert.ok(named !== undefined && isRelease(release));
      const { files } = generate(settle({ ...named.wanted, release }).deployment);
      const record = JSON.parse(builtFile(`${address}recipe.json`).toString());
      for (const [index, { lines }] of files.entries()) {
        assert.equal(builtFile(`${address}${record.files[index].name}`).toString(), toText(lines));
      }
    });
  }
});
