import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { diagnose, type RuleSlug } from '#core/doctor';
import { MESSAGES, type Message, type MessageId } from '#core/log';

/** Messages of the log with their rule, and the error of the system before them. */
const SPEAKS: readonly (readonly [RuleSlug, readonly MessageId[], string?])[] = [
  ['environment-not-readable', ['home-closed', 'home-closed-coded']],
  ['environment-not-readable', ['home-missing', 'home-missing-coded'], '(13)Permission denied: '],
  ['python-home-missing', ['home-no-directory', 'home-no-directory-coded']],
  ['python-home-missing', ['home-missing', 'home-missing-coded'], '(2)No such file or directory: '],
  ['process-group-name-mismatch', ['no-such-group', 'no-such-group-coded', 'no-such-group-among-others-coded', 'group-of-other-host', 'group-of-other-host-coded']],
  ['loadmodule-missing', ['unknown-directive']],
  ['process-crashed', ['answer-cut-off', 'answer-cut-off-coded', 'headers-ended', 'no-output', 'child-signal', 'child-signal-core', 'ended-by-signal', 'ended-by-signal-with-pid']],
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

  test('of a module that is not loaded is one finding, at the line of the log and at the directive', () => {
    const log = "AH00526: Syntax error on line 2 of /etc/apache2/sites-enabled/site.conf:\nInvalid command 'WSGIScriptAlias', perhaps misspelled or defined by a module not included in the server configuration\n";
    const { findings } = diagnose([{ name: 'site.conf', kind: 'apache', text: 'Listen 80\nWSGIScriptAlias / /srv/app.wsgi\n' }, { name: 'error.log', kind: 'log', text: log }]);
    const errors = findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors.map(({ rule }) => rule), ['loadmodule-missing']);
    assert.ok(errors[0]?.related.some(({ file, start, label }) => file === 0 && start === 'Listen 80\n'.length && label === 'Apache stops here'));
  });

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

describe('the number of a process', () => {
  const CONFIG = { name: 'site.conf', kind: 'apache' as const, text: 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n' };
  const FAILS = (pid: number, peer: string): string => `[Fri Nov 27 10:00:05.000000 2026] [wsgi:error] [pid ${pid}:tid 1407] [${peer} 192.0.2.1:50000] ModuleNotFoundError: No module named 'flask'\n`;
  const STARTS = (pid: number, group: string): string => `[Fri Nov 27 10:00:00.000000 2026] [wsgi:info] [pid ${pid}:tid 1407] mod_wsgi (pid=${pid}): Starting process '${group}' with uid=33, gid=33 and threads=15.\n`;

  function messageOf(text: string): Record<string, string> | undefined {
    return diagnose([CONFIG, { name: 'error.log', kind: 'log', text }]).findings.find(({ rule }) => rule === 'log-module-not-found')?.message.values;
  }

  function labelsOf(text: string): readonly string[] {
    return diagnose([CONFIG, { name: 'error.log', kind: 'log', text }]).findings.find(({ rule }) => rule === 'log-module-not-found')?.related.map(({ label }) => label) ?? [];
  }

  test('leads to the process group that starts under it, and to its directive', () => {
    const text = `${STARTS(11, 'blog')}${STARTS(12, 'shop')}[wsgi:info] [pid 12:tid 1407] mod_wsgi (pid=12): Create interpreter 'shop.example.com|'.\n${FAILS(12, 'remote')}`;
    assert.equal(messageOf(text)?.['group'], 'shop');
    assert.deepEqual(labelsOf(text), ["written by: daemon process of the group 'shop', pid 12, application group 'shop.example.com|'", 'the process group of pid 12']);
  });

  test('counts for the life around a line, as it is used again', () => {
    const text = `${STARTS(12, 'shop')}[wsgi:info] [pid 12:tid 1] mod_wsgi (pid=12): Stopping process 'shop'.\n${STARTS(12, 'blog')}${FAILS(12, 'remote')}${STARTS(12, 'shop')}`;
    assert.equal(messageOf(text)?.['group'], 'blog');
  });

  test('is unknown without a line that names its process', () => {
    assert.deepEqual(labelsOf(`${STARTS(11, 'shop')}${FAILS(12, 'remote')}`), []);
  });

  test('is read in the words of 6.x, which name embedded mode, too', () => {
    const start = (words: string): string => `[Fri Nov 27 10:00:00.000000 2026] [wsgi:info] [pid 12:tid 1407] ${words}\n`;
    assert.deepEqual(labelsOf(`${start("Starting daemon process 'shop' with uid=33, gid=33 and threads=15.")}${start("Loading WSGI script '/srv/shop/app.wsgi' into main interpreter of daemon process 'shop'.")}${FAILS(12, 'remote')}`),
      ["written by: daemon process of the group 'shop', pid 12, application group %{GLOBAL}", 'the process group of pid 12']);
    assert.deepEqual(labelsOf(`${start('Attaching to Python main interpreter in embedded mode.')}${start("Creating sub-interpreter 'localhost:8080|' in embedded mode.")}${FAILS(12, 'client')}`),
      ["written by: Apache process, pid 12, application group 'localhost:8080|'"]);
  });

  test('is read in the log of Apache 2.2, where only mod_wsgi writes it', () => {
    const line = (words: string): string => `[Wed Oct 15 22:31:12 2014] [info] mod_wsgi (pid=10779): ${words}\n`;
    const { findings } = diagnose([{
      name: 'error_log', kind: 'log',
      text: `${line("Starting process 'shop' with uid=48, gid=48 and threads=1.")}[Wed Oct 15 22:31:13 2014] [error] [client 192.0.2.1] mod_wsgi (pid=10779): Target WSGI script '/srv/app.wsgi' cannot be loaded as Python module.\n`,
    }]);
    assert.equal(findings.find(({ rule }) => rule === 'log-names-process')?.message.values['process'], "daemon process of the group 'shop', pid 10779");
  });
});
