import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { describeOrder, orderSvg, type OrderForm, type OrderEntry, type SearchList } from '#core/picture';
import fc from 'fast-check';

import { anyText } from './arbitrary/text.ts';
import { apart, boxesOf, escaped, holds, labelsOf, overlaps, PARTS, partsOf, sizeOf } from './svg.ts';

const FORMS: readonly OrderForm[] = ['beside', 'below'];

function entry(directory: string, origin: OrderEntry['origin'] = 'base', wins = false): OrderEntry {
  return { directory, origin, wins, words: origin === 'base' ? 'base packages' : 'python-path=', directories: 1 };
}

const OLD: SearchList = { heading: 'old', entries: [entry('/usr/lib', 'base', true), entry('/srv/venv', 'configured')] };
const NEW: SearchList = { heading: 'new', entries: [entry('/srv/venv', 'configured', true), entry('/usr/lib')] };

const DIRECTORY = fc.oneof(anyText, fc.constantFrom('/usr/lib', '/srv/venv', `/srv/${'x'.repeat(60)}`, '漢字'.repeat(30)));
const LIST: fc.Arbitrary<SearchList> = fc.record({
  heading: fc.constantFrom('mod_wsgi 2.3', 'mod_wsgi 6.0.5, Python 3.13.1'),
  entries: fc.array(fc.record({
    origin: fc.constantFrom('configured', 'pth', 'base'), words: fc.constantFrom('base packages', 'python-path=', 'from a .pth file'),
    directory: DIRECTORY, directories: fc.integer({ min: 1, max: 12 }), wins: fc.boolean(),
  }), { maxLength: 8 }),
});
const LISTS = fc.array(LIST, { minLength: 1, maxLength: 3 });

describe('the text alternative of an import order', () => {
  test('lists each entry with its directory, and where the package comes from', () => {
    assert.equal(
      describeOrder([OLD, { heading: 'none', entries: [] }]),
      'old: 1 base packages (/usr/lib), 2 python-path= (/srv/venv). The package comes from /usr/lib. none: . The package was not found.',
    );
  });
});

describe('the picture of an import order', () => {
  test('says in words which entry wins, and where a directory stood before', () => {
    const svg = orderSvg('t', [OLD, NEW], 'beside');
    for (const words of ['1  base packages: wins', '2  python-path=', '1  python-path=, was 2: wins', '2  base packages, was 1']) assert.ok(svg.includes(`>${words}<`), words);
  });

  test('has a line from each directory to the same directory in the next list, and none where lists stand below each other', () => {
    const ends = Array.from(orderSvg('t', [OLD, NEW], 'beside').matchAll(/<path class="p-arrow( p-request)?" d="M[\d.]+ ([\d.]+)C[^m]* ([\d.]+)m/g), ([, kind, from, to]) => [kind !== undefined, Number(from) < Number(to)]);
    assert.deepEqual(ends, [[false, true], [true, false]]);
    assert.doesNotMatch(orderSvg('t', [OLD, NEW], 'below'), /<path/);
  });

  test('has a box for each entry, apart from the others, and each label in one', () => {
    fc.assert(fc.property(LISTS, fc.constantFrom(...FORMS), (lists, form) => {
      const svg = orderSvg('t', lists, form);
      const boxes = boxesOf(svg);
      const { width, height } = sizeOf(svg);
      assert.deepEqual(overlaps(boxes), []);
      assert.equal(boxes.length, lists.flatMap(({ entries }) => entries).length);
      assert.deepEqual(overlaps(labelsOf(svg)), []);
      for (const each of [...boxes, ...labelsOf(svg)]) assert.ok(each.x >= 0 && each.y >= 0 && each.endX <= width && each.endY <= height);
      for (const label of labelsOf(svg)) assert.ok(boxes.some((box) => holds(box, label)) || boxes.every((box) => apart(box, label)));
    }), { numRuns: 200 });
  });

  test('of lists below each other fits into the narrowest page', () => {
    fc.assert(fc.property(LISTS, (lists) => assert.ok(sizeOf(orderSvg('t', lists, 'below')).width <= 288)), { numRuns: 100 });
  });

  test('shows every directory, or has it in full behind the short one', () => {
    fc.assert(fc.property(LISTS, (lists) => {
      const drawn = orderSvg('t', lists, 'below').replace(/^.*?<\/desc>/s, '');
      for (const { directory } of lists.flatMap(({ entries }) => entries).filter((each) => each.directory !== '')) {
        assert.ok(drawn.includes(`<tspan class="p-name">${escaped(directory)}</tspan>`) || drawn.includes(`<title>${escaped(directory)}</title>`), directory);
      }
    }), { numRuns: 200 });
  });

  test('holds no mark-up of the name of a directory', () => {
    const pictures = fc.sample(fc.tuple(LISTS, anyText), { numRuns: 200, seed: 1 }).map(([lists, prefix]) => orderSvg(prefix, lists, 'beside', prefix));
    assert.deepEqual(partsOf(pictures), PARTS);
  });
});
