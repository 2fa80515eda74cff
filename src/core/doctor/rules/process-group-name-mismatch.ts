import { argumentsOf, nameOf, type Configuration, type Text } from '../config/configuration.ts';
import { TYPOGRAPHY } from '../config/stray.ts';
import { beginsInside, daemonFor, missingIncludes, namedDaemons } from '../config/groups.ts';
import type { Setting } from '../config/settings.ts';
import { onWindows } from '../context.ts';
import type { Edit } from '../finding.ts';
import { messageHits } from '../log/message.ts';
import { hasHole, isHole } from '../paths.ts';
import { apache, log, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

type Code = 'undefined' | 'near' | 'host' | 'fragment' | 'log';

export default rule<Code>({
  title: 'The selected process group is not defined',
  advice: 'Use the same name in WSGIDaemonProcess and WSGIProcessGroup, including letter case, dots and hyphens.',
  messages: {
    undefined: 'Nothing defines a group called {name}.',
    near: 'Nothing defines a group called {name}, but {instead} is defined.',
    host: 'Only a virtual host with a different ServerName defines the group {name}, so this host cannot use it.',
    fragment: 'Nothing in the pasted files defines the group {name}.',
    log: 'According to the log, this host has no group called {name}.',
  },
  find: (given) => {
    const { config } = given;
    if (onWindows(given.context)) return [];
    // A definition that Apache cannot read has a rule of its own, which explains the missing group.
    if (config.settings.some(({ directive }) => /^WSGIDaemonProcess./i.test(directive.name)) || config.daemons.some(({ name }) => /^([a-z-]+=|$)/.test(name?.value ?? ''))) return [];
    const found = choosers(config).flatMap(({ setting, value, at }): Sighting<Code>[] => {
      if (value === '' || value.includes('%{') || /^[a-z-]+=/.test(value) || daemonFor(config, value, setting) !== undefined) return [];
      const named = namedDaemons(config);
      // A typographic character in a name has a rule of its own.
      if ([value, ...named.map(({ name }) => name?.value ?? '')].some((name) => TYPOGRAPHY.test(name))) return [];
      const elsewhere = named.find(({ name }) => name?.value === value);
      if (elsewhere !== undefined) return [{ severity: 'error', at, code: 'host', values: { name: value }, related: [{ ...elsewhere.at, label: 'defined in another host' }] }];
      // An include that was not pasted, a fragment or a bare placeholder: the definition may stand elsewhere.
      if (missingIncludes(config) > 0 || (named.length === 0 && (config.applications.length === 0 || hasHole(value) || beginsInside(config)))) {
        return [{ severity: 'info', confidence: 'inferred', at, code: 'fragment', values: { name: value } }];
      }
      // Two placeholders that are the whole name may be filled in with the same text.
      if (isHole(value) && named.some(({ name }) => isHole(name?.value ?? ''))) return [];
      const [only, ...more] = named;
      const near = named.find(({ name }) => name?.value.toLowerCase() === value.toLowerCase()) ?? (more.length === 0 ? only : undefined);
      const instead = near?.name?.value;
      return [{
        severity: 'error', at, code: instead === undefined ? 'undefined' : 'near', values: { name: value, instead: instead ?? '' },
        related: near === undefined ? [] : [{ ...near.at, label: 'this group is defined' }], edits: instead === undefined ? [] : rename(at, instead),
      }];
    });
    if (found.length > 0 || config.daemons.length > 0) return found;
    return messageHits(given, LOGGED).map(({ at, values: [name = ''] }): Sighting<Code> => ({ severity: 'error', confidence: 'proven', at, code: 'log', values: { name } }));
  },
});

const LOGGED = ['no-such-group', 'no-such-group-coded', 'no-such-group-among-others-coded', 'group-of-other-host', 'group-of-other-host-coded'] as const;

function rename(at: Text['at'], instead: string): Edit[] {
  return [{ title: `Write ${instead}`, safe: false, changes: [{ ...at, text: instead }] }];
}

interface NamedGroup extends Text {
  readonly setting: Setting;
}

/** Every place that selects a process group by name, each text once. */
function choosers(config: Configuration): NamedGroup[] {
  const all: NamedGroup[] = [
    ...config.settings.filter((setting) => nameOf(setting) === 'wsgiprocessgroup').flatMap((setting) => argumentsOf(setting).slice(0, 1).map((text) => ({ ...text, setting }))),
    ...config.applications.flatMap(({ options, setting }) => options.filter(({ name }) => name === 'process-group').map(({ value, at }) => ({ value, at, setting }))),
  ];
  return [...new Map(all.map((each) => [`${each.at.file} ${each.at.start} ${each.value}`, each])).values()];
}

const ALIAS = 'WSGIScriptAlias / /srv/shop/app.wsgi\n';

export const page = (): RulePage => ({
  silent: 'The names or placeholders are the same, or a virtual host with the same ServerName defines the group.',
  bad: [
    speaks('error', 'tutorial', apache('Another group name', `WSGIDaemonProcess shop\nWSGIProcessGroup tutorial\n${ALIAS}`)),
    speaks('error', 'shop', apache('A virtual host with another name', '<VirtualHost *:80>\n    ServerName a.example\n    WSGIDaemonProcess shop\n</VirtualHost>\n<VirtualHost *:80>\n    ServerName b.example\n    WSGIProcessGroup shop\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n')),
    speaks('error', "No WSGI daemon process called 'shop' has been configured", log('Only the log', "[wsgi:error] [pid 9] [client 192.0.2.1:50] mod_wsgi (pid=9): No WSGI daemon process called 'shop' has been configured: /srv/app.wsgi\n")),
  ],
  good: [
    apache('Dots and hyphens', `WSGIDaemonProcess shop-1.example.org\nWSGIProcessGroup shop-1.example.org\n${ALIAS}`),
    apache('The same name in quotes', `WSGIDaemonProcess "my shop"\nWSGIProcessGroup 'my shop'\n${ALIAS}`),
    apache('A placeholder', `WSGIDaemonProcess {{ name }}\nWSGIProcessGroup {{ name }}\n${ALIAS}`),
    apache('Placeholders of a template that may be one name', `WSGIDaemonProcess <%= $daemon %>\nWSGIProcessGroup <%= $group %>\n${ALIAS}`),
    apache('Two virtual hosts with the same ServerName', '<VirtualHost *:80>\n    ServerName a.example\n    WSGIDaemonProcess shop\n</VirtualHost>\n<VirtualHost *:443>\n    ServerName a.example\n    WSGIProcessGroup shop\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n'),
    apache('Defined for the whole server', 'WSGIDaemonProcess shop\n<VirtualHost *:80>\n    ServerName a.example\n    WSGIProcessGroup shop\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n'),
  ],
});
