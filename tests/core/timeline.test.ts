import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { METHODS, defaultMethodOf, usualSituation, whyUnavailable, type Method } from '#core/deployment';
import { describeRow, spansOf, timelineOf, timelineSvg, type Availability, type Subject, type TimelineForm } from '#core/picture';
import { BEHAVIOURS, can, inRange, LATEST, RELEASES, span, type BehaviourKey, type Release } from '#core/releases';
import fc from 'fast-check';

import { anyText } from './arbitrary/text.ts';
import { labelsOf, overlaps, PARTS, partsOf, sizeOf } from './svg.ts';

const FORMS: readonly TimelineForm[] = ['wide', 'narrow'];
const ALL: readonly Release[] = RELEASES.map(([release]) => release);

function factSubject(fact: BehaviourKey, words: string = fact): Subject {
  return { words, availabilityIn: (release) => (inRange(release, BEHAVIOURS[fact]) ? 'yes' : 'no') };
}

function barsOf(svg: string): { x: number; endX: number; thick: boolean; ended: boolean }[] {
  return Array.from(svg.matchAll(/<rect class="p-bar( p-ended)?" x="(\d+)" y="[\d.]+" width="(\d+)" height="(\d+)"/g), ([, ended, x, width, height]) => (
    { x: Number(x), endX: Number(x) + Number(width), thick: height === '8', ended: ended !== undefined }
  ));
}

const FACTS = Object.keys(BEHAVIOURS) as BehaviourKey[];

/** A subject that changes its availability at a few releases. */
const SUBJECT: fc.Arbitrary<Subject> = fc.record({
  words: fc.oneof(anyText, fc.constantFrom('a wrong home is ignored without a word', 'python-home=')),
  changes: fc.dictionary(fc.constantFrom(...ALL), fc.constantFrom<Availability>('no', 'yes', 'best'), { maxKeys: 5 }),
}).map(({ words, changes }) => ({
  words,
  availabilityIn: (release) => ALL.slice(0, ALL.indexOf(release) + 1).reduce<Availability>((state, each) => changes[each] ?? state, 'no'),
}));
const GROUPS = fc.array(fc.record({ heading: fc.constantFrom('Ways', 'Behaviour'), subjects: fc.array(SUBJECT, { minLength: 1, maxLength: 6 }) }), { minLength: 1, maxLength: 2 });

/** Labels as in the book. */
const USUAL = fc.uniqueArray(fc.constantFrom(...FACTS), { minLength: 1, maxLength: 12 })
  .map((facts) => timelineOf([{ heading: 'Behaviour', subjects: facts.map((fact) => factSubject(fact)) }]));

describe('a time line', () => {
  test('says of a fact what the fact says of itself', () => {
    for (const fact of FACTS) {
      const row = timelineOf([{ heading: '', subjects: [factSubject(fact)] }]).groups[0]?.rows[0];
      assert.ok(row !== undefined);
      assert.equal(spansOf(row), span(BEHAVIOURS[fact]));
    }
  });

  test('has columns that begin exactly where some row changes, and years that belong to their releases', () => {
    const { columns } = timelineOf([{ heading: '', subjects: [factSubject('path-appended'), factSubject('python-home')] }]);
    assert.deepEqual(columns, [{ release: '1.0', year: '2007' }, { release: '2.0', year: '2008' }, { release: '2.4', year: '2009' }, { release: '3.4', year: '2012' }]);
  });

  test('covers with its stretches exactly the releases that do something', () => {
    fc.assert(fc.property(GROUPS, (groups) => {
      const { columns, groups: drawn } = timelineOf(groups);
      const columnOf = (release: Release): number => columns.findLastIndex((column) => ALL.indexOf(column.release) <= ALL.indexOf(release));
      groups.forEach(({ subjects }, group) => subjects.forEach(({ availabilityIn }, row) => {
        const stretches = drawn[group]?.rows[row]?.stretches ?? [];
        for (const release of ALL) {
          const stretch = stretches.find(({ from, to }) => from <= columnOf(release) && columnOf(release) < to);
          assert.equal(stretch === undefined ? 'no' : stretch.best ? 'best' : 'yes', availabilityIn(release), release);
          if (stretch !== undefined) assert.ok(ALL.indexOf(stretch.first) <= ALL.indexOf(release) && ALL.indexOf(release) <= ALL.indexOf(stretch.last));
        }
      }));
    }), { numRuns: 100 });
  });

  test('tells in words of gaps, of the best method, and of what never was', () => {
    const row = (availabilityIn: Subject['availabilityIn']): string => {
      const [drawn] = timelineOf([{ heading: '', subjects: [{ words: 'It', availabilityIn }] }]).groups[0]?.rows ?? [];
      return drawn === undefined ? '' : describeRow(drawn);
    };
    assert.equal(row(() => 'no'), 'It: never.');
    assert.equal(row(() => 'best'), 'It: all releases; the best method throughout.');
    assert.equal(row((release) => (release === LATEST || release === '1.0' ? 'yes' : 'no')), `It: up to 1.0 and since ${LATEST}.`);
    assert.equal(row((release) => (can(release, 'python-home') ? 'best' : can(release, 'python-path') ? 'yes' : 'no')), 'It: since 2.0; the best method since 3.4.');
  });

  test('of the ways to an environment has exactly one best method for every release', () => {
    const ways = (Object.keys(METHODS) as Method[]).map((method): Subject => ({
      words: method,
      availabilityIn: (release) => (whyUnavailable(method, usualSituation(release)) !== undefined ? 'no' : defaultMethodOf(release) === method ? 'best' : 'yes'),
    }));
    for (const release of ALL) assert.equal(ways.filter(({ availabilityIn }) => availabilityIn(release) === 'best').length, 1, release);
  });
});

describe('the picture of a time line', () => {
  test('has no labels over each other, and everything inside, in both forms', () => {
    fc.assert(fc.property(USUAL, fc.constantFrom(...FORMS), (timeline, form) => {
      const svg = timelineSvg('t', timeline, form);
      const { width, height } = sizeOf(svg);
      const labels = labelsOf(svg);
      assert.deepEqual(overlaps(labels), []);
      for (const { x, y, endX, endY } of labels) assert.ok(x >= 0 && y >= 0 && endX <= width && endY <= height);
      for (const { x, endX } of barsOf(svg)) assert.ok(x >= 0 && x < endX && endX <= width);
    }), { numRuns: 200 });
  });

  test('fits into a column of prose, and the narrow one into the narrowest page', () => {
    fc.assert(fc.property(USUAL, (timeline) => {
      assert.ok(sizeOf(timelineSvg('t', timeline, 'wide')).width <= 600);
      assert.ok(sizeOf(timelineSvg('t', timeline, 'narrow')).width <= 288);
    }), { numRuns: 50 });
  });

  test('draws the best method thicker, and what is over in another colour, and has a key for both', () => {
    const subject: Subject = { words: 'It', availabilityIn: (release) => (can(release, 'path-appended') ? 'best' : can(release, 'starts-in-parent') ? 'yes' : 'no') };
    const svg = timelineSvg('t', timelineOf([{ heading: '', subjects: [subject, factSubject('python-home')] }]), 'wide');
    const [best, gone, ...bars] = barsOf(svg);
    assert.deepEqual([best?.thick, gone?.ended], [true, true]);
    assert.deepEqual(bars.map(({ thick, ended }) => [thick, ended]), [[false, true], [true, true], [false, true], [false, false]]);
    assert.ok(svg.includes('>best method<') && svg.includes('>gone today<'));
    assert.doesNotMatch(timelineSvg('t', timelineOf([{ heading: '', subjects: [factSubject('python-home')] }]), 'wide'), /best method|gone today/);
  });

  test('lets a bar begin under the release that its row begins with', () => {
    const svg = timelineSvg('t', timelineOf([{ heading: '', subjects: [factSubject('python-home'), factSubject('path-appended')] }]), 'wide');
    const tick = /<text class="p-label" x="(\d+)" y="\d+">3\.4<\/text>/.exec(svg)?.[1];
    assert.equal(barsOf(svg).find(({ ended }) => !ended)?.x, Number(tick) + 1);
  });

  test('holds no mark-up of the words of its subjects', () => {
    const pictures = fc.sample(fc.tuple(GROUPS, anyText), { numRuns: 100, seed: 1 })
      .map(([groups, prefix]) => timelineSvg(prefix, timelineOf(groups), 'narrow', prefix));
    assert.deepEqual(partsOf(pictures), PARTS.filter((part) => part !== 'tspan'));
  });
});
