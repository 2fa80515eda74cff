/** Notes of a recipe by release: no more than the release does, and no less. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { applicationDefaults, settle, type Deployment } from '#core/deployment';
import { proseMarkdown } from '#core/lines';
import { toText } from '#core/lines';
import { generate, type Note, type NoteId } from '#core/recipe';
import { RELEASES, type Release } from '#core/releases';

function noteOf(id: NoteId, wanted: Partial<Deployment>): Note | undefined {
  return generate(settle(wanted).deployment).notes.find((note) => note.id === id);
}

function textOf(id: NoteId, wanted: Partial<Deployment>): string {
  return proseMarkdown(noteOf(id, wanted)?.text ?? []);
}

describe('the note on a wrong home', () => {
  const embedded = (release: Release): string => textOf('bad-home', { release, mode: 'embedded' });

  test('promises 500 in embedded mode from 6.0.2 on, and never before', () => {
    const promising = RELEASES.map(([release]) => release).filter((release) => embedded(release).includes('Requests return 500'));
    assert.deepEqual(promising, ['6.0.2', '6.0.3', '6.0.4', '6.0.5']);
  });

  test('says that the process crashes in embedded mode of 6.0.0 and 6.0.1', () => {
    for (const release of ['6.0.0', '6.0.1'] as const) assert.match(embedded(release), /crashes that process and gets no response\. .*WSGI0100/);
  });

  test('says that daemon processes die again and again, in 6.0.5 too', () => {
    for (const release of ['3.4', '4.2.7', '4.9.4', '5.0.2', '6.0.0', '6.0.5'] as const) {
      assert.match(textOf('bad-home', { release }), /The daemon processes crash and restart in a loop/, release);
    }
  });

  test('says that nothing is logged from 4.2.8 to 4.3.1, where the path is ignored', () => {
    const ignoring = RELEASES.map(([release]) => release).filter((release) => textOf('bad-home', { release, method: 'python-home' }).startsWith('Nothing is logged'));
    assert.deepEqual(ignoring, ['4.2.8', '4.3.0', '4.3.1']);
  });
});

describe('the note on a home that cannot be read', () => {
  test('names the account of the daemon processes in daemon mode', () => {
    assert.match(textOf('unreadable-home', { user: 'deploy' }), /read the environment as `deploy`/);
    assert.match(textOf('unreadable-home', {}), /read the environment as `www-data`/);
  });

  test('names Apache\'s own account in embedded mode, whatever user= says', () => {
    assert.match(textOf('unreadable-home', { mode: 'embedded', user: 'deploy' }), /read the environment as `www-data`/);
    assert.match(textOf('unreadable-home', { mode: 'embedded', platform: 'redhat' }), /read the environment as `apache`/);
  });
});

describe('the warning of a home directory', () => {
  test('stands for each place in which a system keeps the directories of people', () => {
    for (const project of ['/home/ann/site', '/root/site', '/Users/ann/site']) assert.ok(noteOf('home-directory', { project }), project);
  });

  test('stands for a script or an environment alone', () => {
    assert.ok(noteOf('home-directory', { script: '/Users/ann/app.wsgi' }));
    assert.ok(noteOf('home-directory', { environment: '/home/ann/venv' }));
  });

  test('stands nowhere else', () => {
    for (const project of ['/srv/home/ann', '/homes/a', '/srv/Users/ann']) assert.equal(noteOf('home-directory', { project }), undefined, project);
  });
});

describe('the warning that the Python may be another', () => {
  test('stands where a Python was chosen and the distribution\'s module serves', () => {
    assert.ok(noteOf('python-mismatch', { python: '3.11' }));
  });

  test('does not stand where the Python was left open, or where pip builds the module for it', () => {
    assert.equal(noteOf('python-mismatch', {}), undefined);
    assert.equal(noteOf('python-mismatch', { python: '3.11', module: 'pip' }), undefined);
  });

  test('says that only packages are missing from 4.2.8 on, and that Python does not start before', () => {
    assert.match(textOf('python-mismatch', { release: '4.2.8', python: '3.6' }), /starts without an error/);
    assert.match(textOf('python-mismatch', { release: '4.2.7', python: '3.6' }), /does not start/);
  });
});

describe('the directory that processes start in', () => {
  const directory = (release: Release, python: Deployment['python'] = 'auto'): string => textOf('working-directory', { release, python, user: 'deploy' });

  test('is that of Apache without home= in 1.x', () => assert.match(directory('1.6'), /they stay in the directory where Apache was started\.$/));

  test('is the home directory of the account from 2.0 on, which need not exist before 4.2.4', () => {
    assert.match(directory('2.0'), /start in the home directory of `deploy`\.$/);
    assert.match(directory('4.2.3'), /start in the home directory of `deploy`\.$/);
  });

  test('must exist from 4.2.4 on, and be open to the account from 4.3.2 on', () => {
    assert.match(directory('4.3.1'), /If that directory does not exist, they exit/);
    assert.match(directory('4.3.2'), /If that directory does not exist, or that user cannot enter it, they exit/);
  });

  test('is warned of where home= would crash: on Python 2, from 4.2.4 to 4.4.9', () => {
    const warned = RELEASES.map(([release]) => release).filter((release) => noteOf('account-home', { release, python: '2.7', user: 'deploy' }));
    assert.equal(warned[0], '4.2.4');
    assert.equal(warned.at(-1), '4.4.9');
    assert.equal(noteOf('account-home', { release: '4.4.9', python: '3.6', user: 'deploy' }), undefined);
    assert.match(textOf('account-home', { release: '4.3.1', python: '2.7', user: 'deploy' }), /which must exist\. /);
    assert.match(textOf('account-home', { release: '4.3.2', python: '2.7', user: 'deploy' }), /which must exist and be accessible to it\. /);
  });

  test('may be chosen beside python-path= on Python 3 in every release', () => {
    assert.deepEqual(settle({ release: '4.4.9', python: '3.6', home: '/srv/example' }).problems, []);
    assert.deepEqual(settle({ release: '4.4.9', python: '2.7', home: '/srv/example' }).problems.map(({ key }) => key), ['home']);
  });
});

describe('a warning of one release', () => {
  const releasesWith = (id: NoteId, wanted: Partial<Deployment>): Release[] =>
    RELEASES.map(([release]) => release).filter((release) => settle({ ...wanted, release }).problems.length === 0 && noteOf(id, { ...wanted, release }) !== undefined);

  test('names CVE-2022-2255 from 4.4.13 to 4.9.2 and nowhere else', () => {
    const named = RELEASES.map(([release]) => release).filter((release) => textOf('security', { release }).includes('CVE-2022-2255'));
    assert.equal(named[0], '4.4.13');
    assert.equal(named.at(-1), '4.9.2');
  });

  test('says of 2.x on Python 2.7 that the module crashes', () => {
    assert.deepEqual(releasesWith('younger-python', { python: '2.7' }), ['2.0', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '2.8']);
    assert.deepEqual(releasesWith('younger-python', { python: '2.6' }), []);
  });

  test('says of conda up to 4.5.6 that mod_wsgi does not start', () => {
    assert.equal(releasesWith('conda-fails', { tool: 'conda' }).at(-1), '4.5.6');
    assert.deepEqual(releasesWith('conda-fails', { tool: 'pyenv' }), []);
  });

  test('doubts WSGIPythonHome on Windows in 1.x', () => {
    assert.match(textOf('windows-home', { release: '1.6', platform: 'windows', mode: 'embedded', project: 'C:/srv/example', method: 'server-home', tool: 'virtualenv-16' }), /Python ignores it/);
  });
});

describe('a release that cannot be had', () => {
  test('6.0.0 and 6.0.1 cannot be built on Windows, and the next that can takes their place', () => {
    for (const release of ['6.0.0', '6.0.1'] as const) {
      const { deployment, problems } = settle({ release, platform: 'windows', mode: 'embedded', project: 'C:/srv/example' });
      assert.equal(deployment.release, '6.0.2');
      assert.equal(problems[0]?.message, `mod_wsgi ${release} cannot be built on Windows. The next release that can be is 6.0.2.`);
    }
  });

  test('4.1.0 does not compile on Apache 2.4, so that its recipe grants access as Apache 2.2 does', () => {
    const site = (release: Release): string => generate(settle({ release }).deployment).files[0]?.lines.flatMap(({ tokens }) => tokens.map(([, text]) => text)).join(' ') ?? '';
    assert.match(site('4.1.0'), /Order/);
    assert.doesNotMatch(site('4.1.0'), /Require/);
    assert.match(site('4.1.1'), /Require/);
  });
});

describe('a locale', () => {
  const locale = (wanted: Partial<Deployment>): string | undefined => generate(settle(wanted).deployment).plan.locale;

  test('is set where the script alone lies outside of ASCII', () => assert.equal(locale({ script: '/srv/skript/größe.wsgi' }), 'C.UTF-8'));

  test('is set where the environment alone does', () => assert.equal(locale({ environment: '/srv/umgebung-ä' }), 'C.UTF-8'));

  test('is not set for a path of ASCII', () => assert.equal(locale({}), undefined));
});

describe('an empty environment behind scripts that attach their own', () => {
  const over = (wanted: Partial<Deployment>) => settle({ more: [applicationDefaults(2)], groups: 'shared', base: 'hidden', ...wanted });
  const site = (wanted: Partial<Deployment>): string => toText(generate(over(wanted).deployment).files[0]?.lines ?? []);

  test('is the home of the process group where the release has python-home=', () => {
    assert.match(site({}), /python-home=\/srv\/example\/baseline/);
    assert.doesNotMatch(site({}), /WSGIPythonHome/);
  });

  test('is the home of the server before, and in embedded mode', () => {
    assert.match(site({ release: '3.3' }), /^WSGIPythonHome \/srv\/example\/baseline$/m);
    assert.match(site({ mode: 'embedded' }), /^WSGIPythonHome \/srv\/example\/baseline$/m);
  });

  test('is made by the commands, and gets no packages', () => {
    const setup = toText(generate(over({}).deployment).files.find(({ role }) => role === 'setup')?.lines ?? []);
    assert.match(setup, /-m venv \/srv\/example\/baseline$/m);
    assert.doesNotMatch(setup, /baseline\/bin\/python -m pip/);
  });

  test('is what the probe reports as prefix, and no package of the base interpreter wins', () => {
    const recipe = generate(over({ method: 'site-dir' }).deployment);
    assert.deepEqual(recipe.promised.map(({ prefix }) => prefix), ['/srv/example/baseline', '/srv/example/baseline']);
    assert.ok(!recipe.notes.some(({ id }) => id === 'base-visible'));
  });

  test('is refused where no script attaches an environment, on Windows, and where it cannot be a home', () => {
    assert.deepEqual(settle({ base: 'hidden' }).problems.map(({ key, instead }) => [key, instead]), [['base', 'visible']]);
    assert.deepEqual(over({ release: '4.2.7', tool: 'venv' }).problems.map(({ key }) => key), ['base']);
  });
});

describe('the note on a directory that the script adds', () => {
  const modules = { modules: '/srv/shared/lib' };

  test('names the project where the script also adds the packages, and where a process has several applications', () => {
    assert.match(textOf('project-in-script', { method: 'site-dir-front' }), /^Puts the project first\. The script adds the project because it also adds the packages/);
    const two = { more: [applicationDefaults(2)], groups: 'shared', environments: 'shared' } as const;
    assert.match(textOf('project-in-script', two), /every application in the process would see it/);
  });

  test('names the broken list, not the project, where the configuration has the project', () => {
    assert.match(textOf('project-in-script', { release: '4.2.0', python: '3.6', ...modules }), /adds none of them.* lists the first directory, and the script adds the rest\.$/);
    assert.equal(textOf('project-in-script', { release: '4.4.15', python: '3.6', ...modules }), '');
  });
});
