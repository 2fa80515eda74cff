/** Reads a picture back: its boxes and labels, as numbers. */
import { execFileSync } from 'node:child_process';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
}

export interface Box extends Rectangle {
  readonly kind: string;
}

function numbersOf(markup: string): number[] {
  return Array.from(markup.matchAll(/"(-?[\d.]+)"/g), ([, number]) => Number(number));
}

/** Every box, by its kind: the first class that tells one. */
export function boxesOf(svg: string): Box[] {
  return Array.from(svg.matchAll(/<rect class="p-box p-([a-z]+)[^"]*" (x="[^>]*) rx/g), ([, kind = '', place = '']) => {
    const [x = NaN, y = NaN, width = NaN, height = NaN] = numbersOf(place);
    return { kind, x, y, endX: x + width, endY: y + height };
  });
}

/** Box of every label in fonts of usual widths: 7.5 a letter of words, 8.4 one of a name. */
export function labelsOf(svg: string): Rectangle[] {
  const drawn = svg.replace(/^.*?<\/desc>/s, '');
  return Array.from(drawn.matchAll(/<text class="[^"]*" x="([\d.]+)" y="([\d.]+)">(?:<title>[^<]*<\/title>)?([^<]*)(?:<tspan class="p-name">([^<]*))?/g), ([, x, y, words = '', name = '']) => {
    const width = cells(words) * 7.5 + cells(name) * 8.4;
    return { x: Number(x), y: Number(y) - 11, endX: Number(x) + width, endY: Number(y) + 3 };
  });
}

function cells(markup: string): number {
  return Array.from(markup.replace(/&[a-z#0-9]+;/g, 'x')).reduce((sum, character) => sum + (character >= '\u2e80' ? 2 : 1), 0);
}

/** The picture's own size, from its view box. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width = NaN, height = NaN] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
  return { width, height };
}

export function holds(outer: Rectangle, inner: Rectangle): boolean {
  return outer.x < inner.x && outer.y < inner.y && outer.endX > inner.endX && outer.endY > inner.endY;
}

export function apart(a: Rectangle, b: Rectangle): boolean {
  return a.endX <= b.x || b.endX <= a.x || a.endY <= b.y || b.endY <= a.y;
}

/** The pairs of rectangles that lie over each other, as text. */
export function overlaps(rectangles: readonly Rectangle[]): string[] {
  return rectangles.flatMap((a, index) => rectangles.slice(index + 1).filter((b) => !apart(a, b)).map((b) => `${JSON.stringify(a)} ${JSON.stringify(b)}`));
}

/** Escaped form of a text in a picture. */
export function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
  return text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Names of all elements and, after "@", of all attributes, by a parser that rejects malformed XML. */
export function partsOf(pictures: readonly string[]): unknown {
  const parse = 'import json, sys, xml.etree.ElementTree as tree\n'
    + 'found = set()\n'
    + 'for text in json.load(sys.stdin):\n'
    + '    for element in tree.fromstring(text).iter(): found.update([element.tag], ["@" + name for name in element.attrib])\n'
    + 'print(json.dumps(sorted(found)))';
  return JSON.parse(execFileSync('/usr/bin/python3', ['-I', '-c', parse], { input: JSON.stringify(pictures) }).toString('utf8'));
}

/** Elements that a picture may have. */
export const PARTS = [
  '@aria-describedby', '@aria-labelledby', '@class', '@d', '@height', '@id', '@role', '@rx', '@viewBox', '@width', '@x', '@y',
  'desc', 'path', 'rect', 'svg', 'text', 'title', 'tspan',
];
