import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { applicationDefaults, nearestValue, OPTIONS, PER_APPLICATION, SCHEMA, settle, TOOLS, withField, type AnyOption, type Deployment, type OptionKey } from '#core/deployment';
import { powershellWord, generate } from '#core/recipe';
import { toText } from '#core/lines';
import { PYTHONS, type Python } from '#core/releases';

/** Deployments in which the options meet what makes them matter. */
const PLACES: readonly Partial<Deployment>[] = [
  {}, { vhost: 'https' }, { more: [applicationDefaults(2)] }, { module: 'pip' }, { mode: 'embedded' }, { platform: 'rhel-9', release: '4.9.4' },
  { release: '3.3' }, { release: '3.3', tool: 'virtualenv-16' }, { framework: 'django' }, { method: 'site-dir-front' },
];

/** Other values of an option than its default. */
function others(key: OptionKey): readonly (string | number)[] {
  const option: AnyOption = SCHEMA[key];
  if (option.kind === 'choice') return option.choices.map(({ value }) => value).filter((value) => value !== option.default);
  if (option.kind === 'number') return [option.min, option.default + 1].filter((value) => value !== option.default);
  const typed: Partial<Record<OptionKey, string>> = {
    serverName: 'shop.example.com', certificate: '/etc/a.pem', certificateKey: '/etc/a.key', socketPrefix: '/run/wsgi', appModule: 'shop', mount: '/shop', project: '/opt/shop',
    script: 'wsgi/shop.wsgi', environment: 'env', modules: '/srv/lib', package: 'django', processGroup: 'shop', user: 'deploy', userGroup: 'staff', home: '/var/tmp', locale: 'de_DE.UTF-8',
  };
  return [typed[key] ?? assert.fail(`the option ${key} has no other value here`)];
}

function filesOf(deployment: Partial<Deployment>): string {
  const { files } = generate(settle(deployment).deployment);
  return JSON.stringify(files.map(({ path, lines }) => [path, toText(lines).replace(/^#.*$/gm, '')]));
}

describe('every option has an effect: some deployment exists in which', () => {
  for (const [key] of OPTIONS) {
    test(`every value of ${key} gives other files than another value`, () => {
      const values = [SCHEMA[key].default, ...others(key)];
      const places = PLACES.filter((place) => !(key in place));
      const files = new Map(values.map((value) => [value, places.map((place) => filesOf({ ...place, [key]: value } as Partial<Deployment>)).join()]));
      for (const [value, text] of files) assert.ok([...files.values()].some((other) => other !== text), `${key}=${value} changes nothing anywhere`);
      assert.ok(new Set(files.values()).size > 1);
    });
  }

  for (const key of PER_APPLICATION) {
    test(`${key} of a second application changes a file`, () => {
      const { deployment } = settle({ more: [applicationDefaults(2)] });
      const changed = others(key).some((value) => filesOf(withField(deployment, `${key}.2`, value)) !== filesOf(deployment));
      assert.ok(changed, key);
    });
  }
});

describe('the first application and the second', () => {
  const { deployment } = settle({
    framework: 'django', appModule: 'shop', user: 'shop', more: [{ ...applicationDefaults(2), framework: 'flask', appModule: 'api', user: 'api', userGroup: 'api', home: '/srv/app2/var' }],
  });
  const { files, plan, setup } = generate(deployment);
  const text = (id: string): string => toText(files.find((file) => file.id === id)?.lines ?? []);

  test('have each their own framework', () => {
    assert.match(text('script'), /get_wsgi_application/);
    assert.match(text('script-2'), /from api import app as application/);
    const packages = toText(setup.find(({ key }) => key === 'packages')?.lines ?? []);
    assert.match(packages, /^\/srv\/example\/venv\/bin\/python -m pip install django$/m);
    assert.match(packages, /^\/srv\/app2\/venv\/bin\/python -m pip install flask$/m);
  });

  test('have process groups with their own account and directory', () => {
    assert.deepEqual(plan.groups.map(({ user, userGroup, workingDirectory }) => [user, userGroup, workingDirectory]), [
      ['shop', 'www-data', '/srv/example'], ['api', 'api', '/srv/app2/var'],
    ]);
  });

  test('start each in its own project where nothing is said', () => {
    const plain = generate(settle({ user: 'acme', more: [{ ...applicationDefaults(2), user: 'acme' }] }).deployment);
    assert.deepEqual(plain.plan.groups.map(({ workingDirectory }) => workingDirectory), ['/srv/example', '/srv/app2']);
  });
});

describe('a path outside ASCII, wherever it stands', () => {
  const places: readonly (readonly [string, Partial<Deployment>])[] = [
    ['the project', { project: '/srv/müll' }], ['the script', { script: '/srv/é/app.wsgi' }], ['the environment', { environment: '/srv/日本' }],
    ['a module directory', { modules: '/srv/lib:/srv/müll' }], ['the baseline', { method: 'baseline', environment: '/srv/é/venv' }],
    ['the project of a second application', { more: [{ ...applicationDefaults(2), project: '/srv/müll' }] }],
  ];
  for (const [where, wanted] of places) {
    test(`${where}: daemon processes get a language environment that has its letters`, () => {
      const { plan, notes } = generate(settle(wanted).deployment);
      assert.equal(plan.locale, 'C.UTF-8');
      assert.ok(!notes.some(({ id }) => id === 'not-ascii'));
    });

    test(`${where}: where no option can say so, the recipe warns, and sets the variable that Apache starts with`, () => {
      if (wanted.method === 'baseline') return;
      const { plan, notes, setup } = generate(settle({ ...wanted, mode: 'embedded' }).deployment);
      assert.equal(plan.locale, undefined);
      assert.ok(notes.some(({ id, kind }) => id === 'not-ascii' && kind === 'warning'));
      assert.match(toText(setup.find(({ key }) => key === 'configuration')?.lines ?? []), /export LANG=C\.UTF-8.* \/etc\/apache2\/envvars/);
    });
  }

  test('the working directory asks for it, too', () => assert.equal(generate(settle({ home: '/srv/müll' }).deployment).plan.locale, 'C.UTF-8'));

  test('Python 2 takes paths as bytes, and needs nothing', () => {
    const { notes } = generate(settle({ project: '/srv/müll', release: '3.3', python: '2.7' }).deployment);
    assert.ok(!notes.some(({ id }) => id === 'not-ascii'));
  });
});

describe('the tables of tools', () => {
  const runsOn = (tool: keyof typeof TOOLS): Python[] => PYTHONS.filter((python) => TOOLS[tool].runsOn(python));
  test('uv makes environments from Python 3.8 on', () => assert.equal(runsOn('uv')[0], '3.8'));
  test('virtualenv 16 makes them up to Python 3.9', () => assert.equal(runsOn('virtualenv-16').at(-1), '3.9'));
  test('venv makes them from Python 3.3 on', () => assert.equal(runsOn('venv')[0], '3.3'));
});

describe('a word of PowerShell', () => {
  test('doubles every quote that PowerShell takes for one, curly ones too', () => {
    assert.equal(powershellWord('it\'s'), '\'it\'\'s\'');
    for (const quote of ['\u2018', '\u2019', '\u201a', '\u201b']) assert.equal(powershellWord(`a${quote}b`), `'a${quote}${quote}b'`);
    assert.equal(powershellWord('C:/a.b-c_1'), 'C:/a.b-c_1');
    for (const special of [' ', '$', '`', ';', '(', '"', '&', '|', '@', '{', '#', ',']) assert.equal(powershellWord(`a${special}`), `'a${special}'`);
  });
});

describe('a number beside its range', () => {
  test('is rounded to the nearest, and cut at the ends', () => {
    assert.deepEqual(['8.6', '8.4', '-3', '99999', '1e3', 'many', ''].map((typed) => nearestValue(SCHEMA.threads, typed)), [9, 8, 1, 512, 512, 15, 15]);
  });
});
