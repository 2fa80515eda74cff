import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  DEFAULTS, OPTIONS, PROBE_MOUNT, pythonOf, readDeployment, reachOf, SCHEMA, settle, toolOf, TOOLS,
  type Deployment, type OptionKey, type Problem, type Reach, type Typed,
} from '#core/deployment';
import { BEHAVIOURS, can, pythonsOf, releaseBefore, RELEASES, type Release } from '#core/releases';
import fc from 'fast-check';

import { legalDeployment, refusedText, validDeployment } from './arbitrary/deployment.ts';
import { anyText } from './arbitrary/text.ts';

function before(fact: 'python-home' | 'path-in-front' | 'venv-as-home' | 'option-value-quoting'): Release {
  const release = releaseBefore(BEHAVIOURS[fact].since);
  assert.ok(release !== undefined);
  return release;
}

function problems(wanted: Partial<Deployment>): readonly Problem[] {
  return settle(wanted).problems;
}

describe('settling', () => {
  test('ends, and what it gives breaks no rule', () => {
    fc.assert(fc.property(legalDeployment, (wanted) => {
      const { deployment, problems: found } = settle(wanted);
      assert.ok(found.length <= 2 * OPTIONS.length);
      assert.deepEqual(settle(deployment), { deployment, problems: [] });
    }), { numRuns: 10_000 });
  });

  test('changes exactly the options it reports', () => {
    fc.assert(fc.property(legalDeployment, (wanted) => {
      const { deployment, problems: found } = settle(wanted);
      for (const [key] of OPTIONS) {
        const last = found.findLast((problem) => problem.key === key);
        assert.equal(deployment[key], last === undefined ? wanted[key] : last.instead);
      }
      for (const { message } of found) assert.match(message, /\.$/);
    }), { numRuns: 2_000 });
  });

  test('keeps to the Python and the tool that the release works with', () => {
    fc.assert(fc.property(validDeployment, (deployment) => {
      const { release } = deployment;
      assert.ok(pythonsOf(release).series.includes(pythonOf(deployment)));
      const home = reachOf(release) !== 'python-path';
      if (home && !can(release, 'venv-as-home')) assert.equal(TOOLS[toolOf(deployment)].layout, 'copied');
    }), { numRuns: 2_000 });
  });
});

describe('rules between options', () => {
  test('a Python that the release is not made for becomes the newest older one', () => {
    assert.deepEqual(problems({ release: '5.0.0', python: '3.13' }), [{
      key: 'python', instead: '3.12', message: 'mod_wsgi 5.0.0 is not made for Python 3.13. It is made for 3.8, 3.9, 3.10, 3.11, 3.12.',
    }]);
    assert.equal(problems({ release: '6.0.0', python: '2.7' })[0]?.instead, '3.10');
    assert.equal(problems({ release: '4.9.4', python: '3.2' })[0]?.instead, '2.7');
  });

  test('an environment that the release cannot run from gets another tool', () => {
    const release = before('venv-as-home');
    assert.deepEqual(problems({ release, tool: 'venv' }), [{
      key: 'tool', instead: 'virtualenv-16', message: `mod_wsgi ${release} cannot run from an environment made by python -m venv. Use virtualenv 16 or older, or a newer release.`,
    }]);
    assert.deepEqual(problems({ release: BEHAVIOURS['venv-as-home'].since, tool: 'venv' }), []);
    assert.deepEqual(problems({ release: before('python-home'), tool: 'virtualenv' }), [], 'packages in front of the path work from any environment');
    assert.equal(problems({ release: before('path-in-front'), tool: 'virtualenv' })[0]?.instead, 'virtualenv-16');
  });

  test('Python 2 has no venv module', () => {
    assert.deepEqual(problems({ release: '4.9.4', python: '2.7', tool: 'venv' }), [{ key: 'tool', instead: 'virtualenv-16', message: 'Python 2.7 has no venv module. Use virtualenv.' }]);
  });

  test('the application keeps off the probe', () => {
    for (const mount of [PROBE_MOUNT, `${PROBE_MOUNT}/a`]) assert.deepEqual(problems({ mount }).map(({ key, instead }) => [key, instead]), [['mount', '/']]);
    assert.deepEqual(problems({ mount: `${PROBE_MOUNT}s` }), []);
    for (const script of ['probe.wsgi', 'wsgi/probe.wsgi', '/srv/probe.wsgi']) assert.deepEqual(problems({ script }).map(({ key }) => key), ['script']);
    assert.deepEqual(problems({ script: 'my-probe.wsgi' }), []);
  });

  test('script and environment are two places', () => {
    assert.deepEqual(problems({ script: 'venv' }), [{
      key: 'script', instead: DEFAULTS.script, message: '"venv" is named as script and as environment. One is a file, the other a folder: give them two names.',
    }]);
    assert.deepEqual(problems({ script: '/srv/example/venv' }).map(({ key }) => key), ['script']);
    assert.deepEqual(problems({ environment: DEFAULTS.script }).map(({ key }) => key), ['environment']);
  });

  test('a path that the quoting of an old release cannot carry is replaced', () => {
    const release = before('option-value-quoting');
    assert.deepEqual(problems({ release, project: '/srv/it\'s mine' }), [{
      key: 'project', instead: DEFAULTS.project,
      message: '"/srv/it\'s mine" holds a blank and a quote. This release cannot carry both in one option. Use a name without one of them.',
    }]);
    assert.deepEqual(problems({ release, project: '/srv/a b', environment: 'it\'s' }).map(({ key }) => key), ['environment']);
    assert.deepEqual(problems({ release: BEHAVIOURS['option-value-quoting'].since, project: '/srv/it\'s mine' }), []);
  });

  test('a blank in the project and a quote in an environment elsewhere meet in one option of an old release', () => {
    const release = before('option-value-quoting');
    assert.equal(reachOf(release), 'python-path');
    assert.deepEqual(problems({ release, project: '/srv/a b', environment: '/opt/it\'s' }).map(({ key }) => key), ['environment']);
  });
});

describe('the way to the environment', () => {
  test('changes twice, where the facts say', () => {
    const ways = (RELEASES.map(([release]) => [release, reachOf(release)] as const)).filter(([, way], index, all) => way !== all[index - 1]?.[1]);
    const expected: readonly (readonly [Release, Reach])[] = [
      ['1.0', 'server-home'], [BEHAVIOURS['path-in-front'].since, 'python-path'], [BEHAVIOURS['python-home'].since, 'python-home'],
    ];
    assert.deepEqual(ways, expected);
  });
});

describe('reading a form', () => {
  const keys = OPTIONS.map(([key]) => key);

  test('a field that cannot be understood keeps what it had, and only it is reported', () => {
    fc.assert(fc.property(validDeployment, fc.constantFrom(...keys), (previous, key) => {
      const { deployment, problems: found } = readDeployment({ [key]: refusedText }, previous);
      assert.deepEqual(deployment, previous);
      assert.deepEqual(found.map((problem) => [problem.key, problem.instead]), [[key, previous[key]]]);
    }), { numRuns: 2_000 });
  });

  test('the other fields count', () => {
    const previous = settle({ port: 8080, processes: 4 }).deployment;
    const { deployment, problems: found } = readDeployment({ port: 'eighty', serverName: 'a.b', threads: '3' }, previous);
    assert.deepEqual(deployment, { ...previous, serverName: 'a.b', threads: 3 });
    assert.deepEqual(found, [{ key: 'port', message: '"eighty" is not a whole number from 1 to 65535. Write one, such as 1.', instead: 8080 }]);
  });

  test('a whole form, typed, is the deployment it shows', () => {
    fc.assert(fc.property(validDeployment, (shown) => {
      const typed: Typed = Object.fromEntries(keys.map((key) => [key, String(shown[key])]));
      assert.deepEqual(readDeployment(typed, settle({}).deployment), { deployment: shown, problems: [] });
    }), { numRuns: 2_000 });
  });

  test('a value that is read and then impossible is reported too, with what stands instead', () => {
    const { deployment, problems: found } = readDeployment({ release: '2.8', python: '3.12' });
    assert.equal(deployment.python, '2.7');
    assert.deepEqual(found.map(({ key }) => key), ['python']);
  });

  test('any texts give a valid deployment', () => {
    const form = fc.dictionary(fc.constantFrom(...keys), anyText) as fc.Arbitrary<Partial<Record<OptionKey, string>>>;
    fc.assert(fc.property(form, (typed) => {
      const { deployment, problems: found } = readDeployment(typed);
      assert.deepEqual(settle(deployment).problems, []);
      for (const { key } of found) assert.ok(Object.hasOwn(SCHEMA, key));
    }), { numRuns: 2_000 });
  });
});
