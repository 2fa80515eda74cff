import type { PageRecord } from '../record.ts';

/** Says why a page does not hold for a release ("since 3.4", "up to 2.8"), or returns undefined. */
export function whyNot({ since, until }: PageRecord, release: string | undefined): string | undefined {
  if (release === undefined) return undefined;
  if (since !== undefined && isOlder(release, since)) return `since ${since}`;
  return until !== undefined && isOlder(until, release) ? `up to ${until}` : undefined;
}

function isOlder(a: string, b: string): boolean {
  return a.localeCompare(b, 'en', { numeric: true }) < 0;
}
