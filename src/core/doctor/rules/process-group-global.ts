import { namedDaemons, processGroups, selectedNames } from '../config/groups.ts';
import { onWindows } from '../context.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

export default rule<'global'>({
  title: '%{GLOBAL} as process group means Apache itself',
  why: 'WSGIProcessGroup %{GLOBAL} selects Apache\'s own processes. The word belongs to WSGIApplicationGroup, where it means the main interpreter.',
  advice: 'Write WSGIProcessGroup with the name of the daemon, and WSGIApplicationGroup %{GLOBAL}.',
  facts: ['G01'],
  href: 'fix/environment-ignored',
  messages: { global: 'This runs the script inside Apache, although the group {name} is defined.' },
  find: ({ config, context }) => {
    if (onWindows(context)) return [];
    const selected = selectedNames(config);
    const idle = namedDaemons(config).filter(({ name }) => !selected.has(name?.value ?? ''));
    const [daemon] = idle;
    if (daemon === undefined) return [];
    const name = daemon.name?.value ?? '';
    const seen = new Set<number>();
    return processGroups(config).flatMap(({ by }): Sighting<'global'>[] => {
      if (by?.value !== '%{GLOBAL}' || seen.has(by.at.start)) return [];
      seen.add(by.at.start);
      return [{
        severity: 'error', at: by.at, code: 'global', values: { name }, related: [{ ...daemon.at, label: 'the daemon' }],
        edits: idle.length === 1 ? [{ title: `Select the group ${name}`, safe: false, changes: [{ ...by.at, text: name }] }] : [],
      }];
    });
  },
});

const ALIAS = 'WSGIScriptAlias / /srv/app.wsgi\n';

export const page = (): RulePage => ({
  silent: 'No daemon is defined, another script uses it, or a later line selects it.',
  bad: [speaks('error', '%{GLOBAL}', apache('Mixed up', `WSGIDaemonProcess shop\nWSGIProcessGroup %{GLOBAL}\n${ALIAS}`))],
  good: [
    apache('A later line wins', `WSGIProcessGroup %{GLOBAL}\nWSGIDaemonProcess shop\nWSGIProcessGroup shop\n${ALIAS}`),
    apache('No daemon', `WSGIProcessGroup %{GLOBAL}\n${ALIAS}`),
    apache('The application group', `WSGIDaemonProcess shop\nWSGIProcessGroup shop\nWSGIApplicationGroup %{GLOBAL}\n${ALIAS}`),
    apache('Another script uses the daemon', 'WSGIDaemonProcess shop\nWSGIScriptAlias /a /srv/a.wsgi process-group=shop\nWSGIScriptAlias /b /srv/b.wsgi process-group=%{GLOBAL}\n'),
  ],
});
