import { choosersByName, decidingNames, namedDaemons, processGroups, selectedNames } from '../config/groups.ts';
import type { Configuration } from '../config/configuration.ts';
import { onWindows } from '../context.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

export default rule<'global'>({
  title: '%{GLOBAL} as a process group means embedded mode',
  advice: 'Set WSGIProcessGroup to the name of the process group, and WSGIApplicationGroup to %{GLOBAL}.',
  messages: { global: 'This runs the script in embedded mode, although the process group {name} is defined.' },
  find: ({ config, context }) => {
    if (onWindows(context)) return [];
    const idle = namedDaemons(config).filter(({ name }) => isIdle(config, name?.value ?? ''));
    const [daemon] = idle;
    if (daemon === undefined) return [];
    const name = daemon.name?.value ?? '';
    const seen = new Set<number>();
    return processGroups(config).flatMap(({ by, partly }): Sighting<'global'>[] => {
      // A section for a part of the URLs may keep that part out of the daemon on purpose.
      if (partly || by?.value !== '%{GLOBAL}' || seen.has(by.at.start)) return [];
      seen.add(by.at.start);
      return [{
        severity: 'error', at: by.at, code: 'global', values: { name }, related: [{ ...daemon.at, label: 'the process group' }],
        edits: idle.length === 1 ? [{ title: `Select the group ${name}`, safe: false, changes: [{ ...by.at, text: name }] }] : [],
      }];
    });
  },
});

/** Returns true if no script runs in a group: nothing selects it, or only lines that others override. */
function isIdle(config: Configuration, name: string): boolean {
  if (!selectedNames(config).has(name)) return true;
  const choosers = choosersByName(config).get(name) ?? [];
  const isForAll = choosers.length > 0 && choosers.every(({ scope }) => scope.every((section) => section.name.toLowerCase() === 'virtualhost'));
  return isForAll && !decidingNames(config).has(name);
}

const ALIAS = 'WSGIScriptAlias / /srv/app.wsgi\n';

export const page = (): RulePage => ({
  silent: 'No process group is defined, another script uses it, a later line selects it, or the section covers only a part of the application.',
  bad: [
    speaks('error', '%{GLOBAL}', apache('Mixed up', `WSGIDaemonProcess shop\nWSGIProcessGroup %{GLOBAL}\n${ALIAS}`)),
    speaks('error', '%{GLOBAL}', apache('On the directory of the script', `WSGIDaemonProcess shop python-home=/srv/venv\n${ALIAS}<Directory /srv>\n    WSGIProcessGroup %{GLOBAL}\n    WSGIApplicationGroup %{GLOBAL}\n    Require all granted\n</Directory>\n`)),
    speaks('error', '%{GLOBAL}', apache('Overriding the selection for the whole host', `WSGIDaemonProcess shop python-home=/srv/venv\nWSGIProcessGroup shop\n<Directory /srv>\n    WSGIProcessGroup %{GLOBAL}\n</Directory>\n${ALIAS}`)),
    speaks('error', '%{GLOBAL}', apache('On the alias', 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=%{GLOBAL}\n')),
  ],
  good: [
    apache('A later line overrides it', `WSGIProcessGroup %{GLOBAL}\nWSGIDaemonProcess shop\nWSGIProcessGroup shop\n${ALIAS}`),
    apache('No process group', `WSGIProcessGroup %{GLOBAL}\n${ALIAS}`),
    apache('A section for a part of the application', `WSGIDaemonProcess shop\n${ALIAS}<Location /metrics>\n    WSGIProcessGroup %{GLOBAL}\n</Location>\n`),
    apache('The application group', `WSGIDaemonProcess shop\nWSGIProcessGroup shop\nWSGIApplicationGroup %{GLOBAL}\n${ALIAS}`),
    apache('Another script uses the process group', 'WSGIDaemonProcess shop\nWSGIScriptAlias /a /srv/a.wsgi process-group=shop\nWSGIScriptAlias /b /srv/b.wsgi process-group=%{GLOBAL}\n'),
  ],
});
