import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromQuery, settle, type Deployment } from '#core/deployment';
import { proseMarkdown, toText } from '#core/lines';
import { generate, NAMED_RECIPES } from '#core/recipe';
import { catalogueJson, catalogueText, numbered, publishedRecipes } from '#core/recipe/delivery';
import { SITE_ADDRESSES } from '../../src/site/address.ts';
import { BEHAVIOURS, inRange, isRelease, LATEST, pythonsOf, RELEASES, releasesThatChanged, type Behaviour, type Release } from '#core/releases';

const { present, absent } = publishedRecipes(SITE_ADDRESSES);

describe('the releases that changed something', () => {
  const changed = releasesThatChanged();

  test('are in order, from the first to the newest', () => {
    assert.equal(changed[0], RELEASES[0][0]);
    assert.equal(changed.at(-1), LATEST);
    const order = changed.map((release) => RELEASES.findIndex(([version]) => version === release));
    assert.deepEqual(order, [...new Set(order)].sort((a, b) => a - b));
  });

  test('stand for all others: every release does what recipes ask for like the nearest older one of them', () => {
    const facts = Object.values<Behaviour>(BEHAVIOURS).filter(({ documentationOnly }) => documentationOnly !== true);
    const behaviourOf = (release: Release): boolean[] => facts.map((fact) => inRange(release, fact));
    let nearest = changed[0] ?? LATEST;
    for (const [release] of RELEASES) {
      if (changed.includes(release)) nearest = release;
      assert.deepEqual(behaviourOf(release), behaviourOf(nearest), `${release} does not behave like ${nearest}`);
      assert.deepEqual(pythonsOf(release), pythonsOf(nearest), `${release} does not compile with the Pythons of ${nearest}`);
    }
  });

  test('stand for all others: a recipe differs from that of the nearest older one in nothing but the number', () => {
    for (const { key, wanted } of NAMED_RECIPES) {
      let nearest = changed[0] ?? LATEST;
      for (const [release] of RELEASES) {
        if (changed.includes(release)) nearest = release;
        else assert.deepEqual(answerOf(wanted, release), answerOf(wanted, nearest), `${key} for ${release} is not that for ${nearest}`);
      }
    }
  });
});

/** Everything that a reader sees of a recipe, or the reason for its absence, without the release's number. */
function answerOf(wanted: Partial<Deployment>, release: Release): string {
  const { deployment, problems } = settle({ ...wanted, release });
  const { files, notes } = generate(deployment);
  const said = problems.length > 0 ? problems.map(({ message }) => message) : [...files.map(({ lines }) => toText(lines)), ...notes.map(({ text }) => proseMarkdown(text))];
  return said.join('\n').replaceAll(`mod_wsgi ${release}`, 'this release').replaceAll(`mod_wsgi==${release}`, 'this release');
}

describe('the published recipes', () => {
  test('are each named recipe in each of those releases, present or absent with a reason', () => {
    const all = [...present, ...absent].map(({ named, release }) => `${named.key} ${release}`).sort();
    assert.deepEqual(all, NAMED_RECIPES.flatMap(({ key }) => releasesThatChanged().map((release) => `${key} ${release}`)).sort());
    for (const { reason } of absent) assert.match(reason, /\.$/);
  });

  test('have keys that are plain in an address, each once', () => {
    const keys = NAMED_RECIPES.map(({ key }) => key);
    for (const key of keys) assert.match(key, /^[a-z0-9]+(-[a-z0-9]+)*$/);
    assert.equal(new Set(keys).size, keys.length);
  });

  test('are left out where a rule would have to replace something, and say which', () => {
    const venv = { key: 'with-venv', title: 'With venv', summary: 'An environment of venv.', wanted: { tool: 'venv' } } as const;
    const both = publishedRecipes(SITE_ADDRESSES, [venv]);
    const missing = both.absent.find(({ release }) => release === '3.4');
    assert.match(missing?.reason ?? '', /python -m venv/);
    assert.ok(both.present.some(({ release }) => release === LATEST));
    assert.match(catalogueText(both), /^with-venv\t3\.4\t-\tmod_wsgi 3\.4: not available\. /m);
    assert.ok(JSON.parse(catalogueJson(both)).absent.some((each: { release: string }) => each.release === '3.4'));
  });

  for (const { named, release, recipe, texts, directory } of present) {
    test(`${named.key} for ${release} has the texts that the generator makes, and a record of them`, () => {
      const expected = generate(settle({ ...named.wanted, release }).deployment);
      assert.equal(texts.get('site.conf'), toText(expected.files.find(({ role }) => role === 'site')?.lines ?? []));
      const record = JSON.parse(texts.get('recipe.json') ?? '');
      assert.equal(record.schema, 1);
      assert.equal(record.address, directory);
      assert.equal(record.era, recipe.plan.era);
      assert.deepEqual(record.deployment, JSON.parse(JSON.stringify(recipe.plan.deployment)));
      assert.deepEqual(record.promised.map((each: { prefix: string | null }) => each.prefix), expected.promised.map(({ prefix }) => prefix ?? null));
      for (const [index, { path, lines }] of expected.files.entries()) {
        assert.equal(record.files[index].path, path);
        assert.equal(texts.get(record.files[index].name), toText(lines));
      }
      assert.ok(record.notes.length > 0);
      assert.deepEqual(fromQuery(record.permalink.split('?')[1] ?? '').deployment, recipe.plan.deployment);
    });
  }
});

describe('the catalogue', () => {
  const rows = catalogueText({ present, absent }).trimEnd().split('\n').map((row) => row.split('\t'));

  test('has a line for each recipe: recipe, release, address, sentence', () => {
    assert.equal(rows.length, present.length + absent.length);
    for (const [key, release = '', address, sentence, ...rest] of rows) {
      assert.ok(NAMED_RECIPES.some((named) => named.key === key));
      assert.ok(isRelease(release));
      assert.ok(address === '-' || address === `/recipes/${key}/${release}/`);
      assert.match(sentence ?? '', /^mod_wsgi .*\.$/);
      assert.deepEqual(rest, []);
    }
  });

  test('says the same as JSON, with the names of the files', () => {
    const { schema, recipes } = JSON.parse(catalogueJson({ present, absent }));
    assert.equal(schema, 1);
    assert.deepEqual(recipes.map((each: { address: string }) => each.address), present.map(({ directory }) => directory));
    assert.deepEqual(recipes.map((each: { files: string[] }) => each.files), present.map(({ texts }) => [...texts.keys()]));
  });
});

describe('names in a flat directory', () => {
  const site = { role: 'site', path: '/etc/a.conf' } as const;
  const script = { role: 'script', path: '/srv/site.wsgi' } as const;

  test('are numbered from the second of a role on', () => {
    assert.deepEqual(numbered([site, script, script, script], []), ['site.conf', 'app.wsgi', 'app-2.wsgi', 'app-3.wsgi']);
  });

  test('give way to names that are taken, and always have an extension', () => {
    const setup = { role: 'setup', path: 'install.sh' } as const;
    assert.deepEqual(numbered([setup, { ...setup, path: 'Dockerfile' }], ['install.sh']), ['install-2.sh', 'Dockerfile.txt']);
  });
});
