import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose } from '#core/doctor';
import fc from 'fast-check';
import { assertAnswered, mutated } from './injured.ts';

describe('whatever is pasted', () => {
  test('is answered with places inside the texts, and edits that apply', () => {
    fc.assert(fc.property(fc.array(mutated, { minLength: 1, maxLength: 2 }), assertAnswered), { numRuns: 2500 });
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

  test('is answered where names double one another with each line', () => {
    const doubled = (line: (name: string, before: string) => string): string => Array.from({ length: 200 }, (_, index) => line(`A${index + 1}`, `A${index}`)).join('\n');
    assertAnswered([
      { name: 'site.conf', kind: 'apache', text: `Define A0 /srv/venv\n${doubled((name, before) => `Define ${name} \${${before}}\${${before}}`)}\nWSGIPythonHome \${A200}\n` },
      { name: 'app.wsgi', kind: 'wsgi', text: `A0 = '/srv/venv'\n${doubled((name, before) => `${name} = ${before} + ${before}`)}\nsite.addsitedir(A200)\n` },
    ]);
  });
});
