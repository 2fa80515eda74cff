import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  applicationDefaults, applicationsOf, bestMethod, DEFAULTS, environmentPath, fieldOption, fieldsOf, fieldValue, isHome, MOST_APPLICATIONS, packagedModule, PROBE_MOUNT, projectPath, pythonOf,
  methodOf, readDeployment, SCHEMA, scriptPath, settle, situationOf, toolKeyOf, TOOLS, whyUnavailable,
  type Deployment, type FieldName, type Problem, type Typed,
} from '#core/deployment';
import { BEHAVIOURS, can, pythonsOf, releaseBefore, servedWith, type Release } from '#core/releases';
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
      assert.ok(found.length <= 2 * fieldsOf(wanted.more.length + 1).length);
      assert.deepEqual(settle(deployment), { deployment, problems: [] });
    }), { numRuns: 2_000 });
  });

  test('changes exactly the fields it reports, and keeps every application', () => {
    fc.assert(fc.property(legalDeployment, (wanted) => {
      const { deployment, problems: found } = settle(wanted);
      assert.equal(deployment.more.length, wanted.more.length);
      for (const field of fieldsOf(wanted.more.length + 1)) {
        const last = found.findLast((problem) => problem.key === field);
        assert.equal(fieldValue(deployment, field), last === undefined ? fieldValue(wanted, field) : last.instead, field);
      }
      for (const { message } of found) assert.match(message, /\.$/);
    }), { numRuns: 2_000 });
  });

  test('keeps to the Python, the tool and the way that the release works with', () => {
    fc.assert(fc.property(validDeployment, (deployment) => {
      const { release } = deployment;
      const tool = TOOLS[toolKeyOf(deployment)];
      const method = methodOf(deployment);
      const packaged = packagedModule(deployment)?.python;
      assert.ok([...pythonsOf(release).series, ...servedWith(release), packaged].includes(pythonOf(deployment)));
      assert.ok(tool.runsOn(pythonOf(deployment)), `${tool.label} on Python ${pythonOf(deployment)}`);
      assert.equal(whyUnavailable(method, situationOf(deployment)), undefined);
      if (isHome(method) && deployment.platform !== 'windows' && !can(release, 'venv-as-home')) assert.notEqual(tool.layout, 'pyvenv');
      if (deployment.method === 'auto') assert.equal(method, bestMethod(situationOf(deployment)));
    }), { numRuns: 2_000 });
  });

  test('gives each application a place of its own, where no file is a directory', () => {
    fc.assert(fc.property(validDeployment, (deployment) => {
      const applications = applicationsOf(deployment);
      for (const key of ['processGroup', 'mount'] as const) assert.equal(new Set(applications.map((each) => each[key])).size, applications.length);
      const scripts = applications.map((application) => scriptPath(deployment, application));
      const directories = applications.flatMap((application) => [environmentPath(deployment, application), projectPath(deployment, application)]);
      assert.equal(new Set(scripts).size, scripts.length);
      for (const script of scripts) {
        for (const place of [...scripts.filter((other) => other !== script), ...directories]) {
          assert.ok(place !== script && !place.startsWith(`${script}/`), `${script} is a file, and leads to ${place}`);
        }
      }
    }), { numRuns: 2_000 });
  });
});

describe('rules between options', () => {
  test('a Python that the release does not support becomes the newest older one', () => {
    assert.deepEqual(problems({ release: '5.0.0', python: '3.14' }), [{
      key: 'python', instead: '3.12', message: 'mod_wsgi 5.0.0 does not support Python 3.14. It supports 3.8, 3.9, 3.10, 3.11 and 3.12.',
    }]);
    assert.deepEqual(problems({ release: '5.0.0', python: '3.13' }), []);
    assert.deepEqual(problems({ release: '4.9.4', python: '3.12', module: 'pip' }), []);
    assert.equal(problems({ release: '6.0.0', python: '2.7' })[0]?.instead, '3.10');
    assert.equal(problems({ release: '4.9.4', python: '3.2' })[0]?.instead, '2.7');
  });

  test('an environment that the release cannot run from is reached in another way', () => {
    const release = before('venv-as-home');
    const { deployment, problems: found } = settle({ release, tool: 'venv' });
    assert.deepEqual(found, []);
    assert.equal(methodOf(deployment), 'python-path');
    assert.deepEqual(problems({ release, tool: 'venv', method: 'python-home' }), [{
      key: 'method', instead: 'python-path',
      message: `mod_wsgi ${release} cannot run from an environment created by python -m venv, which has no standard library of its own. The best method that works here is site-packages in python-path=.`,
    }]);
    assert.deepEqual(problems({ release: BEHAVIOURS['venv-as-home'].since, tool: 'venv', method: 'python-home' }), []);
    assert.deepEqual(problems({ release: before('python-home'), tool: 'virtualenv' }), [], 'packages in front of the path work from any environment');
    const older = settle({ release: before('path-in-front'), tool: 'virtualenv' });
    assert.deepEqual([older.problems, methodOf(older.deployment)], [[], 'activate-this']);
  });

  test('Python 2 has no venv module', () => {
    assert.deepEqual(problems({ release: '4.9.4', python: '2.7', tool: 'venv' }), [{
      key: 'tool', instead: 'auto', message: 'python -m venv does not create environments for Python 2.7. Choose "automatic" to get a tool that does.',
    }]);
    assert.equal(toolKeyOf(settle({ release: '4.9.4', python: '2.7' }).deployment), 'virtualenv-16');
  });

  test('a script that activates its environment gets a tool that makes one to activate', () => {
    const tool = (python: Deployment['python']): string => toolKeyOf(settle({ release: '4.9.4', python, method: 'activate-this' }).deployment);
    assert.deepEqual((['2.7', '3.4', '3.5', '3.11'] as const).map(tool), ['virtualenv', 'virtualenv-16', 'virtualenv', 'virtualenv']);
  });

  test('there is no daemon mode on Windows, nor a tool that needs a UNIX shell', () => {
    assert.deepEqual(problems({ platform: 'windows' }), [{
      key: 'mode', instead: 'embedded', message: 'Windows has no daemon mode. The application runs in embedded mode.',
    }]);
    assert.deepEqual(problems({ platform: 'windows', mode: 'embedded', tool: 'pyenv' }).map(({ key, instead }) => [key, instead]), [['tool', 'auto']]);
    assert.deepEqual(problems({ platform: 'windows', mode: 'embedded', tool: 'uv', project: 'C:/Sites/shop' }), []);
  });

  test('a Windows path is for Windows only', () => {
    assert.deepEqual(problems({ project: 'C:/Sites/shop' }), [{
      key: 'project', instead: '/srv/example', message: '"C:/Sites/shop" is a Windows path. Enter a UNIX path, such as "/srv/site".',
    }]);
    const fields = { project: 'C:/p', script: 'C:/w/a.wsgi', environment: 'C:/e', home: 'C:/h', socketPrefix: 'C:/s', certificate: 'C:/c', certificateKey: 'C:/k', modules: 'C:/m;C:/n' };
    assert.deepEqual(problems(fields).map(({ key }) => key).sort(), Object.keys(fields).sort());
    assert.deepEqual(problems({ ...fields, platform: 'windows', mode: 'embedded' }), []);
    assert.deepEqual(problems({ platform: 'windows', mode: 'embedded', project: '/srv/a\\b', modules: '/m' }).map(({ key }) => key), ['project', 'modules']);
  });

  test('HTTP and HTTPS have two ports', () => {
    assert.deepEqual(problems({ vhost: 'https', port: 443 }), [{ key: 'port', instead: 80, message: 'Port 443 cannot serve both HTTP and HTTPS. Give each its own port.' }]);
    assert.deepEqual(problems({ vhost: 'https', httpsPort: 80 }).map(({ key, instead }) => [key, instead]), [['httpsPort', 443]]);
    assert.deepEqual(problems({ vhost: 'http', port: 443 }), []);
  });

  test('a directory in the root of the machine is not mounted, because all of the machine would be', () => {
    assert.deepEqual(problems({ scripts: 'directory', script: '/app.wsgi' }).map(({ key, instead }) => [key, instead]), [['scripts', 'listed']]);
    assert.deepEqual(problems({ scripts: 'directory', script: 'C:/app.wsgi', platform: 'windows', mode: 'embedded' }).map(({ key }) => key), ['scripts']);
    assert.deepEqual(problems({ scripts: 'directory', script: '/opt/app.wsgi' }), []);
    assert.deepEqual(problems({ script: '/app.wsgi' }), []);
  });

  test('the application keeps off the probe', () => {
    for (const mount of [PROBE_MOUNT, `${PROBE_MOUNT}/a`]) assert.deepEqual(problems({ mount }).map(({ key, instead }) => [key, instead]), [['mount', '/']]);
    assert.deepEqual(problems({ mount: `${PROBE_MOUNT}s` }), []);
    for (const script of ['probe.wsgi', 'wsgi/probe.wsgi', '/srv/probe.wsgi']) assert.deepEqual(problems({ script }).map(({ key }) => key), ['script']);
    assert.deepEqual(problems({ script: 'my-probe.wsgi' }), []);
    assert.deepEqual(problems({ environment: 'wsgi/probe.wsgi' }).map(({ key, instead }) => [key, instead]), [['environment', 'venv']]);
    assert.deepEqual(problems({ project: '/srv/probe.wsgi/a' }).map(({ key, instead }) => [key, instead]), [['project', '/srv/example']]);
  });

  test('script and environment are two places', () => {
    assert.deepEqual(problems({ script: 'venv' }), [{
      key: 'script', instead: DEFAULTS.script, message: '"venv" is used as both script and environment. One is a file and the other a directory: give them different names.',
    }]);
    assert.deepEqual(problems({ script: '/srv/example/venv' }).map(({ key }) => key), ['script']);
    assert.deepEqual(problems({ environment: DEFAULTS.script }).map(({ key }) => key), ['environment']);
    assert.deepEqual(problems({ environment: `${DEFAULTS.script}/venv` }).map(({ key }) => key), ['environment']);
    assert.deepEqual(problems({ script: '/srv/example' }).map(({ key, instead }) => [key, instead]), [['script', DEFAULTS.script]]);
    assert.deepEqual(problems({ script: '/srv' }).map(({ key }) => key), ['script']);
  });

  test('a path that the quoting of an old release cannot carry is replaced', () => {
    const release = before('option-value-quoting');
    assert.deepEqual(problems({ release, project: '/srv/it\'s mine' }), [{
      key: 'project', instead: DEFAULTS.project,
      message: '"/srv/it\'s mine" contains a space and a quote. This release cannot read both in one option. Use a path without one of them.',
    }]);
    assert.deepEqual(problems({ release, project: '/srv/a b', environment: 'it\'s' }).map(({ key }) => key), ['environment']);
    assert.deepEqual(problems({ release: BEHAVIOURS['option-value-quoting'].since, project: '/srv/it\'s mine' }), []);
  });

  test('a blank in the project and a quote in an environment elsewhere meet in one option of an old release', () => {
    const release = before('option-value-quoting');
    assert.deepEqual(problems({ release, project: '/srv/a b', environment: '/opt/it\'s' }).map(({ key }) => key), ['environment']);
    assert.deepEqual(problems({ release, project: '/srv/it\'s', environment: '/opt/a b' }).map(({ key }) => key), ['project']);
    assert.deepEqual(problems({ release, project: '/srv/a b', modules: '/opt/m:/opt/it\'s' }).map(({ key }) => key), ['modules']);
    assert.deepEqual(problems({ release, modules: '/opt/m', home: '/opt/h', project: '/srv/a b', environment: '/opt/it\'s' }).map(({ key }) => key), ['environment'], 'what is innocent stays');
  });

  test('where nothing of it stands in an option, an old release carries it', () => {
    const release = before('option-value-quoting');
    assert.deepEqual(problems({ release, mode: 'embedded', project: '/srv/it\'s mine' }), []);
    assert.deepEqual(problems({ release: '1.6', environment: 'it\'s mine' }), []);
    assert.deepEqual(problems({ release: '1.6', user: 'deploy', project: '/srv/it\'s mine' }).map(({ key }) => key), ['project'], 'it would be the working directory');
  });
});

describe('reading a form', () => {
  test('a field that cannot be understood keeps what it had, and only it is reported', () => {
    const shown = validDeployment.chain((previous) => fc.tuple(fc.constant(previous), fc.constantFrom(...fieldsOf(previous.more.length + 1))));
    fc.assert(fc.property(shown, ([previous, field]) => {
      const { deployment, problems: found } = readDeployment({ [field]: refusedText }, previous.more.length + 1, previous);
      assert.deepEqual(deployment, previous);
      assert.deepEqual(found.map((problem) => [problem.key, problem.instead]), [[field, fieldValue(previous, field)]]);
    }), { numRuns: 2_000 });
  });

  test('the other fields count', () => {
    const previous = settle({ port: 8080, processes: 4 }).deployment;
    const { deployment, problems: found } = readDeployment({ port: 'eighty', serverName: 'a.b', threads: '3' }, 1, previous);
    assert.deepEqual(deployment, { ...previous, serverName: 'a.b', threads: 3 });
    assert.deepEqual(found, [{ key: 'port', message: 'Enter a whole number from 1 to 65535, not "eighty".', instead: 8080 }]);
  });

  test('a whole form, typed, is the deployment it shows', () => {
    fc.assert(fc.property(validDeployment, (shown) => {
      const applications = shown.more.length + 1;
      const typed: Typed = Object.fromEntries(fieldsOf(applications).map((field) => [field, String(fieldValue(shown, field))]));
      for (const previous of [settle({}).deployment, shown, undefined]) {
        assert.deepEqual(readDeployment(typed, applications, previous), { deployment: shown, problems: [] });
      }
    }), { numRuns: 2_000 });
  });

  test('an application that is added has what nobody else has, and one that is taken away leaves the others', () => {
    const one = settle({ processGroup: 'app2', mount: '/app2' }).deployment;
    const { deployment: two, problems: found } = readDeployment({}, 2, one);
    assert.deepEqual(two.more, [{ ...applicationDefaults(2), processGroup: 'app2-2', mount: '/app2-2' }]);
    assert.deepEqual(found.map(({ key, message }) => [key, message]), [
      ['processGroup.2', 'Two applications have the name "app2". Choose a different one.'], ['mount.2', 'Two applications have the mount point "/app2". Choose a different one.'],
    ]);
    assert.deepEqual(readDeployment({}, 1, two).deployment, one);
  });

  test('there are as many applications as a picture has room for, and at least one', () => {
    const count = (applications: number): number => readDeployment({}, applications).deployment.more.length + 1;
    assert.deepEqual([-1, 0, 1, 3, 1000].map(count), [1, 1, 1, 3, MOST_APPLICATIONS]);
  });

  test('a value that is read and then impossible is reported too, with what stands instead', () => {
    const { deployment, problems: found } = readDeployment({ release: '2.8', python: '3.12' });
    assert.equal(deployment.python, '2.7');
    assert.deepEqual(found.map(({ key }) => key), ['python']);
  });

  test('any texts give a valid deployment', () => {
    const form = fc.dictionary(fc.constantFrom(...fieldsOf(3)), anyText) as fc.Arbitrary<Partial<Record<FieldName, string>>>;
    fc.assert(fc.property(form, (typed) => {
      const { deployment, problems: found } = readDeployment(typed, 3);
      assert.deepEqual(settle(deployment).problems, []);
      for (const { key } of found) assert.ok(Object.hasOwn(SCHEMA, fieldOption(key).key));
    }), { numRuns: 2_000 });
  });
});
