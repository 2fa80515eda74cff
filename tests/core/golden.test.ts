import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, test } from 'node:test';

import { settle } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, type RecipeFile } from '#core/recipe';
import { BEHAVIOURS, LATEST, releaseBefore, type Release } from '#core/releases';

/** The last release that lacks a fact: the newest one that needs the recipe of its era. */
function lastWithout(fact: 'python-home' | 'path-in-front' | 'python-path'): Release {
  const release = releaseBefore(BEHAVIOURS[fact].since);
  assert.ok(release !== undefined);
  return release;
}

const ERAS: Readonly<Record<string, Release>> = {
  latest: LATEST,
  'before-python-home': lastWithout('python-home'),
  'before-path-in-front': lastWithout('path-in-front'),
  'before-python-path': lastWithout('python-path'),
};

const folder = join(import.meta.dirname, 'golden');
const update = process.env['UPDATE_GOLDEN'] === '1';

function fileName({ role, path }: RecipeFile): string {
  return role === 'site' ? 'site.conf' : basename(path);
}

for (const [era, release] of Object.entries(ERAS)) {
  describe(`the recipe of ${era}`, () => {
    const { files } = generate(settle({ release }).deployment);
    if (update) mkdirSync(join(folder, era), { recursive: true });

    for (const file of files) {
      test(`has the ${fileName(file)} that was looked at`, () => {
        const place = join(folder, era, fileName(file));
        const text = toText(file.lines);
        if (update) writeFileSync(place, text);
        assert.equal(text, readFileSync(place, 'utf8'), `${fileName(file)} has changed. Look at it, then run with UPDATE_GOLDEN=1.`);
      });
    }
  });
}
