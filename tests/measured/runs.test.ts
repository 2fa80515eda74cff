import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { optionQuoting, optionsOf, parse, readOption } from '#core/apache';
import { can, isPython2, isRelease, pythonsOf, type Release } from '#core/releases';

import { RUNS, type MeasuredRun } from '../../src/measured/index.ts';
import { BUILDS, type Build } from './builds.ts';

/** For each build that ran an experiment: what the fact says of its release, and the run. */
function eachRun(experiment: string): readonly { readonly build: Build; readonly run: MeasuredRun }[] {
  const found = BUILDS.flatMap((build) => {
    const run = build.runs.get(experiment);
    return run === undefined ? [] : [{ build, run }];
  });
  assert.ok(found.length > 0, experiment);
  return found;
}

/** Tests for every build of an experiment that a behaviour was seen exactly in its recorded range. */
function agrees(experiment: string, seen: (run: MeasuredRun) => boolean, said: (build: Build) => boolean): void {
  for (const { build, run } of eachRun(experiment)) {
    assert.equal(seen(run), said(build), `${experiment} on ${build.name} gave ${run.outcome}`);
  }
}

const refused = ({ outcome }: MeasuredRun): boolean => outcome === 'CFGERR';
const accepted = (run: MeasuredRun): boolean => !refused(run);
const pathOf = ({ responses }: MeasuredRun): readonly string[] => responses?.[0]?.path ?? [];
const isStandardLibrary = (directory: string): boolean => /\/lib\/python\d+(\.zip|\.?\d*)$/.test(directory);

/** Index of a directory on `sys.path`. */
function place(run: MeasuredRun, directory: (entry: string) => boolean): 'front' | 'end' | 'nowhere' {
  const path = pathOf(run);
  const at = path.findIndex(directory);
  if (at === -1) return 'nowhere';
  return at < path.findIndex(isStandardLibrary) ? 'front' : 'end';
}

const ofEnvironment = (entry: string): boolean => /^\/srv\/demo\/venv\/lib\/python[\d.]+\/site-packages$/.test(entry);
const isLibA = (entry: string): boolean => entry === '/srv/demo/lib-a';

describe('the recorded runs', () => {
  test('are all there, of releases and Pythons that the lists know', () => {
    assert.equal(RUNS.length, 835);
    assert.equal(BUILDS.length, 20);
    assert.equal(new Set(RUNS.map((run) => `${run.build} ${run.case}`)).size, RUNS.length);
    for (const { name, release, python } of BUILDS) assert.ok(pythonsOf(release).series.includes(python), name);
  });

  test('were given configurations that our reader finds whole', () => {
    for (const run of RUNS) {
      assert.deepEqual(parse(run.config.join('\n')).faults, [], `${run.case} on ${run.build}`);
    }
  });
});

describe('what releases are said to do was seen', () => {
  test('python-home: the option is refused exactly where it does not exist', () => {
    for (const experiment of ['g', 'g_v20', 'l_d', 'k_d', 'v']) agrees(experiment, accepted, ({ release }) => can(release, 'python-home'));
  });

  test('python-path: the option is refused exactly where it does not exist', () => {
    for (const experiment of ['e', 'f', 'f2']) agrees(experiment, accepted, ({ release }) => can(release, 'python-path'));
  });

  test('path-in-front: the directory of python-path stands before the standard library', () => {
    agrees('e', (run) => place(run, ofEnvironment) === 'front', ({ release }) => can(release, 'path-in-front'));
    agrees('e', ({ outcome }) => outcome === 'venv', ({ release }) => can(release, 'path-in-front'));
  });

  test('path-appended: it stands behind it, and the base interpreter\'s package wins', () => {
    agrees('e', (run) => place(run, ofEnvironment) === 'end', ({ release }) => can(release, 'path-appended'));
    agrees('e', ({ outcome }) => outcome === 'base', ({ release }) => can(release, 'path-appended'));
    agrees('c', (run) => place(run, ofEnvironment) === 'end', ({ release }) => can(release, 'path-appended'));
  });

  test('path-inherited: WSGIPythonPath reaches daemon processes, and .pth files are not read', () => {
    agrees('j', (run) => place(run, isLibA) === 'front', ({ release }) => can(release, 'path-inherited'));
    agrees('c_lib', (run) => !pathOf(run).includes('/srv/demo/extra-lib-a'), ({ release }) => can(release, 'path-inherited'));
    agrees('j', (run) => place(run, isLibA) === 'nowhere', ({ release }) => !can(release, 'path-inherited'));
  });

  test('path-list-broken: on Python 3 a list of two directories adds none', () => {
    const broken = ({ release, python }: Build): boolean => can(release, 'path-list-broken', python);
    const reads = eachRun('f').filter(({ build }) => can(build.release, 'python-path'));
    for (const { build, run } of reads) assert.equal(place(run, isLibA) === 'nowhere', broken(build), build.name);
    agrees('d', (run) => place(run, isLibA) === 'nowhere', broken);
    agrees('c', (run) => place(run, ofEnvironment) === 'nowhere', () => false);
  });

  test('venv-as-home: an environment of venv runs as home exactly from there on', () => {
    for (const experiment of ['b_d', 'g']) {
      for (const { build, run } of eachRun(experiment)) {
        if (isPython2(build.python) || refused(run)) continue;
        assert.equal(run.outcome === 'venv', can(build.release, 'venv-as-home'), `${experiment} on ${build.name}`);
      }
    }
    agrees('b_v20', ({ outcome }) => outcome === 'venv20', ({ release }) => can(release, 'venv-as-home'));
  });

  test('bad-home-ignored: the application runs on the base interpreter instead', () => {
    for (const experiment of ['l_d', 'k_d']) agrees(experiment, ({ outcome }) => outcome === 'base', ({ release }) => can(release, 'bad-home-ignored'));
  });

  test('starts-in-parent: a home that is not there keeps Apache from starting', () => {
    for (const experiment of ['k', 'l']) agrees(experiment, ({ outcome }) => outcome === 'EXIT', ({ release }) => can(release, 'starts-in-parent'));
  });

  test('home-checked: a home that is not there is warned about', () => {
    const warned = ({ log }: MeasuredRun): boolean => log?.some((text) => /Unable to stat Python home/.test(text)) === true;
    agrees('l_d', warned, ({ release }) => can(release, 'home-checked'));
    agrees('l_d', ({ log }) => log?.some((text) => text.includes('WSGI0100')) === true, ({ release }) => can(release, 'wsgi-codes'));
  });

  test('option-value-quoting: quotes around the value of python-path carry a blank, around the whole option they do not', () => {
    for (const experiment of ['s10', 's11']) agrees(experiment, ({ outcome }) => outcome === 'my envs/venv', ({ release }) => can(release, 'option-value-quoting'));
    for (const experiment of ['s1', 's3']) agrees(experiment, ({ outcome }) => outcome === 'my envs/venv', ({ release }) => can(release, 'python-home'));
    for (const experiment of ['s2', 's5', 's4', 's13']) agrees(experiment, refused, () => true);
  });

  test('directives with one word are quoted in the same way in every release', () => {
    agrees('s7', ({ outcome }) => outcome === 'my envs/venv', () => true);
  });

  test('server-only: WSGIPythonHome is refused in every section', () => {
    for (const experiment of ['n', 'n3']) agrees(experiment, refused, () => true);
  });
});

describe('our reader of options agrees with the servers', () => {
  const known = (run: MeasuredRun): readonly string[] => [
    ...(can(run.mod_wsgi as Release, 'python-home') ? ['python-home'] : []),
    ...(can(run.mod_wsgi as Release, 'python-path') ? ['python-path'] : []),
  ];

  test('on which daemon options are whole', () => {
    for (const run of RUNS.filter(({ case: experiment }) => /^(s\d+|e|f|f2|g)$/.test(experiment))) {
      assert.ok(isRelease(run.mod_wsgi));
      const daemon = parse(run.config.join('\n')).nodes.find((node) => node.kind === 'directive' && node.name === 'WSGIDaemonProcess');
      if (daemon?.kind !== 'directive') continue;
      const [, ...options] = optionsOf(daemon, optionQuoting(run.mod_wsgi));
      const whole = options.every((arg) => arg.kind === 'option' && known(run).includes(arg.name));
      assert.equal(whole, accepted(run), `${run.case} on ${run.build}: ${run.config.join(' ')}`);
    }
  });

  test('on the spelling that no release before 3.0 misreads', () => {
    const { name, value } = readOption('"python-path=/srv/demo/my envs"', 0, 'whole');
    assert.deepEqual([name, value], ['python-path', '/srv/demo/my envs']);
  });
});
