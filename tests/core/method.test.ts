import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { applicationDefaults, bestMethod, isHome, isInScript, METHODS, methodOf, defaultMethodOf, settle, TOOLS, whyUnavailable,
  type Application, type Deployment, type Method, type Situation,
} from '#core/deployment';
import { BEHAVIOURS, LATEST, RELEASES, type Release } from '#core/releases';
import { generate } from '#core/recipe';

const methods = Object.keys(METHODS) as Method[];

function application(number: number, environment = 'venv'): Application {
  return { ...applicationDefaults(number), environment };
}

const two = [application(2)];

/** The best way of each era, oldest era first. The last release of an era, so that every border is one of two neighbours. */
interface Row {
  readonly situation: string;
  readonly wanted: Partial<Deployment>;
  readonly ways: readonly (readonly [Release, Method])[];
}

const ROWS: readonly Row[] = [
  {
    situation: 'one application in daemon mode', wanted: {},
    ways: [
      ['1.0', 'server-home'], ['1.6', 'server-home'], ['2.0', 'server-home'], ['2.3', 'server-home'], ['2.4', 'python-path'], ['3.3', 'python-path'],
      ['3.4', 'python-home'], ['4.2.7', 'python-home'], ['4.2.8', 'python-home'], [LATEST, 'python-home'],
    ],
  },
  {
    situation: 'one application in embedded mode', wanted: { mode: 'embedded' },
    ways: [['1.0', 'server-home'], ['2.3', 'server-home'], ['3.3', 'server-home'], ['4.2.7', 'server-home'], [LATEST, 'server-home']],
  },
  {
    situation: 'one application, whose environment has no library of its own, in daemon mode', wanted: { tool: 'virtualenv' },
    ways: [
      ['1.6', 'server-path'], ['2.0', 'activate-this'], ['2.3', 'activate-this'], ['2.4', 'python-path'], ['3.4', 'python-path'], ['4.2.7', 'python-path'],
      ['4.2.8', 'python-home'], [LATEST, 'python-home'],
    ],
  },
  {
    situation: 'one application, whose environment has no library of its own, in embedded mode', wanted: { tool: 'virtualenv', mode: 'embedded' },
    ways: [
      ['1.6', 'server-path'], ['2.0', 'activate-this'], ['2.3', 'activate-this'], ['2.4', 'server-path'], ['4.2.7', 'server-path'],
      ['4.2.8', 'server-home'], [LATEST, 'server-home'],
    ],
  },
  {
    situation: 'one application from a directory that cannot be activated, with no library of its own', wanted: { tool: 'venv', python: '3.6', mode: 'embedded' },
    ways: [['3.5', 'server-path'], ['4.2.7', 'server-path'], ['4.2.8', 'server-home'], ['4.9.4', 'server-home']],
  },
  {
    situation: 'one application with a whole Python of its own', wanted: { tool: 'conda' },
    ways: [['4.1.0', 'python-home'], ['4.2.7', 'python-home'], [LATEST, 'python-home']],
  },
  {
    situation: 'two applications, each in its process group and its environment', wanted: { more: two },
    ways: [
      ['1.6', 'activate-this'], ['2.0', 'baseline'], ['2.3', 'baseline'], ['2.4', 'python-path'], ['3.3', 'python-path'], ['3.4', 'python-home'],
      ['4.2.7', 'python-home'], [LATEST, 'python-home'],
    ],
  },
  {
    situation: 'two applications, each in its process group, with one environment', wanted: { more: two, environments: 'shared' },
    ways: [['1.6', 'server-home'], ['2.3', 'server-home'], ['3.3', 'python-path'], ['3.4', 'python-home'], [LATEST, 'python-home']],
  },
  {
    situation: 'two applications in one process group, each with its environment', wanted: { more: two, groups: 'shared' },
    ways: [['1.6', 'activate-this'], ['2.3', 'activate-this'], ['3.3', 'activate-this'], ['4.2.7', 'activate-this'], [LATEST, 'site-dir-front']],
  },
  {
    situation: 'two applications in one process group, with one environment', wanted: { more: two, groups: 'shared', environments: 'shared' },
    ways: [['1.6', 'server-home'], ['2.3', 'server-home'], ['3.3', 'python-path'], [LATEST, 'python-home']],
  },
  {
    situation: 'two applications in embedded mode, each with its environment', wanted: { more: two, mode: 'embedded' },
    ways: [['1.6', 'activate-this'], ['2.3', 'activate-this'], ['4.2.7', 'activate-this'], [LATEST, 'site-dir-front']],
  },
  {
    situation: 'two applications in embedded mode, each with an environment that can be activated', wanted: { more: two, mode: 'embedded', tool: 'uv' },
    ways: [['4.9.4', 'activate-this'], [LATEST, 'activate-this']],
  },
  {
    situation: 'two applications in embedded mode, with one environment', wanted: { more: two, mode: 'embedded', environments: 'shared' },
    ways: [['1.6', 'server-home'], ['2.3', 'server-home'], ['4.2.7', 'server-home'], [LATEST, 'server-home']],
  },
  {
    situation: 'one application on Windows', wanted: { platform: 'windows', mode: 'embedded' },
    ways: [['1.6', 'server-home'], ['2.3', 'activate-this'], ['2.8', 'server-path'], ['3.0', 'server-home'], ['4.7.1', 'server-path'], ['4.8.0', 'server-home'], [LATEST, 'server-home']],
  },
  {
    situation: 'two applications on Windows, each with its environment', wanted: { platform: 'windows', mode: 'embedded', more: two },
    ways: [['1.6', 'activate-this'], ['4.7.1', 'site-dir-front'], [LATEST, 'site-dir-front']],
  },
];

describe('the best way to the environment', () => {
  for (const { situation, wanted, ways } of ROWS) {
    test(`of ${situation}`, () => {
      const found = ways.map(([release]) => {
        const { deployment, problems } = settle({ ...wanted, release });
        assert.deepEqual(problems, [], release);
        return [release, methodOf(deployment)];
      });
      assert.deepEqual(found, ways);
    });
  }

  test('changes twice for one application in daemon mode, where the facts say', () => {
    const ways = (RELEASES.map(([release]) => [release, defaultMethodOf(release)] as const)).filter(([, way], index, all) => way !== all[index - 1]?.[1]);
    const expected: readonly (readonly [Release, Method])[] = [
      ['1.0', 'server-home'], [BEHAVIOURS['path-in-front'].since, 'python-path'], [BEHAVIOURS['python-home'].since, 'python-home'],
    ];
    assert.deepEqual(ways, expected);
  });

  test('is the same on every UNIX system', () => {
    for (const [release] of RELEASES) {
      const ways = (['debian', 'redhat', 'macos', 'container'] as const).map((platform) => methodOf(settle({ release, platform }).deployment));
      assert.deepEqual(new Set(ways), new Set([defaultMethodOf(release)]));
    }
  });

  test('is one that exists, and makes a recipe of today exactly where today would do the same', () => {
    for (const [release] of RELEASES) {
      const { deployment } = settle({ release });
      const { era, method, tool } = generate(deployment).plan;
      assert.equal(era, method === 'python-home' && tool.layout === 'pyvenv' ? 'current' : 'legacy', release);
    }
  });
});

describe('a path outside ASCII is no home', () => {
  const method = (wanted: Partial<Deployment>): Method => methodOf(settle({ project: '/srv/müll', ...wanted }).deployment);

  test('in embedded mode, where no option sets the locale', () => {
    assert.equal(method({ mode: 'embedded' }), 'server-path');
    assert.equal(method({ mode: 'embedded', project: '/srv/site' }), 'server-home');
    assert.equal(method({ mode: 'embedded', environment: '/srv/venv' }), 'server-home');
  });

  test('and is refused with a sentence where it was chosen', () => {
    const { problems } = settle({ mode: 'embedded', environment: '/srv/müll', method: 'server-home' });
    assert.deepEqual(problems.map(({ key }) => key), ['method']);
    assert.match(problems[0]?.message ?? '', /non-ASCII/);
  });

  test('but it is one in daemon mode, in Python 2 and on Windows', () => {
    assert.equal(method({}), 'python-home');
    assert.equal(method({ mode: 'embedded', release: '3.5', python: '2.7' }), 'server-home');
    assert.equal(method({ mode: 'embedded', platform: 'windows', project: 'C:/srv/müll' }), 'server-home');
  });
});

describe('a way that does not exist', () => {
  const situation = (changed: Partial<Situation>): Situation =>
    ({ release: LATEST, daemon: true, windows: false, family: 'debian', module: 'distribution', tool: TOOLS.venv, environments: 1, mixedProcess: false, ...changed });

  /** A situation, and the ways that it leaves. */
  const left: readonly (readonly [string, Partial<Situation>, readonly Method[]])[] = [
    ['in daemon mode of the newest release', {}, ['python-home', 'server-home', 'baseline', 'python-path', 'site-dir-front', 'site-dir', 'symlink-tree']],
    ['in its embedded mode', { daemon: false }, ['server-home', 'server-path', 'site-dir-front', 'site-dir', 'symlink-tree']],
    ['where mod_wsgi would lose the path of a home', { daemon: false, homeLost: true }, ['server-path', 'site-dir-front', 'site-dir', 'symlink-tree']],
    ['where a process has several environments', { environments: 2, mixedProcess: true }, ['site-dir-front', 'site-dir']],
    ['where each process has one of several environments', { environments: 2 }, ['python-home', 'baseline', 'python-path', 'site-dir-front', 'site-dir']],
    ['in the first release', { release: '1.0', tool: TOOLS['virtualenv-16'] }, ['server-home', 'server-path', 'activate-this', 'site-dir-front', 'site-dir', 'python-executable', 'symlink-tree']],
    ['in the last one without venv as a home', { release: '4.2.7' }, ['python-path', 'site-dir-front', 'site-dir', 'symlink-tree']],
    ['on Windows, while it has no home', { release: '2.3', daemon: false, windows: true, tool: TOOLS['virtualenv-16'] }, ['activate-this', 'site-dir-front', 'site-dir']],
  ];
  for (const [words, changed, ways] of left) {
    test(`leaves the others: ${words}`, () => {
      assert.deepEqual(methods.filter((method) => whyUnavailable(method, situation(changed)) === undefined), ways);
    });
  }

  test('is refused by a sentence, and the best one always exists', () => {
    for (const [release] of RELEASES) {
      for (const tool of Object.values(TOOLS)) {
        for (const [daemon, windows, environments, mixedProcess] of [[true, false, 1, false], [true, false, 2, false], [true, false, 2, true], [false, false, 1, false], [false, false, 2, true], [false, true, 1, false], [false, true, 2, true]] as const) {
          const each = situation({ release, tool, daemon, windows, environments, mixedProcess });
          for (const method of methods) assert.match(whyUnavailable(method, each) ?? 'It exists.', /^[A-Z][^]*\.$/i);
          assert.equal(whyUnavailable(bestMethod(each), each), undefined);
        }
      }
    }
  });

  test('is replaced by the best one, and that is said', () => {
    assert.deepEqual(settle({ release: '2.8', method: 'python-home' }).problems, [{
      key: 'method', instead: 'python-path', message: 'mod_wsgi 2.8 does not have python-home=. The best method that works here is site-packages in python-path=.',
    }]);
  });
});

describe('a way', () => {
  test('gives Python a home, or runs in the script, or neither, and never both', () => {
    assert.deepEqual(methods.filter(isHome), ['python-home', 'server-home', 'baseline', 'python-executable']);
    assert.deepEqual(methods.filter(isInScript), ['activate-this', 'site-dir-front', 'site-dir']);
  });
});
