import { listedPages } from '../tests/site/pages.ts';
import { weigh, type Weight } from '../tests/site/weight.ts';

const WORST = 5;
const BY_KIND = ['requests', 'html', 'javascript', 'other', 'total'] as const satisfies readonly (keyof Weight)[];

/** Printed lines: transfer of a first visit to each page of the built site, and the heaviest pages. */
export function weightLines(): string[] {
  const pages = listedPages().map(({ address, html }) => ({ address, weight: weigh(html) }));
  const line = (name: string, cells: readonly (string | number)[]): string => name.padEnd(46) + cells.map((cell) => String(cell).padStart(11)).join('');
  const worst = BY_KIND.flatMap((kind) => {
    const first = pages.toSorted((a, b) => b.weight[kind] - a.weight[kind]).slice(0, WORST);
    // Without a difference there is no heaviest page.
    if (first[0]?.weight[kind] === Math.min(...pages.map(({ weight }) => weight[kind]))) return [];
    return ['', `most: ${kind}`, ...first.map(({ address, weight }) => line(address, [weight[kind]]))];
  });
  return [line('first visit, bytes after brotli', BY_KIND), ...pages.map(({ address, weight }) => line(address, BY_KIND.map((kind) => weight[kind]))), ...worst];
}
