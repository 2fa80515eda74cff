import type { FactId } from './evidence/chapters.ts';
import type { Release } from './list.ts';
import { positionOf } from './version.ts';

/** An Apache series that some mod_wsgi release compiles with. */
export type Apache = '1.3' | '2.0' | '2.2' | '2.4';

/** Apache series that the emulator distinguishes: their sentences differ. */
export type ApacheSeries = Extract<Apache, '2.2' | '2.4'>;

/** Apache series that a release compiles with, oldest first, with their facts. */
export interface Apaches {
  readonly series: readonly Apache[];
  readonly source: readonly FactId[];
}

/** Newest first. In 3.4 the code for Apache 1.3 does not compile. */
const SUPPORT: readonly (Apaches & { readonly since: Release })[] = [
  { since: '6.0.0', series: ['2.4'], source: ['S02', 'R07'] },
  { since: '5.0.0', series: ['2.4'], source: ['R06'] },
  { since: '4.1.1', series: ['2.0', '2.2', '2.4'], source: ['R05', 'R10'] },
  { since: '4.1.0', series: ['2.0', '2.2'], source: ['R05', 'R10'] },
  { since: '3.5', series: ['1.3', '2.0', '2.2', '2.4'], source: ['R04'] },
  { since: '3.4', series: ['2.0', '2.2', '2.4'], source: ['R04'] },
  { since: '3.0', series: ['1.3', '2.0', '2.2'], source: ['R03'] },
  { since: '1.0', series: ['1.3', '2.0', '2.2'], source: ['R01', 'R02'] },
];

/** The Apache series that a release compiles with. */
export function apachesOf(release: Release): Apaches {
  return SUPPORT.find(({ since }) => positionOf(since) <= positionOf(release)) ?? { series: [], source: [] };
}

/** Newest Apache series that a release compiles with, of those that the emulator distinguishes. */
export function newestApache(release: Release): ApacheSeries {
  return apachesOf(release).series.includes('2.4') ? '2.4' : '2.2';
}
