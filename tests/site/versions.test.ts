import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fromQuery } from '#core/deployment';
import { proseHtml } from '#core/lines';
import { BEHAVIOURS, can, changesIn, compareVersions, isRelease, RELEASES, releasesFrom, SECURITY_FAULTS, type Release } from '#core/releases';
import { builtPages } from './pages.ts';

const DIRECTORY = 'content/versions';
const pages = readdirSync(DIRECTORY).flatMap((file) => {
  const release = /^release: '(.*)'$/m.exec(readFileSync(`${DIRECTORY}/${file}`, 'utf8'))?.[1];
  return release !== undefined && isRelease(release) ? [{ release, address: `/versions/${file.replace(/\.mdx$/, '')}/` }] : [];
}).sort((a, b) => compareVersions(a.release, b.release));
const built = builtPages();

function htmlOf(address: string): string {
  const page = built.find((candidate) => candidate.address === address);
  assert.ok(page !== undefined, `${address} was not built`);
  return page.html;
}

/** The text of a page between its tags, as both the generator and Astro may write characters. */
function plain(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '').replaceAll('&#39;', '\'').replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

describe('the pages about releases', () => {
  test('begin with the first release, so that each one belongs to a page', () => {
    assert.equal(pages[0]?.release, RELEASES[0][0]);
    const covered = pages.flatMap(({ release }, index) => releasesFrom(release, pages[index + 1]?.release));
    assert.deepEqual(covered, RELEASES.map(([version]) => version));
  });

  pages.forEach(({ release, address }, index) => {
    const releases: readonly Release[] = releasesFrom(release, pages[index + 1]?.release);
    const text = plain(htmlOf(address));

    test(`${address} tells once of everything on record that begins or ends up to ${releases.at(-1)}`, () => {
      for (const fact of new Set(changesIn(releases).map((change) => change.fact))) {
        const effect = plain(proseHtml(BEHAVIOURS[fact].effect));
        const twins = Object.values(BEHAVIOURS).filter((other) => other.effect === BEHAVIOURS[fact].effect).length;
        const times = text.split(effect).length - 1;
        assert.ok(times >= 1 && times <= twins, `${fact} is told ${times} times`);
      }
    });

    test(`${address} names exactly the security faults of its releases`, () => {
      const section = /<h2 id="security".*?(?=<h2)/s.exec(htmlOf(address))?.[0] ?? '';
      for (const fault of SECURITY_FAULTS) {
        const [cve = ''] = BEHAVIOURS[fault].effect.split(':');
        assert.equal(section.includes(cve), releases.some((each) => can(each, fault)), cve);
      }
    });

    test(`${address} says what to do in steps, and how to check them`, () => {
      const steps = /<h2 id="upgrading-past-this-release".*?<ol>(.*?)<\/ol>/s.exec(htmlOf(address))?.[1] ?? '';
      const all = steps.split('<li>').slice(1);
      assert.ok(all.length >= 3, `${all.length} steps`);
      for (const step of all) assert.match(step, /Check: /);
    });
  });
});

describe('the matrix on its page', () => {
  const html = htmlOf('/versions/matrix/');
  const cells = [...html.matchAll(/<td class="(best|works|warned|cannot)">(.*?)<\/td>/gs)].map(([, verdict = '', content = '']) => ({ verdict, content }));

  test('leads from each answer to a recipe that the builder has, unchanged', () => {
    assert.ok(cells.length > 200);
    for (const { verdict, content } of cells) {
      const query = /href="\/tools\/builder\/(?:\?([^"]*))?"/.exec(content);
      assert.equal(query === null, verdict === 'cannot', content);
      if (query !== null) assert.deepEqual(fromQuery((query[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&')).notices, [], content);
    }
  });

  test('says in words what its colours say, and gives a reason for each "no" and each warning', () => {
    for (const { verdict, content } of cells) {
      const words = plain(content);
      assert.match(words, { best: /^best/, works: /^works/, warned: /^works.*but \d/, cannot: /^no why \d/ }[verdict] ?? /never/);
    }
  });

  test('has a head for each row and each column', () => {
    for (const [, table = ''] of html.matchAll(/<div class="matrix.*?<table>(.*?)<\/table>/gs)) {
      const columns = [...table.matchAll(/<th scope="col">/g)].length;
      for (const [, row = ''] of table.matchAll(/<tr>(.*?)<\/tr>/gs)) {
        assert.equal([...row.matchAll(/<t[hd]/g)].length, columns);
        assert.match(row, /^\s*<th scope="(row|col)">/);
      }
    }
  });
});
