/** Tests that run what a page claims on a real Apache. Read at build, so that a page cannot name a test that is gone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the tests of the claims stand, seen from the project's folder. */
export const PROOF_FILE = 'tests/apache/guides.test.ts';

const titles = new Set(
  [...readFileSync(join(process.cwd(), PROOF_FILE), 'utf8').matchAll(/^ *test\((['"`])(.+?)\1,/gm)].map(([, , title]) => title),
);

/** The title of a test as it stands, to be shown. Refuses one that does not exist, and says where it was looked for. */
export function provenBy(title: string): string {
  if (!titles.has(title)) throw new Error(`No test of ${PROOF_FILE} is called ${JSON.stringify(title)}. Use one of: ${[...titles].join('; ')}.`);
  return title;
}
