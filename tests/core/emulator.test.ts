import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { effective } from '#core/apache';
import { emulate, supposedMachine, type Emulation, type Supposition } from '#core/emulator';
import { RELEASES, pythonsOf, usualPython, type Release } from '#core/releases';

const SCRIPT = 'WSGIScriptAlias / /srv/app/wsgi.py\n';

function ask(config: string, release: Release = '4.9.4', supposed: Partial<Supposition> = {}): Emulation {
  const configuration = effective([{ path: 'site.conf', text: config }]);
  const machine = supposedMachine(configuration.settings, release, { python: '3.11', maker: 'upstream', tool: 'venv', imports: 'django', ...supposed });
  return emulate({ release, machine, configuration, request: { path: '/', imports: 'django' } });
}

const directories = ({ outcome }: Emulation): string[] => (outcome.kind === 'served' ? outcome.sys.path.map(({ directory }) => directory) : []);

describe('a prediction explains', () => {
  test('each entry by the line that put it there', () => {
    const { outcome } = ask(`WSGIDaemonProcess app \\\n  python-path=/srv/lib\nWSGIProcessGroup app\n${SCRIPT}`);
    assert.ok(outcome.kind === 'served');
    const [first] = outcome.sys.path;
    assert.equal(first?.directory, '/srv/lib');
    assert.ok(first?.by?.kind === 'setting');
    assert.deepEqual([first.by.setting.directive.firstLine, first.by.setting.directive.lastLine], [1, 2]);
  });

  test('each step by a complete state, and by what was not there', () => {
    const { steps, outcome } = ask(`WSGIPythonHome /srv/venv\n${SCRIPT}`, '4.9.4', { fault: 'no-pyvenv-cfg' });
    assert.equal(outcome.kind, 'not-started');
    assert.ok(steps.some(({ probes }) => probes.some(({ path, found }) => path === '/srv/venv/pyvenv.cfg' && !found)));
    for (const { state } of ask(`WSGIPythonHome /srv/venv\n${SCRIPT}`).steps.slice(3)) assert.ok(state.sys !== undefined && state.sys.path.length > 0);
  });

  test('the winner, the copies that it hides, and those that no entry leads to', () => {
    const { outcome } = ask(`WSGIPythonPath /srv/lib\nWSGIDaemonProcess app python-path=/srv/other\n${SCRIPT}`);
    assert.ok(outcome.kind === 'served' && outcome.imported !== undefined);
    assert.equal(outcome.imported.winner?.directory, '/srv/lib/django');
    assert.deepEqual(outcome.imported.hidden.map(({ directory }) => directory), ['/usr/lib/python3.11/site-packages/django']);
    assert.deepEqual(outcome.imported.unreached, ['/srv/other/django']);
  });

  test('why a setting has no effect', () => {
    const reasons = (config: string, release: Release, supposed: Partial<Supposition> = {}): (string | undefined)[] => ask(config, release, supposed).idle.map(({ behaviour }) => behaviour);
    const daemon = `WSGIProcessGroup app\n${SCRIPT}`;
    assert.deepEqual(reasons(`WSGIPythonPath /srv/lib\nWSGIDaemonProcess app\n${daemon}`, '4.9.4'), ['python-path']);
    assert.deepEqual(reasons(`WSGIPythonHome /srv/a\nWSGIDaemonProcess app python-home=/srv/b\n${daemon}`, '4.9.4'), ['python-home']);
    assert.deepEqual(reasons(`WSGILazyInitialization Off\nWSGIDaemonProcess app python-home=/srv/b\n${daemon}`, '4.9.4'), ['lazy-initialization']);
    assert.deepEqual(reasons(`WSGIDaemonProcess app python-path=/srv/a:/srv/b\n${daemon}`, '4.4.14', { python: '3.6' }), ['path-list-broken']);
    assert.deepEqual(reasons(`WSGIDaemonProcess app python-home=/srv/a\n${daemon}`, '4.2.8', { python: '3.6', fault: 'missing' }), ['bad-home-ignored']);
  });
});

describe('a prediction ends in "not known"', () => {
  test('where a group depends on a variable of the request', () => {
    assert.equal(ask(`WSGIDaemonProcess app\nWSGIProcessGroup %{ENV:GROUP}\n${SCRIPT}`).outcome.kind, 'unknown');
  });

  test('and says so where the Python was never watched', () => {
    assert.equal(ask(SCRIPT, '6.0.5', { python: '3.14' }).doubts.length, 1);
    assert.equal(ask(SCRIPT, '6.0.5', { python: '3.13' }).doubts.length, 0);
  });
});

describe('the rules of old releases', () => {
  test('an empty python-path= adds the working directory up to 4.4.9', () => {
    const config = `WSGIDaemonProcess app python-path=""\nWSGIProcessGroup app\n${SCRIPT}`;
    assert.equal(directories(ask(config, '4.4.9', { python: '3.6' }))[0], '/');
    assert.match(directories(ask(config, '4.4.10', { python: '3.6' }))[0] ?? '', /\.zip$/);
  });

  test('home= is first on the path, as nothing, and then as itself', () => {
    const config = `WSGIDaemonProcess app home=/srv/work\nWSGIProcessGroup app\n${SCRIPT}`;
    assert.match(directories(ask(config, '3.5', { python: '3.6' }))[0] ?? '', /\.zip$/);
    assert.equal(directories(ask(config, '4.2.8', { python: '3.6' }))[0], '');
    assert.equal(directories(ask(config, '4.3.0', { python: '3.6' }))[0], '/srv/work');
  });

  test('every release answers, with every Python it is made for', () => {
    for (const [release] of RELEASES) {
      for (const python of pythonsOf(release).series) {
        const { outcome } = ask(`WSGIPythonPath /srv/lib\n${SCRIPT}`, release, { python });
        assert.equal(outcome.kind, 'served', `${release} ${python} ${JSON.stringify(outcome).slice(0, 300)}`);
      }
      assert.ok(usualPython(release) !== undefined);
    }
  });
});
