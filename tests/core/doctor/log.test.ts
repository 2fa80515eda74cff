import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose, type RuleSlug } from '#core/doctor';
import { MESSAGES, type Message, type MessageId } from '#core/log';

/** Messages of the log with the rule that speaks of each, and the error of the system in front of it. */
const SPEAKS: readonly (readonly [RuleSlug, readonly MessageId[], string?])[] = [
  ['environment-not-readable', ['home-closed', 'home-closed-coded']],
  ['environment-not-readable', ['home-missing', 'home-missing-coded'], '(13)Permission denied: '],
  ['python-home-missing', ['home-no-directory', 'home-no-directory-coded']],
  ['python-home-missing', ['home-missing', 'home-missing-coded'], '(2)No such file or directory: '],
  ['process-group-name-mismatch', ['no-such-group', 'no-such-group-coded', 'no-such-group-among-others-coded', 'group-of-other-host', 'group-of-other-host-coded']],
  ['loadmodule-missing', ['unknown-directive']],
  ['process-crashed', ['answer-cut-off', 'answer-cut-off-coded', 'headers-ended', 'child-signal', 'child-signal-core', 'ended-by-signal']],
  ['daemon-socket-unreachable', ['no-connection', 'no-connection-as-user', 'no-connection-coded', 'no-listener-coded']],
  ['module-cannot-be-loaded', ['cannot-load']],
  ['module-loaded-twice', ['already-loaded', 'already-loaded-22']],
  ['daemon-option-bad-value', ['no-such-user', 'no-such-unix-group']],
  ['subinterpreter-refused', ['pyo3-second-interpreter', 'pyo3-once', 'pyo3-once-38', 'once-per-process', 'one-interpreter', 'one-interpreter-cython', 'no-fork', 'no-fork-isolated', 'no-preexec']],
  ['compiled-extension-not-loadable', ['no-numpy-core', 'numpy-extensions', 'dll-load-failed']],
  ['shared-object-map-denied', ['map-segment']],
  ['log-module-not-found', ['no-module', 'no-module-python2']],
];

const NAMES: Readonly<Partial<Record<MessageId, string>>> = { 'unknown-directive': 'WSGIScriptAlias', 'already-loaded': 'wsgi_module', 'already-loaded-22': 'wsgi_module' };

function lineOf(id: MessageId, system: string): string {
  const { text, code }: Message = MESSAGES[id];
  const values: Readonly<Record<string, string>> = { context: "daemon process 'shop'", number: '11', reason: 'Segmentation fault', path: '/srv/venv', unquoted: '/srv/venv', name: NAMES[id] ?? 'shop' };
  const words = text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
  return `[Fri Nov 27 10:00:00.123456 2026] [wsgi:error] [pid 9:tid 8] ${system}[client 192.0.2.1:50000] ${code === undefined ? 'mod_wsgi (pid=9): ' : `${code}: `}${words}\n`;
}

describe('a line of the log', () => {
  for (const [rule, ids, system = ''] of SPEAKS) {
    for (const id of ids) {
      test(`${id} leads to ${rule}, whole and cut off behind its first words`, () => {
        const text = lineOf(id, system);
        const { findings } = diagnose([{ name: 'error.log', kind: 'log', text }]);
        assert.ok(findings.some((finding) => finding.rule === rule && finding.severity !== 'info'), text);
      });
    }
  }
});

describe('a syntax error that the log names', () => {
  const directive = 'WSGIDaemonProcess shop \\\n    python_home=/srv/venv \\\n    threads=5\n';
  const error = (line: number, file: string): string => `AH00526: Syntax error on line ${line} of ${file}:\nInvalid option to WSGI daemon process definition.\n`;

  test('is joined with the finding in the directive, whose last line Apache counts', () => {
    const files = [
      { name: 'site.conf', kind: 'apache' as const, text: `${directive}WSGIScriptAlias / /srv/app.wsgi process-group=shop\n` },
      { name: 'error.log', kind: 'log' as const, text: error(3, '/etc/apache2/sites-enabled/site.conf') },
    ];
    const { findings } = diagnose(files);
    const [first] = findings;
    assert.deepEqual([first?.rule, first?.confidence, first?.related.map(({ label }) => label)], ['invalid-daemon-option', 'proven', ['Apache stops here']]);
    assert.equal(findings.some(({ rule }) => rule === 'refused-by-apache'), false);
  });

  test('leads to the line of the file that Apache printed it from', () => {
    const files = [
      { name: 'dump.txt', kind: 'dump' as const, text: '# In file: /etc/apache2/apache2.conf\n#   3:\nListen 80\n# In file: /etc/apache2/sites-enabled/site.conf\n#   7:\nSSLEngine on\n' },
      { name: 'error.log', kind: 'log' as const, text: 'AH00526: Syntax error on line 7 of /etc/apache2/sites-enabled/site.conf:\nInvalid command \'SSLEngine\', perhaps misspelled\n' },
    ];
    const found = diagnose(files).findings.find(({ rule }) => rule === 'refused-by-apache');
    assert.equal(found === undefined ? undefined : files[0]?.text.slice(found.at.start, found.at.end), 'SSLEngine on');
  });
});
