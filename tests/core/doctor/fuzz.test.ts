import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, diagnose, reportOf, toMarkdown, type PastedFile } from '#core/doctor';
import { readScript } from '#core/doctor/script';

const TEXTS = ['labelled', 'field'].flatMap((file) => (JSON.parse(readFileSync(`tests/core/doctor/cases/${file}.json`, 'utf8')) as { files: PastedFile[] }[]).flatMap(({ files }) => files));

/** Pieces that readers stumble over. */
const PIECES = ['"', "'", '\\\n', '\\', '<', '>', '</', '# ', '${', '}', '%{GLOBAL}', '{{ x }}', '{% if x %}', '<%= y %>', ' ', '\n', '\t', '\r\n', '\0', '“', '\u00A0', '\uFEFF', '=', ':', ';', 'WSGIDaemonProcess ', 'python-home=', 'exec(', '(', ')', '[', "'''", 'lambda: ', '😀'];

const mutated = fc.tuple(fc.constantFrom(...TEXTS), fc.array(fc.record({ at: fc.nat(), piece: fc.constantFrom(...PIECES), remove: fc.nat(40) }), { minLength: 1, maxLength: 6 }))
  .map(([file, changes]): PastedFile => ({
    ...file, text: changes.reduce((text, { at, piece, remove }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + piece + text.slice(start + remove);
    }, file.text),
  }));

describe('whatever is pasted', () => {
  test('is answered with places inside the texts, and edits that apply', () => {
    fc.assert(fc.property(fc.array(mutated, { minLength: 1, maxLength: 2 }), (files) => {
      const diagnosis = diagnose(files, { readScript });
      const report = reportOf(diagnosis);
      for (const { at, related, edits } of report.findings) {
        for (const { file, start, end, line, column } of [at, ...related]) {
          const text = files[file]?.text;
          assert.ok(text !== undefined && start >= 0 && start <= end && end <= text.length && line >= 1 && column >= 1);
        }
        for (const edit of edits) assert.equal(applyEdits(files, [edit]).length, files.length);
      }
      applyEdits(files, report.findings.flatMap(({ edits }) => edits));
      assert.match(toMarkdown(files, report, { anonymous: true, ruleHref: (rule) => rule }), /^# /);
    }), { numRuns: 2500 });
  });

  test('takes work in proportion to its length', () => {
    const host = (number: number): string => `<VirtualHost *:80>\n ServerName h${number}.example\n WSGIDaemonProcess g${number} python-home=/srv/v${number}/bin python-path=/srv/p${number}\n WSGIScriptAlias / /srv/p${number}/app.wsgi\n</VirtualHost>\n`;
    const shapes: readonly ((size: number) => string)[] = [
      (size) => Array.from({ length: size }, (_, index) => host(index)).join(''), (size) => `WSGIDaemonProcess x python-home=/a/b ${'c/d '.repeat(size * 8)}\n`,
      (size) => 'WSGIPythonHome ${A}/${B}\n'.repeat(size), (size) => `WSGIDaemonProcess a \\\n${' threads=5 \\\n'.repeat(size * 4)}`,
    ];
    for (const shape of shapes) {
      const findings = (size: number): number => diagnose([{ name: 'site.conf', kind: 'apache', text: shape(size) }]).findings.length;
      assert.ok(findings(400) <= 8 * Math.max(1, findings(100)) + 400);
    }
  });
});
