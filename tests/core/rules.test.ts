import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { applicationDefaults, DEFAULTS, MOST_APPLICATIONS, PLATFORMS, proposalOf, proposed, settle, type Deployment, type PlatformKey } from '#core/deployment';
import { generate } from '#core/recipe';

/** Values for platforms that the defaults of Debian do not fit. */
const BASE: Readonly<Partial<Record<PlatformKey, Partial<Deployment>>>> = {
  windows: { mode: 'embedded', project: 'C:/srv/example' }, macos: { project: '/Users/ann/example', port: 8080 },
};

const on = (platform: PlatformKey): Partial<Deployment> => ({ platform, ...BASE[platform] });

const keysOf = (wanted: Partial<Deployment>): string[] => settle(wanted).problems.map(({ key }) => key);

describe('an environment that is named by something inside it', () => {
  const inside: readonly (readonly [typed: string, root: string])[] = [
    ['venv/bin/python', 'venv'], ['venv/bin/python3.11', 'venv'], ['venv/bin', 'venv'], ['venv/bin/activate', 'venv'],
    ['venv/bin/activate_this.py', 'venv'], ['venv/lib', 'venv'], ['venv/lib64/python3.11', 'venv'],
    ['/opt/app/venv/lib/python3.11/site-packages', '/opt/app/venv'], ['venv/lib/python2.7/site-packages', 'venv'],
    ['bin/python', '/srv/example'], ['bin', '/srv/example'], ['lib/python3.11/site-packages', '/srv/example'], ['site-packages', '/srv/example'],
  ];
  for (const [typed, root] of inside) {
    test(`${typed} is understood as ${root}, with a sentence that names both`, () => {
      const { deployment, problems } = settle({ environment: typed });
      assert.deepEqual(problems.map(({ key, instead }) => [key, instead]), [['environment', root]]);
      assert.ok(problems[0]?.message.includes(JSON.stringify(typed)));
      assert.equal(deployment.environment, root);
    });
  }

  test('on Windows, too, where the directories have other names', () => {
    const windows = { platform: 'windows', mode: 'embedded', project: 'C:/srv/example' } as const;
    for (const typed of ['C:/Sites/env/Scripts/python.exe', 'C:/Sites/env/Scripts', 'C:/Sites/env/Lib/site-packages']) {
      assert.equal(settle({ ...windows, environment: typed }).deployment.environment, 'C:/Sites/env', typed);
    }
  });

  test('names that only look like it are kept', () => {
    for (const environment of ['binaries', 'python', 'venv/binary', 'library/env', 'envs/lib-shop', '/opt/python3.11']) {
      assert.deepEqual(settle({ environment }).problems, [], environment);
    }
  });

  test('of a second application it is named by its own field', () => {
    const { problems } = settle({ more: [{ ...applicationDefaults(2), environment: 'venv/bin/python' }] });
    assert.deepEqual(problems.map(({ key, instead }) => [key, instead]), [['environment.2', 'venv']]);
  });
});

describe('a mounted directory', () => {
  const mounted = { scripts: 'directory' } as const;
  test('never holds the project, an environment or a module directory', () => {
    for (const wanted of [
      { script: 'app.wsgi' }, { script: '/srv/app.wsgi' }, { script: '/app.wsgi' }, { environment: 'wsgi/venv' },
      { script: '/opt/scripts/app.wsgi', environment: '/opt/scripts/venv' }, { script: '/opt/scripts/app.wsgi', modules: '/opt/scripts/lib' },
    ] satisfies Partial<Deployment>[]) {
      const { deployment, problems } = settle({ ...mounted, ...wanted });
      assert.deepEqual(problems.map(({ key, instead }) => [key, instead]), [['scripts', 'listed']], JSON.stringify(wanted));
      assert.equal(deployment.scripts, 'listed');
    }
  });

  test('of its own is mounted', () => {
    assert.deepEqual(keysOf({ ...mounted, script: '/opt/scripts/app.wsgi', modules: '/opt/scripts-lib' }), []);
    assert.deepEqual(keysOf(mounted), []);
  });
});

describe('the name of a process group, which names the site\'s file', () => {
  const taken: Readonly<Partial<Record<PlatformKey, readonly string[]>>> = {
    debian: ['000-default', 'default-ssl'], redhat: ['ssl', 'welcome', 'php', 'userdir', 'autoindex'],
    macos: ['wsgi-module', 'httpd-vhosts', 'httpd-ssl'], container: ['wsgi-module', 'httpd-vhosts', 'httpd-ssl'], windows: ['wsgi-module', 'httpd-ssl'],
  };
  for (const [platform, names] of Object.entries(taken)) {
    test(`on ${platform} is none of the files that come with Apache or hold the module`, () => {
      const base = on(platform as PlatformKey);
      for (const processGroup of names) {
        const { deployment, problems } = settle({ ...base, processGroup });
        assert.deepEqual(problems.map(({ key }) => key), ['processGroup'], processGroup);
        assert.ok(problems[0]?.message.includes(JSON.stringify(`${processGroup}.conf`)), problems[0]?.message);
        assert.notEqual(generate(deployment).plan.siteFile.toLowerCase(), `${PLATFORMS[platform as PlatformKey].sitesDirectory}/${processGroup}.conf`.toLowerCase());
      }
    });
  }

  test('is compared as the file system compares it', () => {
    assert.deepEqual(keysOf({ ...on('macos'), processGroup: 'WSGI-Module' }), ['processGroup']);
    assert.deepEqual(keysOf({ platform: 'debian', processGroup: 'Default-SSL' }), []);
  });
});

describe('paths on a file system that ignores the case of letters', () => {
  for (const platform of ['windows', 'macos'] as const) {
    const base = on(platform);
    test(`${platform}: a script cannot have the probe's name in other letters`, () => {
      assert.deepEqual(keysOf({ ...base, script: 'wsgi/PROBE.wsgi' }), ['script']);
    });
    test(`${platform}: two applications cannot have one script in other letters`, () => {
      const more = [{ ...applicationDefaults(2), project: base.project ?? DEFAULTS.project, script: 'WSGI/App.wsgi' }];
      assert.ok(keysOf({ ...base, more }).includes('script.2'));
    });
  }
  test('on Debian they are different files', () => {
    assert.deepEqual(keysOf({ script: 'wsgi/PROBE.wsgi' }), []);
  });
});

describe('a path with a drive', () => {
  test('needs a slash behind the drive', () => {
    assert.deepEqual(keysOf({ platform: 'windows', mode: 'embedded', script: 'C:x' }), ['script']);
    assert.deepEqual(keysOf({ platform: 'windows', mode: 'embedded', environment: 'C:venv' }), ['environment']);
  });

  test('at the root of a drive lies in the directory "C:/"', () => {
    const { files } = generate(settle({ platform: 'windows', mode: 'embedded', script: 'C:/app.wsgi' }).deployment);
    const site = files.find(({ role }) => role === 'site')?.lines.map(({ tokens }) => tokens.map(([, text]) => text).join('')).join('\n') ?? '';
    assert.match(site, /<Directory C:\/>/);
    assert.doesNotMatch(site, /C:>/);
  });
});

describe('a deployment is valid only when each of its values is', () => {
  const wrong: readonly (readonly [wanted: Partial<Deployment>, keys: readonly string[]])[] = [
    [{ port: 70000 }, ['port']], [{ port: 8.5 }, ['port']], [{ project: 'srv/x' }, ['project']], [{ release: '9.9' as never }, ['release']],
    [{ platform: 'amiga' as never }, ['platform']], [{ serverName: 'a b' }, ['serverName']], [{ environment: '' }, ['environment']],
    [{ more: [{ ...applicationDefaults(2), project: 'srv/y' }] }, ['project.2']],
  ];
  for (const [wanted, keys] of wrong) {
    test(`${JSON.stringify(wanted)} is replaced, with a sentence`, () => {
      const { deployment, problems } = settle(wanted);
      assert.deepEqual(problems.map(({ key }) => key), keys);
      assert.deepEqual(settle(deployment), { deployment, problems: [] });
    });
  }

  test('a spelling that means the same is taken in its plain form, without a sentence', () => {
    const { deployment, problems } = settle({ project: '/srv//shop/', mount: '/shop/' });
    assert.deepEqual([deployment.project, deployment.mount, problems], ['/srv/shop', '/shop', []]);
  });

  test('more applications than a form has are left out, with a sentence', () => {
    const { deployment, problems } = settle({ more: Array.from({ length: 20 }, (_, index) => applicationDefaults(index + 2)) });
    assert.equal(deployment.more.length, MOST_APPLICATIONS - 1);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /12/);
  });
});

describe('a sentence about a path', () => {
  test('that names the project directory itself as environment says so', () => {
    const [problem] = settle({ environment: '.' }).problems;
    assert.match(problem?.message ?? '', /project directory itself/);
  });
  test('with a percent-encoded mount point says what Apache compares', () => {
    const [problem] = settle({ mount: '/a%20b' }).problems;
    assert.match(problem?.message ?? '', /"\/a b"/);
  });
});

describe('a version of a system', () => {
  const python = (wanted: Partial<Deployment>): string => generate(settle(wanted).deployment).plan.python;
  const module = (wanted: Partial<Deployment>): string => generate(settle(wanted).deployment).plan.module;

  test('packages one release for one Python, and both are taken from it', () => {
    assert.deepEqual([python({ platform: 'debian-12', release: '4.9.4' }), module({ platform: 'debian-12', release: '4.9.4' })], ['3.11', 'distribution']);
    assert.deepEqual([python({ platform: 'ubuntu-26.04', release: '5.0.2' }), module({ platform: 'ubuntu-26.04', release: '5.0.2' })], ['3.14', 'distribution']);
    assert.deepEqual([python({ platform: 'rhel-9', release: '4.9.4', python: '3.12' }), module({ platform: 'rhel-9', release: '4.9.4', python: '3.12' })], ['3.12', 'distribution']);
  });

  test('builds another release with pip, for a Python that it has and that the release is made for', () => {
    assert.deepEqual([python({ platform: 'rhel-9', release: '6.0.5' }), module({ platform: 'rhel-9', release: '6.0.5' })], ['3.11', 'pip']);
    assert.deepEqual([python({ platform: 'debian-12', release: '6.0.5' }), module({ platform: 'debian-12', release: '6.0.5' })], ['3.11', 'pip']);
    assert.deepEqual(keysOf({ platform: 'rhel-9', release: '6.0.5' }), []);
  });

  test('refuses a Python that it has not, and names those it has', () => {
    const [problem] = settle({ platform: 'rhel-9', python: '3.10' }).problems;
    assert.deepEqual([problem?.key, problem?.instead], ['python', 'auto']);
    assert.match(problem?.message ?? '', /3\.9, 3\.11 and 3\.12/);
    assert.deepEqual(keysOf({ platform: 'rhel-9', python: '3.10', tool: 'pyenv', release: '5.0.2' }), []);
  });

  test('refuses a release that none of its Pythons can run, and names one that they can', () => {
    const { deployment, problems } = settle({ platform: 'debian-11', release: '6.0.5' });
    assert.deepEqual(problems.map(({ key, instead }) => [key, instead]), [['release', '5.0.2']]);
    assert.equal(generate(deployment).plan.python, '3.9');
    assert.deepEqual(keysOf({ platform: 'debian-11', release: '6.0.5', tool: 'pyenv' }), []);
  });

  test('refuses a package that it has not, and names those it has', () => {
    const [problem] = settle({ platform: 'debian-12', release: '6.0.5', module: 'distribution' }).problems;
    assert.deepEqual([problem?.key, problem?.instead], ['module', 'pip']);
    assert.match(problem?.message ?? '', /4\.9\.4 for Python 3\.11/);
    assert.deepEqual(keysOf({ platform: 'amazon-2023', module: 'distribution' }), ['module']);
  });

  test('installs the Python that the environment is made with, and its headers where mod_wsgi is built', () => {
    const setup = (wanted: Partial<Deployment>): string => generate(settle(wanted).deployment).files.find(({ role }) => role === 'setup')?.lines.map(({ tokens }) => tokens.map(([, text]) => text).join('')).join('\n') ?? '';
    const built = setup({ platform: 'rhel-9', release: '6.0.5', python: '3.12' });
    assert.match(built, /^dnf install -y .* python3\.12 python3\.12-pip python3\.12-devel /m);
    assert.match(built, /^\/usr\/bin\/python3\.12 -m venv /m);
    assert.match(setup({ platform: 'rhel-9', release: '4.9.4', python: '3.12' }), /^dnf install -y httpd python3\.12-mod_wsgi python3\.12 /m);
    assert.match(setup({ platform: 'redhat', python: '3.12', module: 'pip' }), /^dnf install -y .* python3\.12 python3\.12-pip python3\.12-devel /m);
    assert.match(setup({ platform: 'debian', python: '3.12', module: 'pip' }), /^apt-get install -y .* python3\.12 python3\.12-venv python3\.12-dev /m);
  });
});

describe('Homebrew, which starts Apache without root', () => {
  test('cannot make a directory in the root of the disk, and names one that it can', () => {
    const { deployment, problems } = settle({ platform: 'macos' });
    assert.deepEqual(problems.map(({ key, instead }) => [key, instead]), [['project', '/opt/homebrew/var/example'], ['port', 8080]]);
    assert.equal(settle({ platform: 'macos-intel' }).deployment.project, '/usr/local/var/example');
    assert.deepEqual(settle(deployment).problems, []);
  });

  test('cannot change to another account', () => {
    const { deployment, problems } = settle({ ...on('macos'), user: 'deploy' });
    assert.deepEqual(problems.map(({ key }) => key), ['user']);
    const site = generate(deployment).files[0]?.lines.map(({ tokens }) => tokens.map(([, text]) => text).join('')).join('\n') ?? '';
    assert.doesNotMatch(site, /user=|group=_www/);
  });
});

describe('choosing a platform', () => {
  const all = Object.keys(PLATFORMS) as PlatformKey[];

  test('proposes what fits it: nothing is refused', () => {
    for (const platform of all) {
      const mode = PLATFORMS[platform].windows ? 'embedded' : 'daemon';
      assert.deepEqual(settle({ platform, vhost: 'https', ...proposalOf(platform), ...(PLATFORMS[platform].windows ? {} : { mode }) }).problems, [], platform);
    }
  });

  test('and going back gives the first values again', () => {
    for (const platform of all) {
      const there = { ...DEFAULTS, ...proposed('debian', platform, DEFAULTS) };
      assert.deepEqual({ ...there, ...proposed(platform, 'debian', there) }, DEFAULTS, platform);
    }
  });

  test('leaves what a reader has chosen', () => {
    const chosen = { ...DEFAULTS, release: '4.9.4', project: '/opt/shop' } as const;
    assert.deepEqual(proposed('debian', 'macos', chosen), { port: 8080, httpsPort: 8443, mode: 'daemon' });
    assert.equal(proposed('debian', 'debian-13', DEFAULTS).release, '5.0.2');
  });
});
