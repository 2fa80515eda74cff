import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { applicationDefaults, METHODS, settle, TOOLS, whyUnavailable, type Application, type Deployment, type Method, type Situation, type Tool } from '#core/deployment';
import { generate } from '#core/recipe';
import { compareVersions, isPython2, RELEASES } from '#core/releases';

import { PROOF, proofOf, provenBy, type Proof } from '../../src/core/recipe/proof.ts';
import { RUNS, type MeasuredRun } from '../../src/measured/index.ts';
import { BUILDS, type Build } from './builds.ts';

const methods = Object.keys(METHODS) as Method[];

/** A tool for each layout; both make environments that a script can activate. */
const TOOL_OF = { copied: TOOLS['virtualenv-16'], pyvenv: TOOLS.virtualenv } as const satisfies Partial<Record<Tool['layout'], Tool>>;

type Layout = keyof typeof TOOL_OF;

/** Layouts of environments by build: one, and on Python 3.6 and 2.7 another in some experiments. */
interface Case {
  readonly build: Build;
  readonly method: Method;
  readonly daemon: boolean;
  readonly layout: Layout;
  readonly several: boolean;
  readonly proof: Proof | undefined;
  readonly reason: string | undefined;
}

const CASES: readonly Case[] = BUILDS.flatMap((build) => methods.flatMap((method) => [true, false].flatMap((daemon) =>
  (['copied', 'pyvenv'] as const).flatMap((layout) => [false, true].map((several): Case => {
    const { release, python } = build;
    // Several environments share one process if scripts separate them; otherwise each has its own.
    const mixedProcess = several && (!daemon || method === 'activate-this' || method === 'site-dir-front' || method === 'site-dir');
    const situation: Situation = { release, daemon, windows: false, family: 'debian', module: 'distribution', tool: TOOL_OF[layout], environments: several ? 2 : 1, mixedProcess };
    return { build, method, daemon, layout, several, reason: whyUnavailable(method, situation), proof: proofOf(method, { daemon, layout, python, several }) };
  })))));

function named({ build, method, daemon, layout, several }: Case): string {
  return `${method} with ${several ? 'several environments' : 'an environment'} of layout ${layout} in ${daemon ? 'daemon' : 'embedded'} mode on ${build.name}`;
}

/** The layout that an environment called `venv` has in the runs. */
function isNative({ build: { python }, layout }: Case): boolean {
  return layout === (isPython2(python) ? 'copied' : 'pyvenv');
}

/** Runs of an experiment on the nearest builds, on the same Python, for a build without it. */
function around(build: Build, experiment: string): MeasuredRun[] {
  const alike = BUILDS.filter(({ python, runs }) => isPython2(python) === isPython2(build.python) && runs.has(experiment));
  const older = alike.findLast(({ release }) => compareVersions(release, build.release) <= 0);
  const newer = alike.find(({ release }) => compareVersions(release, build.release) > 0);
  return [older, newer].flatMap((neighbour) => neighbour?.runs.get(experiment) ?? []);
}

describe('the proofs', () => {
  test('name experiments that were run', () => {
    const experiments = new Set(RUNS.map((run) => run.case));
    for (const { experiment } of PROOF) assert.ok(experiments.has(experiment), experiment);
  });

  test('are each the first that fits somewhere', () => {
    for (const proof of PROOF) assert.ok(CASES.some((each) => each.proof === proof), `${proof.method} ${proof.experiment}`);
  });

  test('say what they show in their own titles and directives', () => {
    const shows: Readonly<Record<Method, RegExp>> = {
      'python-home': /python-home=\/srv/, 'server-home': /^WSGIPythonHome \/srv\/demo\/venv/m, baseline: /^WSGIPythonHome \/srv\/demo\/empty$[^]*python-path=/m,
      'python-path': /python-path=\/srv\/demo\/venv\/lib\/python[\d.]+\/site-packages/, 'server-path': /^WSGIPythonPath \/srv/m,
      'activate-this': /act(eq)?_venv\.wsgi/, 'site-dir-front': /o_reorder\.wsgi/, 'site-dir': /o_append\.wsgi/,
      'python-executable': /^WSGIPythonExecutable/m, 'symlink-tree': /^PYTHONHOME=/m,
    };
    for (const { method, experiment } of PROOF) {
      for (const { config, environment = {} } of RUNS.filter((run) => run.case === experiment)) {
        assert.match([...config, ...Object.entries(environment).map(([name, value]) => `${name}=${value}`)].join('\n'), shows[method]);
      }
    }
  });
});

describe('no recipe uses a form that a run shows refused or losing', () => {
  for (const build of BUILDS) {
    test(`on ${build.name}: a way exists exactly where it was seen to work`, () => {
      let seen = 0;
      for (const each of CASES.filter((candidate) => candidate.build === build)) {
        const run = each.proof === undefined ? undefined : build.runs.get(each.proof.experiment);
        if (run === undefined || each.proof === undefined) continue;
        assert.equal(each.reason === undefined, run.outcome === each.proof.winner, `${named(each)}: ${run.outcome} in experiment ${run.case}; ${each.reason ?? 'allowed'}`);
        seen++;
      }
      assert.ok(seen > 0);
    });
  }

  test('sys.prefix is the environment exactly where a recipe promises it', () => {
    for (const { build, method, daemon, layout, proof } of CASES.filter((each) => each.reason === undefined && !each.several)) {
      const prefix = build.runs.get(proof?.experiment ?? '')?.responses?.[0]?.prefix;
      if (prefix === undefined) continue;
      const tool = layout === 'copied' ? 'virtualenv-16' : 'virtualenv';
      const { deployment, problems } = settle({ release: build.release, python: build.python, mode: daemon ? 'daemon' : 'embedded', tool, method });
      if (problems.length > 0) continue;
      const [{ prefix: promised }] = generate(deployment).promised;
      assert.equal(promised !== undefined, prefix.startsWith('/srv/demo/'), `${method} on ${build.name} gave ${prefix}`);
    }
  });

  test('what a build did not run, the builds around it did', () => {
    for (const each of CASES.filter((candidate) => candidate.reason === undefined && candidate.proof !== undefined)) {
      const { build, proof } = each;
      if (proof === undefined || build.runs.has(proof.experiment)) continue;
      const runs = around(build, proof.experiment);
      assert.ok(runs.length > 0, named(each));
      for (const run of runs) assert.equal(run.outcome, proof.winner, `${named(each)}: ${run.case} on ${run.build}`);
    }
  });

  test('a way without a run is known, and there are two in the layout that each Python brings', () => {
    const gaps = CASES.filter((each) => each.reason === undefined && each.proof === undefined && isNative(each))
      .map(({ build, method }) => `${method} on Python ${isPython2(build.python) ? 2 : 3}`);
    assert.deepEqual([...new Set(gaps)].sort(), ['python-executable on Python 2', 'symlink-tree on Python 3']);
  });

  test('an environment of venv has nothing to activate, as was seen', () => {
    for (const { release, python, runs } of BUILDS.filter((build) => !isPython2(build.python) && build.runs.has('p'))) {
      assert.equal(runs.get('p')?.outcome, '500', python);
      assert.notEqual(whyUnavailable('activate-this', { release, daemon: true, windows: false, family: 'debian', module: 'distribution', tool: TOOLS.venv, environments: 1, mixedProcess: false }), undefined);
    }
  });

  test('a script that only adds its packages loses to the base interpreter, and the recipe says so', () => {
    for (const [release] of RELEASES) {
      const { notes } = generate(settle({ release, method: 'site-dir' }).deployment);
      assert.ok(notes.some(({ id, kind }) => id === 'base-visible' && kind === 'warning'), release);
    }
  });
});

describe('each recipe names the run that shows it at work', () => {
  const second: Application = { ...applicationDefaults(2), processGroup: 'app2', mount: '/app2', project: '/srv/app2', script: 'wsgi/app.wsgi', environment: 'venv', appModule: '' };

  /** A deployment, and for which of its recipes there is no run. */
  const wishes: readonly (readonly [string, Partial<Deployment>, readonly string[]])[] = [
    ['one application in daemon mode', {}, []],
    // A library of its own as WSGIPythonHome was run on Python 2 only; python-home= with one was run on both.
    ['one application in embedded mode', { mode: 'embedded' }, ['server-home with the layout copied on Python 3']],
    ['two applications in daemon mode', { more: [second] }, []],
    ['two applications in one process group', { more: [second], groups: 'shared' }, []],
    ['two applications in embedded mode', { more: [second], mode: 'embedded' }, []],
  ];
  for (const [words, wanted, known] of wishes) {
    test(words, () => {
      const gaps = new Set<string>();
      for (const [release] of RELEASES) {
        const { method, tool: { layout }, python, applications, deployment: { mode } } = generate(settle({ ...wanted, release }).deployment).plan;
        const several = applications.length > 1;
        if (provenBy(method, { daemon: mode === 'daemon', layout, python, several }) !== undefined) continue;
        gaps.add(`${method} with the layout ${layout} on Python ${isPython2(python) ? 2 : 3}${several ? ', several' : ''}`);
      }
      assert.deepEqual([...gaps], known);
    });
  }
});
