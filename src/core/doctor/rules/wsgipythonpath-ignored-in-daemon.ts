import { can } from '#core/releases';
import { daemonFor, processGroups } from '../config/groups.ts';
import { onWindows } from '../context.ts';
import type { Given } from '../given.ts';
import { isSitePackages, isWithin, parentOf, pathKey, samePath } from '../paths.ts';
import { apache, rule, script, speaks, together, type RulePage, type Sighting } from '../rule.ts';

type Code = 'project' | 'lost' | 'given';

export default rule<Code>({
  title: 'WSGIPythonPath has no effect on daemon processes',
  advice: 'Use python-path= on WSGIDaemonProcess.',
  messages: {
    project: 'The process group {daemon} does not get {path}, which contains the project.',
    lost: 'The process group {daemon} does not get this path.',
    given: 'The process group {daemon} already has these directories, so the line has no effect on it.',
  },
  find: (given) => {
    const { config, context } = given;
    if (onWindows(context) || (context.release !== undefined && can(context.release.value, 'path-inherited'))) return [];
    const groups = processGroups(config);
    // An application in embedded mode may be what the line is for.
    const isUsed = groups.some(({ by }) => by === undefined || by.value === '%{GLOBAL}');
    const pathsOf = Map.groupBy(config.modulePaths, ({ daemon }) => daemon);
    const inDaemons = groups.flatMap(({ application, by }) => {
      const daemon = by === undefined ? undefined : daemonFor(config, by.value, by.setting);
      return daemon === undefined || application.target === undefined ? [] : [{ application, daemon }];
    });
    const entriesOf = new Map([...new Set(inDaemons.map(({ daemon }) => daemon))].map((daemon) => [daemon, new Set((pathsOf.get(daemon) ?? []).flatMap(({ entries }) => entries.map(({ value }) => pathKey(value))))]));
    return config.modulePaths.filter(({ daemon, setting }) => daemon === undefined && !setting.scope.some(({ name }) => /^wsgiinterpreteroptions$/i.test(name))).flatMap((path): Sighting<Code>[] => {
      for (const { application, daemon } of inDaemons) {
        const lost = path.entries.filter((entry) => entriesOf.get(daemon)?.has(pathKey(entry.value)) !== true);
        const values = { daemon: daemon.name?.value ?? '', path: lost[0]?.value ?? '' };
        const related = [{ ...daemon.at, label: 'the script runs here' }];
        const project = lost.find((entry) => isProject(given, entry.value, application.target?.value ?? ''));
        if (project === undefined && isUsed) continue;
        if (lost.length === 0) return [{ severity: 'info', at: path.at, code: 'given', values, related }];
        return [project === undefined
          ? { severity: 'warning', at: path.at, code: 'lost', values, related }
          : { severity: 'error', at: path.at, code: 'project', values: { ...values, path: project.value }, related }];
      }
      return [];
    });
  },
});

/** Returns true if the directory holds the project, and the script does not add it itself. */
function isProject({ scripts }: Given, entry: string, target: string): boolean {
  if (isSitePackages(entry) || /[\\/]lib(?:64)?[\\/]python[\d.]+$/.test(entry)) return false;
  const near = isWithin(target, entry) || isWithin(entry, parentOf(target)) || (!isShared(parentOf(parentOf(target))) && isWithin(entry, parentOf(parentOf(target))));
  const added = scripts.some(({ script: { steps } }) => steps.some((step) => step.kind === 'path' && samePath(step.value.text, entry)));
  return near && !added;
}

/** Directories that hold the projects of many. */
function isShared(directory: string): boolean {
  return /^(?:\/[^/]*|\/(?:var\/www|srv\/www|usr\/local|home\/[^/]+|Users\/[^/]+)(?:\/(?:html|htdocs))?)\/?$/.test(directory);
}

const DAEMON = 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/shop/shop/wsgi.py\n';

export const page = (): RulePage => ({
  silent: 'The application runs in embedded mode, or the release is older than 2.0.',
  behaviour: 'path-inherited',
  bad: [
    speaks('error', '/srv/shop', apache('The project is missing', `WSGIPythonPath /srv/shop\n${DAEMON}`)),
    speaks('warning', '/opt/lib', apache('Another directory', `WSGIPythonPath /opt/lib\n${DAEMON}`)),
    speaks('warning', '/var/www/lib', apache('A directory next to the project', 'WSGIPythonPath /var/www/lib\nWSGIDaemonProcess shop\nWSGIProcessGroup shop\nWSGIScriptAlias / /var/www/shop/app.wsgi\n')),
    speaks('info', '/srv/shop', apache('Given twice', 'WSGIPythonPath /srv/shop\nWSGIDaemonProcess shop python-path=/srv/shop\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/shop/shop/wsgi.py\n')),
  ],
  good: [
    apache('Embedded mode', 'WSGIPythonPath /srv/shop\nWSGIScriptAlias / /srv/shop/shop/wsgi.py\n'),
    apache('Before 2.0', `WSGIPythonPath /srv/shop\n${DAEMON.replace(' python-home=/srv/venv', '')}`, { mod_wsgi: '1.6', python: '2.5' }),
    together('Nothing about a path', apache('', DAEMON), script('', "import sys\nsys.path.insert(0, '/srv/shop')\nfrom shop import application\n")),
  ],
});
