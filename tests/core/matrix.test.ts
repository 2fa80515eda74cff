import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DEFAULTS, fromQuery, METHODS, defaultMethodOf, situationOf, whyUnavailable, type Method } from '#core/deployment';
import { NAMED_RECIPES } from '#core/recipe';
import { OPEN_RECIPES, rangesOf, methodsIn, type Cell } from '#core/recipe/matrix';
import { compareVersions, RELEASES, type Release } from '#core/releases';
import { cellFor } from '../../src/core/recipe/matrix/table.ts';

const TABLES = { daemon: methodsIn('daemon'), embedded: methodsIn('embedded'), recipes: OPEN_RECIPES } as const;
const releases: readonly Release[] = RELEASES.map(([version]) => version);

/** All of an answer but the link, which names the release. */
function answer({ verdict, method, remarks, provenBy }: Cell): unknown {
  return { verdict, method, remarks, provenBy };
}

for (const [name, rows] of Object.entries(TABLES)) {
  describe(`the matrix "${name}"`, () => {
    const runs = rangesOf(rows);
    const within = (release: Release): readonly Cell[] => {
      const holding = runs.filter(({ first, last }) => compareVersions(first, release) <= 0 && compareVersions(release, last) <= 0);
      assert.equal(holding.length, 1, `${holding.length} columns for ${release}`);
      return holding[0]?.cells ?? [];
    };

    test('has each release in one column, which says what that release would say if it were asked alone', () => {
      for (const release of releases) {
        assert.deepEqual(within(release).map(answer), rows.map(({ wanted }) => answer(cellFor(wanted, release))), release);
      }
    });

    test('has no two neighbouring columns that say the same', () => {
      runs.forEach(({ cells }, index) => assert.notDeepEqual(cells.map(answer), runs[index - 1]?.cells.map(answer)));
    });

    test('gives a reason for what cannot be had and for what is warned of, and for nothing else', () => {
      for (const { verdict, remarks, method } of runs.flatMap(({ cells }) => cells)) {
        assert.equal(remarks.length > 0, verdict === 'cannot' || verdict === 'warned');
        assert.equal(method === undefined, verdict === 'cannot');
        for (const remark of remarks) assert.match(remark, /\.$/);
      }
    });

    test('links to its last release, and what it says works is there without a change', () => {
      for (const { last, cells } of runs) {
        for (const { verdict, query } of cells) {
          const { deployment, notices } = fromQuery(query);
          // A release that cannot be had at all gives way to one that can.
          if (verdict !== 'cannot') assert.equal(deployment.release, last);
          assert.equal(notices.length === 0, verdict !== 'cannot', query);
        }
      }
    });
  });
}

describe('a way to the environment', () => {
  test('is refused by the matrix exactly where the rules refuse it', () => {
    for (const mode of ['daemon', 'embedded'] as const) {
      for (const release of releases) {
        for (const method of Object.keys(METHODS) as Method[]) {
          const why = whyUnavailable(method, situationOf({ ...DEFAULTS, release, mode, method }));
          assert.equal(cellFor({ method, mode }, release).verdict === 'cannot', why !== undefined, `${method} ${release} ${mode}`);
        }
      }
    }
  });

  test('is the best one in each release at most once, and then the one that the release would choose', () => {
    for (const release of releases) {
      const best = methodsIn('daemon').filter(({ wanted }) => cellFor(wanted, release).verdict === 'best').map(({ key }) => key);
      assert.deepEqual(best, [defaultMethodOf(release)]);
    }
  });

  test('is not called proven on a system or with a tool where nobody has run it', () => {
    for (const { key, wanted } of NAMED_RECIPES.filter((each) => each.key === 'windows' || each.key === 'macos' || each.key === 'uv')) {
      for (const release of releases) assert.equal(cellFor(wanted, release).provenBy, undefined, key);
    }
  });
});
