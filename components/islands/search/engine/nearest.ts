import type { PageRecord } from '../record.ts';
import { distance } from './phrases.ts';
import { normalise } from './words.ts';

/** Largest relative distance of similar texts. */
const FAR = 0.5;

/** Pages whose title, name or address is similar to a text, most similar first. */
export function nearestPages(text: string, pages: readonly PageRecord[], count: number): PageRecord[] {
  const wanted = normalise(text);
  return pages
    .map((page) => ({ page, far: Math.min(...labelsOf(page).map((name) => relativeDistance(wanted, normalise(name)))) }))
    .filter(({ far }) => far <= FAR)
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ page }) => page);
}

function labelsOf({ title, answers, names, address }: PageRecord): string[] {
  return [title, ...answers, ...names, address, address.split('/').at(-2) ?? ''];
}

function relativeDistance(a: string, b: string): number {
  const length = Math.max(a.length, b.length, 1);
  return distance(a, b, Math.floor(length * FAR)) / length;
}
