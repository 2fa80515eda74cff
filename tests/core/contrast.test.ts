import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { contrast, palette, SCHEMES } from './contrast.ts';

const THEME = 'src/styles/theme.css';
const theme = readFileSync(THEME, 'utf8');
const colours = palette(theme);

/** Any of these may stand on any ground, so that no author has to know what stands where. */
const TEXT = ['ink', 'ink-soft', 'current', 'legacy', 'danger'];
const GROUNDS = ['paper', 'paper-raised', 'paper-code', 'current-soft', 'legacy-soft', 'danger-soft', 'changed'];
/** Backgrounds of code: frame, picture, dialog, changed line. */
const CODE_GROUNDS = ['paper-code', 'paper', 'paper-raised', 'changed'];
const TOKENS = [...colours.keys()].filter((name) => name.startsWith('t-'));
/** Borders of controls, and the focus ring. */
const EDGES = ['line-strong', 'focus', 'current', 'legacy'];
/** Rules between parts of a page; nothing depends on seeing them. */
const RULES = ['line'];

/** The pairs of colours that differ by less than `least`. */
function tooClose(fronts: readonly string[], grounds: readonly string[], least: number): string[] {
  return fronts.flatMap((front) => grounds.flatMap((ground) => SCHEMES.flatMap((scheme) => {
    const [one, two] = [colours.get(front), colours.get(ground)];
    if (one === undefined || two === undefined) return [`${THEME} has no --${front} or no --${ground}`];
    const found = contrast(one[scheme], two[scheme]);
    return found >= least ? [] : [`--${front} on --${ground} in ${scheme}: ${found.toFixed(2)}`];
  })));
}

describe('the colours of both schemes', () => {
  test('are measured as WCAG does', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#777777'), 1);
    // The grey that is known to be just too light, and the one that is just dark enough.
    assert.ok(contrast('#777777', '#ffffff') < 4.5);
    assert.ok(contrast('#767676', '#ffffff') >= 4.5);
  });

  test('have 7:1 for any text on any ground', () => assert.deepEqual(tooClose(TEXT, GROUNDS, 7), []));

  test('have 7:1 for a pale text on a button of one colour', () => assert.deepEqual(tooClose(['paper'], ['current', 'ink'], 7), []));

  test('have 4.5:1 for every token of code, on a changed line too', () => {
    assert.ok(TOKENS.length >= 6);
    assert.deepEqual(tooClose(TOKENS, CODE_GROUNDS, 4.5), []);
  });

  test('have 3:1 for the edge of a control and for the focus', () => assert.deepEqual(tooClose(EDGES, GROUNDS, 3), []));

  test('are all of the kinds that are measured here', () => {
    assert.deepEqual([...colours.keys()].filter((name) => ![...TEXT, ...GROUNDS, ...TOKENS, ...EDGES, ...RULES].includes(name)), []);
    assert.equal(theme.match(/light-dark\(/g)?.length, colours.size);
  });

  test('stand in the theme alone, or nothing here would measure them', () => {
    const files = ['components', 'src'].flatMap((directory) => readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((file) => join(directory, file)))
      .filter((file) => file.endsWith('.css') && file !== THEME);
    assert.ok(files.length > 15);
    const literals = files.flatMap((file) => (readFileSync(file, 'utf8').match(/#[\da-f]{3,8}\b(?=[^{]*\})|\b(?:rgb|hsl|oklch|oklab|color-mix|light-dark)\([^)]*\)|\bopacity: 0?\.\d+/gi) ?? []).map((literal) => `${file}: ${literal}`));
    // The veil over the page behind a dialog, and the shadow of a card; nothing stands on them.
    assert.deepEqual(literals.filter((literal) => !/rgb\(0 0 0 \/ [25]0%\)$/.test(literal)), []);
  });
});
