import type { Configuration, Home } from '../config/configuration.ts';
import { homesBeside } from '../config/homes.ts';
import { homesOfScript, isBaseline, isPlain, meantRoot } from '../environments.ts';
import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import { isBaseInstallation, isSitePackages, pathKey, samePath, sitePackagesOf } from '../paths.ts';
import { apache, rule, script, speaks, together, type RulePage, type Sighting } from '../rule.ts';

type Code = 'path' | 'script' | 'system' | 'overridden' | 'two';

export default rule<Code>({
  title: 'One application uses two environments',
  advice: 'Keep one of them, normally python-home= on WSGIDaemonProcess, and remove the others.',
  messages: {
    path: 'The Python home is {home}, but this entry adds packages from {other}.',
    script: 'The Python home is {home}, but the script activates {other}.',
    system: 'This entry puts system packages before those of {home}.',
    overridden: 'python-home= overrides this WSGIPythonHome in the process group {daemon}.',
    two: 'The import path adds packages from {home}, but the script activates {other}.',
  },
  find: (given) => [...pathsBesideHomes(given), ...scriptsBesideHomes(given), ...overridden(given.config)],
});

function counts(home: Home): boolean {
  return isPlain(home.value) && !isBaseInstallation(home.value) && !isBaseline(home.value);
}

function pathsBesideHomes({ config }: Given): Sighting<Code>[] {
  return config.modulePaths.flatMap((path) => path.entries.flatMap((entry): Sighting<Code>[] => {
    const other = sitePackagesOf(entry.value)?.root;
    const [home] = homesBeside(config, path).filter(counts);
    if (other === undefined || home === undefined || !isSitePackages(entry.value) || !isPlain(other) || samePath(other, meantRoot(home))) return [];
    const related = [{ ...home.at, label: 'the Python home' }];
    if (isBaseInstallation(other)) return [{ severity: 'warning', at: entry.at, code: 'system', values: { home: home.value }, related }];
    return [{ severity: 'error', at: entry.at, code: 'path', values: { home: home.value, other }, related }];
  }));
}

function scriptsBesideHomes(given: Given): Sighting<Code>[] {
  const { config, activations } = given;
  const onModulePaths = pathRoot(config);
  const countedOf = new Map([...new Set(activations.map(({ file }) => file))].map((file) => {
    const homes = homesOfScript(given, file).filter(counts);
    return [file, { home: homes[0], roots: new Set(homes.map((each) => pathKey(meantRoot(each)))) }];
  }));
  return activations.flatMap(({ file, step, root, path }): Sighting<Code>[] => {
    const { home, roots = new Set() } = countedOf.get(file) ?? {};
    if (root === undefined || !isPlain(root) || roots.has(pathKey(root))) return [];
    if (isBaseInstallation(root)) {
      const isInFront = step.kind === 'path' && step.by === 'insert';
      return home === undefined || !isInFront ? [] : [{ severity: 'warning', at: path, code: 'system', values: { home: home.value }, related: [{ ...home.at, label: 'the Python home' }] }];
    }
    if (home !== undefined && roots.size === 1) {
      return [{ severity: 'error', at: path, code: 'script', values: { home: home.value, other: root }, related: [{ ...home.at, label: 'the Python home' }] }];
    }
    const onPath = home === undefined ? onModulePaths : undefined;
    if (onPath === undefined || samePath(onPath.root, root)) return [];
    return [{ severity: 'error', at: path, code: 'two', values: { home: onPath.root, other: root }, related: [{ ...onPath.at, label: 'packages on the import path' }] }];
  });
}

/** The one environment that module paths bring, if there is exactly one. */
function pathRoot({ modulePaths }: Configuration): { readonly root: string; readonly at: Place } | undefined {
  const found = modulePaths.flatMap(({ entries }) => entries.flatMap(({ value, at }) => {
    const root = isSitePackages(value) ? sitePackagesOf(value)?.root : undefined;
    return root === undefined || !isPlain(root) || isBaseInstallation(root) ? [] : [{ root, at }];
  }));
  const [first] = found;
  return first !== undefined && found.every(({ root }) => samePath(root, first.root)) ? first : undefined;
}

function overridden({ homes }: Configuration): Sighting<Code>[] {
  const plain = homes.filter(({ value }) => isPlain(value));
  const ofDaemons = plain.filter(({ daemon }) => daemon !== undefined);
  return plain.filter(({ daemon }) => daemon === undefined).flatMap((home): Sighting<Code>[] => {
    const other = ofDaemons.find((each) => !samePath(each.value, home.value));
    return other === undefined ? [] : [{
      severity: 'info', at: home.at, code: 'overridden', values: { daemon: other.daemon?.name?.value ?? '' }, related: [{ ...other.at, label: 'overrides it in the process group' }],
    }];
  });
}

const CONFIG = 'WSGIDaemonProcess shop python-home=/srv/shop/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n';

export const page = (): RulePage => ({
  silent: 'All settings use the same environment, or the Python home is a shared, empty environment or a Python installation.',
  bad: [
    speaks('error', '/srv/blog/venv/bin/activate_this.py', together('The script activates another environment', apache('', CONFIG),
      script('', "path = '/srv/blog/venv/bin/activate_this.py'\nexec(open(path).read(), dict(__file__=path))\nfrom shop import app as application\n"))),
    speaks('error', '/srv/blog/venv/lib/python3.9/site-packages', apache('The path adds another environment',
      'WSGIDaemonProcess shop python-home=/srv/shop/venv python-path=/srv/blog/venv/lib/python3.9/site-packages\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('warning', '/usr/lib/python3/dist-packages', together('System packages first', apache('', CONFIG),
      script('', "import sys\nsys.path.insert(0, '/usr/lib/python3/dist-packages')\nfrom shop import app as application\n"))),
    speaks('info', '/srv/other', apache('WSGIPythonHome overridden by python-home=', `WSGIPythonHome /srv/other\n${CONFIG}`)),
  ],
  good: [
    together('local/lib of virtualenv on Debian', apache('', 'WSGIDaemonProcess shop python-home=/srv/shop/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
      script('', "import site\nsite.addsitedir('/srv/shop/venv/local/lib/python2.7/site-packages')\nfrom shop import application\n")),
    together('A shared empty Python home, and one application\'s environment', apache('', 'WSGIPythonHome /srv/envs/EMPTY\nWSGIDaemonProcess shop\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
      script('', "import site\nsite.addsitedir('/srv/envs/SHOP/lib/python2.6/site-packages')\nfrom shop import application\n")),
    apache('Two process groups with two Python homes', 'WSGIDaemonProcess a python-home=/srv/a\nWSGIDaemonProcess b python-home=/srv/b\nWSGIScriptAlias /a /srv/a.wsgi process-group=a\nWSGIScriptAlias /b /srv/b.wsgi process-group=b\n'),
    apache('home= is the working directory', 'WSGIDaemonProcess shop home=/srv/shop python-home=/srv/shop/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
  ],
});
