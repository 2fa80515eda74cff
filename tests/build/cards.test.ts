import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { CARD_WIDTH, cardSvg } from '../../src/build/cards/card.ts';
import { fontFrom, wrap } from '../../src/build/cards/outlines.ts';
import { lightColour } from '../../src/build/cards/palette.ts';

const draw = fontFrom(readFileSync('src/build/cards/source-serif-4.woff2'));
const COLOURS = { paper: '#ffffff', ink: '#000000', soft: '#555555', accent: '#0a5a56' };
const card = (title: string): string => cardSvg({ title, section: 'Section', site: 'Site' }, COLOURS, draw);

describe('a card', () => {
  test('needs no font where it is shown: it has outlines, and no text', () => {
    const svg = card('One title');
    assert.doesNotMatch(svg, /<text|font-family/);
    assert.equal(svg.match(/<path /g)?.length, 3);
  });

  test('is the same each time, and another one for another title', () => {
    assert.equal(card('One title'), card('One title'));
    assert.notEqual(card('One title'), card('One tittle'));
  });

  test('sets a long title smaller and in more lines, all of them within the picture', () => {
    const title = 'Several applications in one process group, own environments, and one more thing';
    const lines = wrap(title, 76, 1000, draw);
    assert.ok(lines.length > 2);
    assert.ok(lines.every(({ width }) => width <= 1000 && width < CARD_WIDTH));
    assert.match(card(title), /<path /);
  });

  test('refuses a title that fits in no size, and a character that the font lacks', () => {
    assert.throws(() => card('word '.repeat(80).trim()), /too long for a card/);
    assert.throws(() => card('中'), /The font of the cards has no "中"/);
  });
});

describe('the colours of a card', () => {
  test('are the light ones of the theme', () => {
    assert.equal(lightColour(':root { --ink: light-dark(#123456, #abcdef); }', 'ink'), '#123456');
    assert.match(lightColour(readFileSync('src/styles/theme.css', 'utf8'), 'current'), /^#[\da-f]{6}$/);
  });

  test('a name that the theme lacks is refused', () => {
    assert.throws(() => lightColour(':root {}', 'ink'), /no colour "--ink/);
  });
});
