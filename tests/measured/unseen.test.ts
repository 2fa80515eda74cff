/** Predictions for the machine of the records under every release and every Python it compiles with, against the facts. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import type { Outcome } from '#core/emulator';
import { can, hasVenv, isPython2, pythonsOf, RELEASES, servedWith, type Python, type Release } from '#core/releases';

import { predictionsFor } from '../../src/measured/index.ts';

const DAEMON = ['WSGIProcessGroup app', 'WSGIScriptAlias / /srv/demo/wsgi/app.wsgi'];
const EMBEDDED = ['WSGIScriptAlias / /srv/demo/wsgi/app.wsgi'];
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

interface Build {
  readonly release: Release;
  readonly python: Python;
}

/** Every seventh build, for what does not depend on the release. */
const SOME = (_: unknown, index: number): boolean => index % 7 === 0;

const BUILDS = RELEASES.flatMap(([release]): Build[] => [...pythonsOf(release).series, ...servedWith(release)].map((python) => ({ release, python })));

/** Predicts one request. `pythonX.Y` in the configuration stands for the series. */
function predict({ release, python }: Build, config: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
  const [outcome] = predictionsFor({
    build: '', case: '', title: '', outcome: '', mod_wsgi: release, python: `${python}.1`, apache: can(release, 'apache-2.4') ? '2.4.71' : '2.2.34',
    config: config.map((line) => line.replaceAll('pythonX.Y', `python${python}`)), environment,
  });
  assert.ok(outcome !== undefined);
  return outcome;
}

function forEveryBuild(check: (build: Build, shown: (outcome: Outcome) => string) => void): void {
  for (const build of BUILDS) check(build, (outcome) => `${build.release} on ${build.python}: ${JSON.stringify(outcome).slice(0, 400)}`);
}

/** Name of the environment or directory that the package comes from. */
function winnerOf(outcome: Outcome): string | undefined {
  return outcome.kind === 'served' ? /^(?:\/srv\/demo\/([^/]+)|\/opt)/.exec(outcome.imported?.winner?.directory ?? '')?.[1] : outcome.kind;
}

const homes = (path: string): [string, string[]][] => [['WSGIPythonHome', [`WSGIPythonHome ${path}`, ...EMBEDDED]], ['python-home=', [`WSGIDaemonProcess app python-home=${path}`, ...DAEMON]]];
const knows = (directive: string, release: Release): boolean => directive === 'WSGIPythonHome' || can(release, 'python-home');

describe('under every release and Python', () => {
  for (const [directive, config] of homes('/srv/demo/venv')) {
    test(`${directive}: an environment of the usual tool works where its layout can be a home (facts D02, V01)`, () => {
      forEveryBuild((build, shown) => {
        const outcome = predict(build, config);
        if (!knows(directive, build.release)) assert.equal(outcome.kind, 'refused', shown(outcome));
        else if (isPython2(build.python) || can(build.release, 'venv-as-home')) {
          // Below 3.3 no Python reads pyvenv.cfg.
          if (isPython2(build.python) || hasVenv(build.python)) assert.equal(winnerOf(outcome), 'venv', shown(outcome));
        } else assert.equal(outcome.kind, 'not-started', shown(outcome));
      });
    });
  }

  for (const path of ['/srv/demo/nosuch', '/srv/demo/venv/bin/python', '/srv/demo/private/venv']) {
    for (const [directive, config] of homes(path)) {
      test(`${directive} ${path}: fatal in the parent, ignored from 4.2.8 to 4.3.1, fatal in the process else (facts H10a to H10e)`, () => {
        forEveryBuild((build, shown) => {
          const outcome = predict(build, config);
          const { release } = build;
          if (!knows(directive, release)) return;
          if (can(release, 'bad-home-ignored')) assert.ok(outcome.kind === 'served' && outcome.sys.prefix === outcome.sys.basePrefix, shown(outcome));
          else {
            assert.equal(outcome.kind, 'not-started', shown(outcome));
            const inParent = can(release, 'starts-in-parent') && !path.includes('private');
            const answered = directive === 'WSGIPythonHome' && can(release, 'failed-start-answered');
            assert.equal(outcome.kind === 'not-started' && outcome.where, inParent ? 'httpd' : answered ? 'answered' : 'process', shown(outcome));
          }
        });
      });
    }
  }

  test('an environment of another minor version starts from 4.2.8 on, without its packages (fact V07)', () => {
    forEveryBuild((build, shown) => {
      if (!['3.6', '3.8', '3.11', '3.12', '3.13'].includes(build.python) || !can(build.release, 'home-by-layout')) return;
      const outcome = predict(build, ['WSGIDaemonProcess app python-home=/srv/demo/venv-other', ...DAEMON]);
      assert.ok(outcome.kind === 'served' && outcome.sys.prefix === '/srv/demo/venv-other' && outcome.imported?.winner === undefined, shown(outcome));
      assert.ok(outcome.sys.path.every(({ origin }) => origin === 'library'), shown(outcome));
    });
  });

  test('a directory of python-path= is first from 2.4 on, last before, and its .pth entries follow it (facts P02, P03)', () => {
    forEveryBuild((build, shown) => {
      const { release } = build;
      const outcome = predict(build, ['WSGIDaemonProcess app python-path=/srv/demo/lib-a', ...DAEMON]);
      if (!can(release, 'python-path')) return assert.equal(outcome.kind, 'refused', shown(outcome));
      assert.ok(outcome.kind === 'served', shown(outcome));
      const path = outcome.sys.path.map(({ directory }) => directory);
      const added = ['/srv/demo/lib-a', '/srv/demo/extra-lib-a'];
      assert.deepEqual(can(release, 'path-in-front') ? path.slice(0, 2) : path.slice(-2), added, shown(outcome));
      return assert.equal(winnerOf(outcome) === 'lib-a', can(release, 'path-in-front'), shown(outcome));
    });
  });

  test('WSGIPythonPath reaches daemon processes up to 1.6 only, without .pth files there (facts P01, P05)', () => {
    forEveryBuild((build, shown) => {
      const outcome = predict(build, ['WSGIPythonPath /srv/demo/lib-a', 'WSGIDaemonProcess app', ...DAEMON]);
      assert.ok(outcome.kind === 'served', shown(outcome));
      const path = outcome.sys.path.map(({ directory }) => directory);
      assert.equal(path.indexOf('/srv/demo/lib-a'), can(build.release, 'path-inherited') ? 0 : -1, shown(outcome));
      assert.ok(!path.includes('/srv/demo/extra-lib-a'), shown(outcome));
    });
  });

  test('two directories of a list come in their order, and on Python 3 not at all from 3.0 to 4.4.14 (fact P07)', () => {
    forEveryBuild((build, shown) => {
      const outcome = predict(build, ['WSGIPythonPath /srv/demo/lib-b:/srv/demo/lib-a', ...EMBEDDED]);
      assert.ok(outcome.kind === 'served', shown(outcome));
      const added = outcome.sys.path.flatMap(({ directory, origin }) => (origin === 'WSGIPythonPath' ? [directory] : []));
      assert.deepEqual(added, can(build.release, 'path-list-broken', build.python) ? [] : ['/srv/demo/lib-b', '/srv/demo/lib-a'], shown(outcome));
    });
  });

  test('PYTHONHOME beside an environment breaks it where only the program name is set (fact H15)', () => {
    forEveryBuild((build, shown) => {
      if (!hasVenv(build.python) || !can(build.release, 'venv-as-home')) return;
      const outcome = predict(build, ['WSGIDaemonProcess app python-home=/srv/demo/venv', ...DAEMON], { PYTHONHOME: '/srv/demo/nosuch' });
      assert.equal(outcome.kind, 'not-started', shown(outcome));
    });
  });

  test('PATH that begins with an environment makes it the prefix where Python reads pyvenv.cfg, or has a library there (fact V03)', () => {
    forEveryBuild((build, shown) => {
      if (!isPython2(build.python) && !hasVenv(build.python)) return;
      const outcome = predict(build, EMBEDDED, { PATH: `/srv/demo/venv/bin:${PATH}` });
      assert.equal(winnerOf(outcome), 'venv', shown(outcome));
    });
  });

  test('quotes go around the option up to 2.8, and around the value from 3.0 on (facts Q02, Q03)', () => {
    const path = '/srv/demo/my envs/venv/lib/pythonX.Y/site-packages';
    forEveryBuild((build, shown) => {
      if (!can(build.release, 'python-path')) return;
      const [whole, value] = [`"python-path=${path}"`, `python-path="${path}"`].map((option) => predict(build, [`WSGIDaemonProcess app ${option}`, ...DAEMON]));
      assert.ok(whole !== undefined && value !== undefined);
      const [right, wrong] = can(build.release, 'option-value-quoting') ? [value, whole] : [whole, value];
      assert.ok(right.kind === 'served' && right.sys.path.some(({ directory }) => directory.startsWith('/srv/demo/my envs/')), shown(right));
      assert.equal(wrong.kind, 'refused', shown(wrong));
    });
  });

  test('every environment and directory of the machine has a prediction: as a home, on a path, by an activation', () => {
    const environments = ['venv', 'venv-b', 'empty', 'venv-sys', 'venv20', 'venv16', 'venv-other', 'venv-same', 'current', 'venv-closed', 'venv-dangling', 'venv-badhome', 'venv-nocfg', 'venv-nobin', 'venv-moved', 'venv-copies'];
    const scripts = ['app', 'o_append', 'o_reorder', 'o_insert', 'act_venv', 'act_venv-b', 'act_venv20', 'acteq_venv', 'acteq_venv-b'];
    const configs = [
      ...environments.map((name) => [`WSGIPythonHome /srv/demo/${name}`, ...EMBEDDED]),
      ...environments.map((name) => [`WSGIPythonPath /srv/demo/${name}/lib/pythonX.Y/site-packages`, ...EMBEDDED]),
      ...scripts.map((name) => ['WSGIDaemonProcess app', 'WSGIProcessGroup app', `WSGIScriptAlias / /srv/demo/wsgi/${name}.wsgi`]),
    ];
    // One release of each pair of neighbours is enough: what differs between them is asked above.
    for (const build of BUILDS.filter(SOME)) {
      for (const config of configs) {
        const outcome = predict(build, config);
        assert.ok(outcome.kind !== 'unknown' && outcome.kind !== 'refused', `${build.release} ${build.python} ${config[0]}: ${JSON.stringify(outcome).slice(0, 300)}`);
      }
    }
  });

  test('a directive under <IfModule mod_wsgi.c> counts, and one under a condition that nobody knows leaves the answer open', () => {
    for (const build of BUILDS.filter(SOME)) {
      const known = predict(build, ['<IfModule mod_wsgi.c>', 'WSGIPythonPath /srv/demo/lib-b', '</IfModule>', ...EMBEDDED]);
      assert.ok(known.kind === 'served' && known.sys.path.some(({ directory }) => directory === '/srv/demo/lib-b'), `${build.release} ${build.python}`);
      const open = predict(build, ['<IfDefine STAGING>', 'WSGIPythonPath /srv/demo/lib-b', '</IfDefine>', ...EMBEDDED]);
      assert.equal(open.kind, 'unknown', `${build.release} ${build.python}`);
    }
  });
});
