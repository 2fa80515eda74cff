import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { applyEdits, diagnose, reportOf, type ShownFinding } from '#core/doctor';
import { readScript } from '#core/doctor/script';
import { compareCase, type LabelledCase } from '../../../src/cli/diagnose/compare.ts';

/** Labelled texts of real servers and parser traps; names and values are invented. */
const FILES = ['labelled', 'field'] as const;
/**
 * Texts that are not printed. Short ones for every rule: other layouts, quotes, line ends, sections and releases.
 * Each has neighbours that must stay silent. Some are rewritten forms of public configurations, scripts and logs.
 */
const VARIANTS = ['variants', 'forms'] as const;
const PINNED = 'tests/core/doctor/cases/printed.txt';

function casesOf(file: (typeof FILES | typeof VARIANTS)[number]): LabelledCase[] {
  return JSON.parse(readFileSync(`tests/core/doctor/cases/${file}.json`, 'utf8')) as LabelledCase[];
}

const CASES = FILES.flatMap(casesOf);

function printed({ id, files, versions }: LabelledCase): string {
  const { findings, notChecked } = reportOf(diagnose(files, { versions, readScript }));
  const lines = findings.map(({ severity, rule, at, message, confidence, edits }: ShownFinding) =>
    `  ${severity} ${rule} (${confidence}) ${files[at.file]?.name ?? ''}:${at.line}:${at.column}\n    ${message}${edits.map(({ title, safe }) => `\n    ${safe ? 'safe' : 'review'}: ${title}`).join('')}`);
  return [id, ...lines, ...notChecked.map(({ sentence }) => `  not checked: ${sentence}`)].join('\n');
}

describe('labelled cases', () => {
  for (const labelled of [...CASES, ...VARIANTS.flatMap(casesOf)]) {
    test(`${labelled.id} has what it must have, and nothing that it must not`, () => {
      const { required, forbidden, findings, kind } = compareCase(labelled);
      assert.deepEqual(required.filter(({ found }) => !found), []);
      assert.deepEqual(forbidden, []);
      if (kind === 'correct') assert.deepEqual(findings.filter(({ severity }) => severity !== 'info'), []);
    });
  }

  test('are answered word for word as last time', () => {
    const now = `${CASES.map(printed).join('\n\n')}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(PINNED, now);
    assert.equal(now, readFileSync(PINNED, 'utf8'));
  });

  test('have places inside their texts, and edits that apply', () => {
    for (const { files, versions } of CASES) {
      for (const { at, related, edits } of diagnose(files, { versions, readScript }).findings) {
        for (const { file, start, end } of [at, ...related]) {
          const text = files[file]?.text;
          assert.ok(text !== undefined && start >= 0 && start <= end && end <= text.length, `${file}: ${start} to ${end}`);
        }
        for (const edit of edits) assert.notDeepEqual(applyEdits(files, [edit]).map(({ text }) => text), files.map(({ text }) => text));
      }
    }
  });
});
