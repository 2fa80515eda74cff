import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WORDS } from '../../src/build/catalogue/words.ts';
import { namesIn, recipeRangeOf } from '../../src/build/catalogue/page-facts.ts';
import type { PageRecord } from '../../components/islands/search/record.ts';
import { excerptParts } from '../../components/islands/search/dialog/results.ts';
import { distance } from '../../components/islands/search/engine/phrases.ts';
import { engineFor } from '../../components/islands/search/engine/engine.ts';
import { outsideRange, fits, mergeHits } from '../../components/islands/search/engine/hits.ts';
import { lexiconOf } from '../../components/islands/search/engine/lexicon.ts';
import { withoutVarying } from '../../components/islands/search/engine/log-line.ts';
import { nearestPages } from '../../components/islands/search/engine/nearest.ts';
import { fullTextOf } from '../../components/islands/search/engine/full-text.ts';
import { namesOf } from '../../components/islands/search/engine/ranking.ts';
import { isTrouble } from '../../components/islands/search/engine/words.ts';
import { behaviour } from '#core/releases';

function page(address: string, title: string, rest: Partial<PageRecord> = {}): PageRecord {
  return { address, title, description: '', section: 'fix', answers: [], names: [], ...rest };
}

const PAGES = [
  page('/a/', 'One application', { answers: ['python-home', 'WSGIDaemonProcess'], since: '3.4', mode: 'daemon' }),
  page('/b/', 'No module named X, although it is installed', { answers: ['ModuleNotFoundError: No module named \'…\'', 'an installed package is not found'] }),
  page('/c/', 'No module named \'encodings\'', { description: 'Python found no standard library.' }),
  page('/d/', 'The library of Python', { answers: ['PYTHONHOME', 'the root of an environment'], names: ['python-home'] }),
];
const names = namesOf({ words: WORDS, sections: [], pages: PAGES }, lexiconOf(WORDS));
const best = (query: string): string | undefined => names.rank(query)[0]?.page.address;

describe('the names', () => {
  for (const [query, address] of [
    ['python-home', '/a/'], ['python_home', '/a/'], ['python home', '/a/'], ['PYTHONHOME', '/d/'], ['wsgidaemonprocess', '/a/'], ['pyhton-home', '/a/'],
    ['ModuleNotFoundError: No module named \'flask\'', '/b/'], ['No module named \'encodings\'', '/c/'], ['standard librar', '/c/'], ['venv root', '/d/'],
  ] as const) {
    test(`${query} finds ${address} first`, () => assert.equal(best(query), address));
  }

  test('a query without a letter or digit finds nothing', () => assert.deepEqual(names.rank('?! …'), []));
  test('a word that is on no page finds nothing', () => assert.deepEqual(names.rank('qqzzxxvv'), []));
});

describe('a pasted line', () => {
  test('loses its date, process, client, directories and numbers, and keeps its codes and words', () => {
    const line = '[Sat Nov 21 06:35:01.123456 2026] [wsgi:error] [pid 4711:tid 1402] (13)Permission denied: [client 192.0.2.1:50000] AH00035: access to /shop denied (filesystem path \'/srv/my/shop\')';
    assert.equal(withoutVarying(line).replaceAll(/\s+/g, ' ').trim(), 'Permission denied: AH00035: access to /shop denied (filesystem path \' shop \')');
  });
  test('keeps the last name of a path', () => assert.equal(withoutVarying('/etc/apache2/envvars').trim(), 'envvars'));
  test('keeps the end of a relative path', () => assert.equal(withoutVarying('bin/python'), 'bin/python'));
});

describe('a sentence in a person\'s own words', () => {
  test('loses the versions of Python, has words for two of them, and keeps the releases of mod_wsgi', () => {
    assert.equal(withoutVarying('use python3.7 instead of 3.6').replaceAll(/\s+/g, ' ').trim(), 'use python instead of python different version');
    assert.equal(withoutVarying('mod_wsgi 3.4'), 'mod_wsgi 3.4');
    assert.match(withoutVarying('Apache/2.4.37 answers 403'), /^ ?Apache +answers 403$/);
    assert.equal(withoutVarying('virtualenv apache 403'), 'virtualenv apache 403');
  });
  for (const [query, address] of [['mod_wsgi cannot find my flask module', '/b/'], ['which directory is the root of my virtualenv', '/d/']] as const) {
    test(`${query} finds ${address} first`, () => assert.equal(best(query), address));
  }
  for (const [query, trouble] of [['my venv is ignored', true], ['it doesn\'t work', true], ['no module named x', true], ['how to install flask', false], ['notes on nodes', false]] as const) {
    test(`${query} is ${trouble ? '' : 'not '}about trouble`, () => assert.equal(isTrouble(query), trouble));
  }
});

describe('the full text', () => {
  const result = (id: string, score: number) => ({ id, score, data: () => Promise.reject(new Error('not asked for')) });
  type Results = Readonly<Record<string, readonly ReturnType<typeof result>[]>>;
  const words: Results = {
    python: [result('a', 1), result('b', 1), result('c', 1)], segfault: [result('b', 1)], segfaulty: [result('b', 1)],
  };
  /** Results of an exact search. Pagefind finds pages with shorter words for one that no page has. */
  const exact: Results = { python: words['python'] ?? [], segfault: words['segfault'] ?? [] };
  const pagefind = { options: async () => {}, init: async () => {}, filters: async () => ({}), preload: async () => {}, search: async (word: string) => ({ results: (word.startsWith('"') ? exact : words)[word.replaceAll('"', '')] ?? [] }) };
  const text = fullTextOf(pagefind, { a: '/a/', b: '/b/', c: '/c/' }, 0);

  test('finds pages that have some words of a query, those with rare ones first', async () => {
    const found = await text.search(['python', 'segfault', 'nosuchword']);
    assert.deepEqual(found?.map(({ address }) => address), ['/b/', '/a/', '/c/']);
    assert.ok(found?.every(({ share }) => share < 1));
  });
  test('leaves out pages that only have the beginning of a word', async () => {
    assert.deepEqual(await text.search(['segfaulty']), []);
  });
  test('answers only the last of two searches', async () => {
    const [first, second] = await Promise.all([text.search(['python']), text.search(['segfault'])]);
    assert.equal(first, undefined);
    assert.deepEqual(second?.map(({ address, share }) => [address, share]), [['/b/', 1]]);
  });
});

describe('the distance of two texts', () => {
  for (const [a, b, expected] of [['', '', 0], ['python', 'python', 0], ['pyhton', 'python', 1], ['pythn', 'python', 1], ['pythonn', 'python', 1], ['abc', 'xyz', 3], ['', 'abc', 3]] as const) {
    test(`${a || 'nothing'} and ${b || 'nothing'} are ${expected} apart`, () => {
      assert.equal(distance(a, b, 5), expected);
      assert.equal(distance(b, a, 5), expected);
    });
  }
  test('is one more than the limit when it is beyond it', () => assert.equal(distance('abcdef', 'uvwxyz', 2), 3));
});

describe('the ranked list', () => {
  const records = new Map(PAGES.map((each) => [each.address, each]));
  const match = (address: string, share: number) => ({ address, share, load: () => Promise.reject(new Error('not asked for')) });
  const order = (release?: string) => mergeHits(names.rank('library'), [match('/a/', 1), match('/e/', 1)], records, { release, trouble: false }).map(({ address }) => address);

  test('has every page once, those of the names first', () => {
    assert.deepEqual(order().toSorted(), ['/a/', '/b/', '/c/', '/d/', '/e/']);
    assert.equal(order()[0], '/d/');
  });
  test('sinks a page that does not hold for the reader\'s release, and says why', () => {
    const hits = mergeHits([], [match('/a/', 1), match('/d/', 0.9)], records, { release: '2.4', trouble: false });
    assert.deepEqual(hits.map(({ address, outside }) => [address, outside]), [['/d/', undefined], ['/a/', 'since 3.4']]);
  });
  test('keeps a page first that was asked for by its name', () => {
    assert.equal(mergeHits(names.rank('python-home'), [], records, { release: '2.4', trouble: false })[0]?.address, '/a/');
  });
  test('is narrowed to a mode by what is about the other one', () => {
    const [hit] = mergeHits(names.rank('python-home'), [], records, { release: undefined, trouble: false });
    assert.ok(hit);
    assert.deepEqual([fits(hit, {}), fits(hit, { mode: 'daemon' }), fits(hit, { mode: 'embedded' }), fits(hit, { section: 'legacy' })], [true, true, false, false]);
  });
  test('compares releases by their numbers', () => {
    const record = page('/x/', 'x', { since: '4.4.9', until: '4.10.0' });
    assert.deepEqual(['4.4.8', '4.4.9', '4.4.10', '4.10.0', '4.10.1', '5.0.0'].map((release) => outsideRange(record, release)),
      ['since 4.4.9', undefined, undefined, undefined, 'up to 4.10.0', 'up to 4.10.0']);
  });
});

describe('near pages', () => {
  test('are found by a misspelt address', () => assert.equal(nearestPages('/fix/encodngs/', [page('/fix/site/', 'x'), page('/fix/encodings/', 'y')], 2)[0]?.address, '/fix/encodings/'));
  test('are none for what is like nothing', () => assert.deepEqual(nearestPages('qqzzxxvv', PAGES, 3), []));
});

describe('what a page is filed under', () => {
  test('are its names, most frequent first, and no plain word or line of a fence', () => {
    assert.deepEqual(namesIn('`sys.path` and `python-home=/srv`, `sys.path`, `home`, `a b`\n\n```sh\necho `not-this`\n```\n'), ['sys.path', 'python-home']);
  });
  test('is the release in which the way of its recipe begins, and its only mode', () => {
    assert.deepEqual(recipeRangeOf('<Recipe name="today" />'), { since: behaviour('python-home').since, until: undefined, mode: 'daemon' });
    assert.deepEqual(recipeRangeOf('<Recipe name="old" named="python-executable" last="python-executable" />')?.until, behaviour('python-executable').until);
    assert.equal(recipeRangeOf('<Recipe named="one-app-embedded" />')?.mode, 'embedded');
  });
  test('is nothing of the kind without a recipe', () => assert.equal(recipeRangeOf('Words.'), undefined));
});

describe('an excerpt', () => {
  test('is cut into plain and marked text, and stays text', () => {
    assert.deepEqual(excerptParts('a <mark>b</mark> &lt;i&gt;'), [{ text: 'a ', marked: false }, { text: 'b', marked: true }, { text: ' <i>', marked: false }]);
  });
});

describe('a full text that does not load', () => {
  const text = { search: () => Promise.resolve([]) };

  /** Opens on the attempt of this number, and counts the attempts. */
  function opening(attempt: number): { open: () => Promise<typeof text>; made: () => number } {
    let made = 0;
    return { open: () => (++made < attempt ? Promise.reject(new Error('lost')) : Promise.resolve(text)), made: () => made };
  }

  test('is asked for again until it loads', async () => {
    const { open, made } = opening(2);
    assert.deepEqual(await engineFor({ words: WORDS, sections: [], pages: PAGES }, open, 0).search('python-home'), []);
    assert.equal(made(), 2);
  });

  test('rejects when the attempts are used up, and is asked for again by the next search', async () => {
    const { open } = opening(3);
    const engine = engineFor({ words: WORDS, sections: [], pages: PAGES }, open, 0);
    await assert.rejects(engine.search('python-home'), /lost/);
    assert.deepEqual(await engine.search('python-home'), []);
  });
});

describe('versions in a query', () => {
  test('of two Pythons become a word for that', () => assert.match(withoutVarying('uses python3.6 not python3.8 as in venv'), /different version $/));
  test('of one Python in two spellings do not', () => assert.doesNotMatch(withoutVarying('python3 or python3.8'), /different/));
});
