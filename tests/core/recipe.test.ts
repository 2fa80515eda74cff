import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { applicationDefaults, FRAMEWORKS, settle, type Deployment, type Framework, type FrameworkKey } from '#core/deployment';
import { proseMarkdown, toText } from '#core/lines';
import { generate, type Recipe } from '#core/recipe';
import { LATEST, type Release } from '#core/releases';

import { hostsOf, mountsOf, named, optionsOf, routeOf, siteDirectives, wordsOf } from './site.ts';

function recipeOf(wanted: Partial<Deployment>): Recipe {
  return generate(settle(wanted).deployment);
}

function textOf({ files }: Recipe, id: string): string {
  const file = files.find((candidate) => candidate.id === id);
  assert.ok(file !== undefined, id);
  return toText(file.lines);
}

/** A second application beside the default one. */
const second = { ...applicationDefaults(2), processGroup: 'shop', mount: '/shop', project: '/srv/shop', script: 'wsgi/app.wsgi', environment: 'venv', appModule: '' };

describe('the recipe of the default deployment', () => {
  test('is four files, in the order in which they are read', () => {
    assert.deepEqual(recipeOf({}).files.map(({ id, role, path, language }) => [id, role, path, language]), [
      ['site', 'site', '/etc/apache2/sites-available/example.conf', 'apache'], ['script', 'script', '/srv/example/wsgi/app.wsgi', 'python'],
      ['probe', 'probe', '/srv/example/wsgi/probe.wsgi', 'python'], ['setup', 'setup', 'setup.sh', 'shell'],
    ]);
  });

  test('promises one answer', () => {
    assert.deepEqual(recipeOf({}).promised, [{
      application: 'example', probeMount: '/wsgi-probe', prefix: '/srv/example/venv', processGroup: 'example', applicationGroup: '', packageUnder: '/srv/example/venv/',
    }]);
  });
});

describe('the recipe of several applications', () => {
  const several = recipeOf({ more: [second] });

  test('has a script and a probe for each, with numbers from the second on', () => {
    assert.deepEqual(several.files.map(({ id, path }) => [id, path]), [
      ['site', '/etc/apache2/sites-available/example.conf'], ['script', '/srv/example/wsgi/app.wsgi'], ['script-2', '/srv/shop/wsgi/app.wsgi'],
      ['probe', '/srv/example/wsgi/probe.wsgi'], ['probe-2', '/srv/shop/wsgi/probe-shop.wsgi'], ['setup', 'setup.sh'],
    ]);
  });

  test('gives each a process group, with its environment as home', () => {
    const daemons = named(siteDirectives(several), 'WSGIDaemonProcess').map((daemon) => [wordsOf(daemon)[0], optionsOf(daemon)['python-home'], optionsOf(daemon)['python-path']]);
    assert.deepEqual(daemons, [['example', '/srv/example/venv', '/srv/example'], ['shop', '/srv/shop/venv', '/srv/shop']]);
  });

  test('names the longest mount point first, since Apache takes the first that fits', () => {
    for (const release of [LATEST, '2.8'] as const) {
      const directives = siteDirectives(recipeOf({ release, more: [second, { ...second, processGroup: 'cart', mount: '/shop/cart', project: '/srv/cart' }] }));
      assert.deepEqual(mountsOf(directives), ['/wsgi-probe/shop', '/wsgi-probe/cart', '/wsgi-probe', '/shop/cart', '/shop', '/']);
      assert.equal(routeOf(directives, '/shop/cart/1')?.processGroup, 'cart');
      assert.equal(routeOf(directives, '/shop/1')?.processGroup, 'shop');
      assert.equal(routeOf(directives, '/shopping')?.processGroup, 'example');
    }
  });

  test('in one process group has an interpreter and a script with its environment for each', () => {
    const shared = recipeOf({ groups: 'shared', more: [second] });
    const directives = siteDirectives(shared);
    const [daemon, ...others] = named(directives, 'WSGIDaemonProcess');
    assert.ok(daemon !== undefined && others.length === 0);
    assert.deepEqual([optionsOf(daemon)['python-home'], optionsOf(daemon)['python-path']], [undefined, undefined]);
    assert.deepEqual(shared.promised.map(({ processGroup, applicationGroup, prefix }) => [processGroup, applicationGroup, prefix]), [['example', 'example', undefined], ['example', 'shop', undefined]]);
    assert.match(textOf(shared, 'script-2'), /^site\.addsitedir\("\/srv\/shop\/venv" /m);
    assert.match(textOf(shared, 'script-2'), /^sys\.path\[:0\] = \["\/srv\/shop"\]$/m);
  });

  test('that share an environment in one process group have it as the home of that group', () => {
    const { promised, plan } = recipeOf({ groups: 'shared', environments: 'shared', more: [second] });
    assert.equal(plan.method, 'python-home');
    assert.deepEqual(promised.map(({ prefix }) => prefix), ['/srv/example/venv', '/srv/example/venv']);
  });

  test('with one home for the whole server makes that an empty one, where each group has a path of its own', () => {
    const { plan } = recipeOf({ release: '2.3', more: [second] });
    assert.deepEqual([plan.method, plan.server.pythonHome], ['baseline', '/srv/example/baseline']);
    assert.deepEqual(plan.groups.map(({ pythonPath }) => pythonPath[0]), ['/srv/example/venv/lib/python2.7/site-packages', '/srv/shop/venv/lib/python2.7/site-packages']);
  });

  test('with the oldest releases, where all is one for the whole server, reaches them by their scripts', () => {
    const { plan, files } = recipeOf({ release: '1.6', more: [second] });
    assert.equal(plan.method, 'activate-this');
    assert.equal(plan.server.pythonHome, undefined);
    assert.match(toText(files[2]?.lines ?? []), /activate_this = "\/srv\/shop\/venv\/bin\/activate_this\.py"/);
  });
});

describe('recipes differ', () => {
  test('by platform: where the file is saved and how it is turned on', () => {
    const setup = (platform: Deployment['platform']): string => textOf(recipeOf({ platform }), 'setup');
    assert.match(setup('debian'), /^a2ensite example\.conf$/m);
    assert.match(setup('redhat'), /^dnf install -y httpd python3-mod_wsgi policycoreutils-python-utils curl$/m);
    assert.doesNotMatch(setup('redhat'), /a2ensite/);
    assert.match(setup('macos'), /^brew install httpd python@3\.14$/m);
    assert.match(setup('container'), /^\/srv\/example\/venv\/bin\/python -m pip install mod_wsgi==/m);
    assert.match(setup('windows'), /^C:\/srv\/example\/venv\/Scripts\/python\.exe -m pip install mod_wsgi==/m);
    assert.deepEqual((['debian', 'redhat', 'macos', 'container', 'windows'] as const).map((platform) => recipeOf({ platform }).files[0]?.path), [
      '/etc/apache2/sites-available/example.conf', '/etc/httpd/conf.d/example.conf', '/opt/homebrew/etc/httpd/extra/example.conf',
      '/usr/local/apache2/conf/extra/example.conf', 'C:/Apache24/conf/extra/example.conf',
    ]);
  });

  test('by the system: on Windows lists are divided by ";", and nothing of daemon mode is written', () => {
    const recipe = recipeOf({ platform: 'windows', socketPrefix: 'C:/run', modules: 'C:/a;D:/b' });
    assert.deepEqual(named(siteDirectives(recipe), 'WSGIPythonPath').map(wordsOf), [['C:/srv/example;C:/a;D:/b']]);
    assert.doesNotMatch(textOf(recipe, 'site'), /WSGIDaemonProcess|WSGIProcessGroup|WSGISocketPrefix/);
    assert.deepEqual(recipe.promised.map(({ prefix, processGroup }) => [prefix, processGroup]), [[undefined, '']]);
  });

  test('by the tool: on Windows a whole installation has its interpreter at its root', () => {
    assert.match(textOf(recipeOf({ platform: 'windows', tool: 'conda' }), 'setup'), /^C:\/srv\/example\/venv\/python\.exe -m pip install mod_wsgi==/m);
  });

  test('by the letters of their paths: outside ASCII they set a locale where the release can', () => {
    const locale = (project: string, release: Release = LATEST): string | undefined => {
      const [daemon] = named(siteDirectives(recipeOf({ project, release })), 'WSGIDaemonProcess');
      return daemon === undefined ? undefined : optionsOf(daemon)['locale'];
    };
    assert.equal(locale('/srv/été'), 'C.UTF-8');
    assert.equal(locale('/srv/ete'), undefined);
    assert.equal(locale('/srv/été', '2.8'), undefined);
  });

  test('by the Python: in Python 2 sys.prefix is bytes already, and encoding it fails for a path outside ASCII', () => {
    const encodes = (release: Release): boolean => /sys\.prefix.*\.encode\(/.test(textOf(recipeOf({ release, project: '/srv/été' }), 'script'));
    assert.equal(encodes(LATEST), true);
    assert.equal(encodes('3.4'), false);
  });

  test('by the account: one that is not Apache\'s gets a directory to start in, unless that would crash', () => {
    const home = (user: string, release: Release = LATEST, python: Deployment['python'] = 'auto'): string | undefined => {
      const [daemon] = named(siteDirectives(recipeOf({ user, release, python })), 'WSGIDaemonProcess');
      return daemon === undefined ? undefined : optionsOf(daemon)['home'];
    };
    assert.equal(home('deploy'), '/srv/example');
    assert.equal(home(''), undefined);
    assert.equal(home('www-data'), undefined);
    assert.equal(home('deploy', '4.4.9'), '/srv/example');
    assert.equal(home('deploy', '4.4.9', '2.7'), undefined);
    assert.ok(recipeOf({ user: 'deploy', release: '4.4.9', python: '2.7' }).notes.some(({ id, kind }) => id === 'account-home' && kind === 'warning'));
  });

  test('by the directory: a home directory is warned about', () => {
    const warned = (project: string): boolean => recipeOf({ project }).notes.some(({ id }) => id === 'home-directory');
    assert.deepEqual(['/home/ann/site', '/root/site', '/srv/home/ann', '/homes/a'].map(warned), [true, true, false, false]);
  });

  test('by the release: a known vulnerability is named with the release that fixed it', () => {
    const security = (release: Release): string | undefined => recipeOf({ release }).notes.filter(({ id }) => id === 'security').map(({ text }) => proseMarkdown(text))[0];
    assert.equal(security('3.4'), 'CVE-2014-0240, CVE-2014-8583. All are fixed in 4.2.4.');
    assert.equal(security('4.2.4'), undefined);
    assert.equal(security('4.9.2'), 'CVE-2022-2255. It is fixed in 4.9.3.');
    assert.equal(security(LATEST), undefined);
  });

  test('by the framework: what the script loads', () => {
    const script = (wanted: Partial<Deployment>): string => textOf(recipeOf(wanted), 'script');
    assert.match(script({ framework: 'django', appModule: 'shop' }), /^os\.environ\["DJANGO_SETTINGS_MODULE"\] = "shop\.settings"$/m);
    assert.match(script({ framework: 'flask', appModule: 'shop' }), /^from shop import app as application$/m);
    assert.match(script({ appModule: 'shop.wsgi' }), /^from shop\.wsgi import application$/m);
    assert.match(script({ framework: 'fastapi', appModule: 'shop.main' }), /^from a2wsgi import ASGIMiddleware$[^]*^from shop\.main import app$[^]*^application = ASGIMiddleware\(app\)$/m);
  });

  test('by the framework: FastAPI comes with its adapter, needs a Python 3, and the main interpreter', () => {
    const packages = (wanted: Partial<Deployment>): string => toText(recipeOf(wanted).setup.find(({ key }) => key === 'packages')?.lines ?? []);
    assert.match(packages({ framework: 'fastapi' }), /-m pip install fastapi a2wsgi$/m);
    assert.deepEqual(settle({ framework: 'fastapi', release: '2.8' }).problems.map(({ key, instead }) => [key, instead]), [['framework', 'wsgi']]);
    const warned = (wanted: Partial<Deployment>): boolean => recipeOf(wanted).notes.some(({ id }) => id === 'sub-interpreter');
    const more = [applicationDefaults(2)];
    assert.deepEqual([{}, { more }, { more, groups: 'shared' as const }].map((wanted) => warned({ framework: 'fastapi', ...wanted })), [false, false, true]);
    assert.equal(warned({ framework: 'flask', more, groups: 'shared' }), false);
  });

  test('by the framework: one that only a stand-in was run for is warned of by its name, on every system', () => {
    const warned = (wanted: Partial<Deployment>): string[] => recipeOf(wanted).notes.filter(({ id }) => id === 'stand-in').map(({ title }) => title);
    for (const framework of Object.keys(FRAMEWORKS) as FrameworkKey[]) {
      const { label, proven }: Framework = FRAMEWORKS[framework];
      for (const platform of ['debian', 'redhat'] as const) {
        assert.deepEqual(warned({ framework, platform }), proven ? [] : [`Untested with ${label} itself`], `${framework} ${platform}`);
      }
    }
  });

  test('by the environment\'s name: an empty one beside it takes a name that is free', () => {
    const baseline = (environment: string): string | undefined => recipeOf({ method: 'baseline', environment }).plan.baseline;
    assert.equal(baseline('venv'), '/srv/example/baseline');
    assert.equal(baseline('baseline'), '/srv/example/baseline-2');
    assert.equal(baseline('/venv'), '/baseline', 'an environment at the root of the machine');
  });

  test('by the place of the script: beside one in the root of the machine, the path of the probe has one slash', () => {
    assert.equal(recipeOf({ script: '/app.wsgi' }).plan.applications[0].probe, '/probe.wsgi');
  });
});

describe('the virtual hosts of HTTPS', () => {
  const recipe = recipeOf({ vhost: 'https', httpsPort: 8443 });
  const directives = siteDirectives(recipe);

  test('share one process group, which stands outside of both (fact D10)', () => {
    assert.deepEqual(directives.filter(({ node }) => node.name === 'WSGIDaemonProcess').map(({ within }) => within), [[]]);
    assert.deepEqual(hostsOf(directives).map(mountsOf), [['/wsgi-probe'], ['/wsgi-probe', '/']]);
  });

  test('send on every request but those of the probe', () => {
    const [redirect] = named(directives, 'RedirectMatch');
    const [, pattern = '', target] = redirect === undefined ? [] : wordsOf(redirect);
    assert.equal(target, 'https://www.example.org:8443/$1');
    assert.deepEqual(['/', '/a', '/wsgi-probes', '/wsgi-probe', '/wsgi-probe/shop'].map((path) => new RegExp(pattern).test(path)), [true, true, true, false, false]);
  });

  test('know their certificate: the one that was named, or that of certbot', () => {
    const certificate = (wanted: Partial<Deployment>): (string | undefined)[] =>
      named(siteDirectives(recipeOf({ vhost: 'https', ...wanted })), 'SSLCertificateFile').map((each) => wordsOf(each)[0]);
    assert.deepEqual(certificate({}), ['/etc/letsencrypt/live/www.example.org/fullchain.pem']);
    assert.deepEqual(certificate({ certificate: '/etc/my certs/a.pem' }), ['/etc/my certs/a.pem']);
  });
});

describe('a mounted directory', () => {
  test('serves its scripts each in an interpreter of its own, and the probe in the main one, in every release', () => {
    for (const release of [LATEST, '2.8', '1.0'] as const) {
      for (const mode of ['daemon', 'embedded'] as const) {
        const recipe = recipeOf({ scripts: 'directory', mount: '/apps', release, mode });
        const directives = siteDirectives(recipe);
        const processGroup = mode === 'daemon' ? 'example' : '';
        assert.deepEqual(routeOf(directives, '/apps/a.wsgi'), { target: '/srv/example/wsgi', processGroup, applicationGroup: undefined });
        assert.deepEqual(routeOf(directives, '/wsgi-probe'), { target: '/srv/example/wsgi/probe.wsgi', processGroup, applicationGroup: '' });
        assert.doesNotMatch(proseMarkdown(recipe.notes.find(({ id }) => id === 'probe')?.text ?? []), /interpreter as the application/);
      }
    }
  });
});
