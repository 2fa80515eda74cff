/** Labelled texts with injuries, and what must hold for whatever is pasted. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { applyEdits, diagnose, reportOf, type PastedFile } from '#core/doctor';
import { toMarkdown } from '#core/doctor/markdown';
import { readScript } from '#core/doctor/script';
import fc from 'fast-check';

const TEXTS = ['labelled', 'field'].flatMap((file) => (JSON.parse(readFileSync(`tests/core/doctor/cases/${file}.json`, 'utf8')) as { files: PastedFile[] }[]).flatMap(({ files }) => files));

/** Pieces that readers stumble over. */
const PIECES = ['"', "'", '\\\n', '\\', '<', '>', '</', '# ', '${', '}', '%{GLOBAL}', '{{ x }}', '{% if x %}', '<%= y %>', ' ', '\n', '\t', '\r\n', '\0', '“', '\u00A0', '\uFEFF', '=', ':', ';', 'WSGIDaemonProcess ', 'python-home=', 'exec(', '(', ')', '[', "'''", 'lambda: ', '😀'];

/** A labelled text with one to six injuries. */
export const mutated = fc.tuple(fc.constantFrom(...TEXTS), fc.array(fc.record({ at: fc.nat(), piece: fc.constantFrom(...PIECES), remove: fc.nat(40) }), { minLength: 1, maxLength: 6 }))
  .map(([file, changes]): PastedFile => ({
    ...file, text: changes.reduce((text, { at, piece, remove }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + piece + text.slice(start + remove);
    }, file.text),
  }));

/** Asserts that files are answered, with places inside their texts and edits that apply. */
export function assertAnswered(files: readonly PastedFile[]): void {
  const report = reportOf(diagnose(files, { readScript }));
  for (const { at, related, edits } of report.findings) {
    for (const { file, start, end, line, column } of [at, ...related]) {
      const text = files[file]?.text;
      assert.ok(text !== undefined && start >= 0 && start <= end && end <= text.length && line >= 1 && column >= 1);
    }
    for (const edit of edits) assert.equal(applyEdits(files, [edit]).length, files.length);
  }
  applyEdits(files, report.findings.flatMap(({ edits }) => edits));
  assert.match(toMarkdown(files, report, { anonymous: true, ruleHref: (rule) => rule }), /^# /);
}
