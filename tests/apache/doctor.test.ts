import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyEdits, diagnose, RULE_SLUGS, type PastedFile } from '#core/doctor';
import { RULE_PAGES } from '#core/doctor/rules';
import { readScript } from '#core/doctor/script';
import { checkSyntax } from './server/index.ts';

/** Examples of one configuration file that Apache refuses, and that an edit of the doctor corrects. */
const REFUSED = [
  'trailing-comment', 'invalid-daemon-option', 'closing-tag-malformed', 'byte-order-mark', 'unquoted-path-with-spaces', 'broken-line-continuation', 'unknown-wsgi-directive', 'duplicate-daemon-process-name',
] as const satisfies readonly (typeof RULE_SLUGS)[number][];

function sites(files: readonly PastedFile[]): { name: string; text: string }[] {
  return files.filter(({ kind }) => kind === 'apache').map(({ name, text }) => ({ name, text }));
}

describe('what the doctor corrects, and the real Apache', () => {
  for (const slug of REFUSED) {
    test(`${slug}: Apache refuses the example, and accepts it as corrected`, async () => {
      let corrected = 0;
      for (const { files, versions, title } of RULE_PAGES[slug].bad) {
        if (versions?.os === 'windows' || files.length !== 1) continue;
        const { findings } = diagnose(files, { readScript, ...(versions === undefined ? {} : { versions }) });
        const edits = findings.filter(({ rule }) => rule === slug).flatMap(({ edits: [first] }) => first ?? []);
        if (edits.length === 0) continue;
        const before = await checkSyntax(sites(files));
        assert.equal(before.ok, false, `${title}: ${before.output}`);
        const after = await checkSyntax(sites(applyEdits(files, edits)));
        assert.equal(after.ok, true, `${title}: ${after.output}`);
        corrected++;
      }
      assert.ok(corrected > 0, 'No example of this rule has an edit.');
    });
  }
});
