import { argumentsOf, nameOf, placeOf, type Text } from '../config/configuration.ts';
import { isGuarded, mayExcludeEachOther } from '../config/exclusive.ts';
import type { Setting } from '../config/settings.ts';
import type { Given } from '../given.ts';
import { messageHits } from '../log/message.ts';
import { samePath, sitePackagesOf } from '../paths.ts';
import { apache, log, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

type Code = 'both' | 'other' | 'same' | 'log';

export default rule<Code>({
  title: 'The module is loaded twice',
  advice: 'Keep one LoadModule line. An application for a different Python needs a separate server: run it with mod_wsgi-express on its own port, behind ProxyPass.',
  messages: {
    both: 'Apache skips this line: {first} is already loaded. One Apache server cannot load two modules, for two environments or two Pythons.',
    other: 'Apache skips this line: {first} is already loaded.',
    same: 'The same file is already loaded above.',
    log: 'Apache skipped a second LoadModule of wsgi_module.',
  },
  find: (given) => {
    const found = pairs(given);
    if (found.length > 0) return found;
    return messageHits(given, ['already-loaded', 'already-loaded-22']).filter(({ values: [name] }) => name === 'wsgi_module').map(({ at }): Sighting<Code> => ({ severity: 'warning', confidence: 'proven', at, code: 'log' }));
  },
});

function pairs(given: Given): Sighting<Code>[] {
  const loads = given.config.settings.flatMap((setting): { setting: Setting; path: Text }[] => {
    if (nameOf(setting) !== 'loadmodule') return [];
    const [name, path] = argumentsOf(setting);
    return name?.value === 'wsgi_module' && path !== undefined && !isGuarded(setting) ? [{ setting, path }] : [];
  });
  const [first] = loads;
  return first === undefined ? [] : loads.slice(1).flatMap((later): Sighting<Code>[] => {
    if (later.setting === first.setting || mayExcludeEachOther(given.config.texts, first.setting, later.setting)) return [];
    const code = samePath(first.path.value, later.path.value) ? 'same' : areBothWanted(given, first.path.value, later.path.value) ? 'both' : 'other';
    return [{
      severity: code === 'both' ? 'error' : code === 'other' ? 'warning' : 'info', at: placeOf(later.setting), code, values: { first: first.path.value },
      related: [{ ...placeOf(first.setting), label: 'loaded first' }],
      ...(code === 'both' ? {} : { edits: [{ title: 'Remove the later line', safe: code === 'same', changes: [{ file: later.setting.file, start: later.setting.directive.start, end: later.setting.directive.end, text: '' }] }] }),
    }];
  });
}

/** Environment and X.Y that the path of a module belongs to. */
function originOf(path: string): { readonly root: string | undefined; readonly series: string | undefined } {
  const found = /mod_wsgi-(?:py)?(\d)\.?(\d{1,2})\b|cpython-(\d)(\d{1,2})|\.cp(\d)(\d{1,2})-/.exec(path);
  return { root: sitePackagesOf(path)?.root, series: found === null ? undefined : `${found[1] ?? found[3] ?? found[5]}.${found[2] ?? found[4] ?? found[6]}` };
}

function areBothWanted({ config }: Given, a: string, b: string): boolean {
  const [left, right] = [originOf(a), originOf(b)];
  const homes = new Set(config.homes.map(({ value }) => value));
  const differ = (left.root !== undefined && right.root !== undefined && !samePath(left.root, right.root)) || (left.series !== undefined && right.series !== undefined && left.series !== right.series);
  return differ && homes.size > 1;
}

const TWO = 'LoadModule wsgi_module modules/mod_wsgi-3.10.so\nLoadModule wsgi_module modules/mod_wsgi-3.12.so\nWSGIDaemonProcess a python-home=/srv/a310\nWSGIDaemonProcess b python-home=/srv/b312\nWSGIScriptAlias /a /srv/a.wsgi process-group=a\nWSGIScriptAlias /b /srv/b.wsgi process-group=b\n';

export const page = (): RulePage => ({
  silent: 'Guards such as <IfModule !wsgi_module> ensure that Apache reads at most one of the lines.',
  bad: [
    speaks('error', 'LoadModule wsgi_module modules/mod_wsgi-3.12.so', apache('Two Pythons', TWO)),
    speaks('warning', 'LoadModule wsgi_module modules/mod_wsgi_python3.so', apache('Two files', 'LoadModule wsgi_module modules/mod_wsgi.so\nLoadModule wsgi_module modules/mod_wsgi_python3.so\n')),
    speaks('info', 'LoadModule wsgi_module modules/mod_wsgi.so', apache('The same file', 'LoadModule wsgi_module modules/mod_wsgi.so\nLoadModule wsgi_module modules/mod_wsgi.so\n')),
    speaks('warning', 'module wsgi_module is already loaded, skipping', log('Only the log', '[so:warn] [pid 1] AH01574: module wsgi_module is already loaded, skipping\n')),
  ],
  good: [
    apache('Guards', '<IfModule !wsgi_module>\n    LoadModule wsgi_module modules/mod_wsgi.so\n</IfModule>\n<IfModule !mod_wsgi.c>\n    LoadModule wsgi_module modules/mod_wsgi_python3.so\n</IfModule>\n'),
    apache('Branches of a template', '{% if python3 %}\nLoadModule wsgi_module modules/mod_wsgi_python3.so\n{% else %}\nLoadModule wsgi_module modules/mod_wsgi.so\n{% endif %}\n'),
  ],
});
