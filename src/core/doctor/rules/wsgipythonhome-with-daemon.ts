import { isBaseInstallation, pathKey } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'A process group uses the server-wide Python home',
  advice: 'Prefer python-home= on WSGIDaemonProcess. A shared, empty Python home is right if one group runs applications with several environments.',
  messages: { inherited: 'The process group {daemon} inherits this Python home.', repeated: 'The process group {daemon} sets the same Python home.' },
  find: ({ config: { homes, daemons } }) => {
    const ownHomes = new Map(homes.toReversed().map((home) => [home.daemon, home.value]));
    const inheriting = daemons.findIndex((daemon) => !ownHomes.has(daemon));
    // The first daemon of each home, by its index.
    const repeating = new Map(daemons.map((daemon, index) => [pathKey(ownHomes.get(daemon) ?? ''), index] as const).toReversed());
    return homes.flatMap((home) => {
      // Apache refuses the line inside a section.
      if (home.daemon !== undefined || home.setting.scope.length > 0 || isBaseInstallation(home.value)) return [];
      const repeated = repeating.get(pathKey(home.value)) ?? -1;
      const isInherited = inheriting >= 0 && (repeated < 0 || inheriting <= repeated);
      const daemon = daemons[isInherited ? inheriting : repeated];
      return daemon === undefined ? [] : [{
        severity: 'info' as const, at: home.at, code: isInherited ? 'inherited' as const : 'repeated' as const, values: { daemon: daemon.name?.value ?? '' },
        related: [{ ...daemon.at, label: isInherited ? 'inherits it' : 'repeats it' }],
      }];
    });
  },
});

export const page = (): RulePage => ({
  silent: 'Each process group sets its own Python home, or there is none.',
  bad: [
    speaks('info', '/srv/venv', apache('Inherited', 'WSGIPythonHome /srv/venv\nWSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('info', '/srv/venv', apache('Above a virtual host', 'WSGIPythonHome /srv/venv\n<VirtualHost *:80>\n    ServerName shop.example.com\n    WSGIDaemonProcess shop python-path=/srv/shop\n    WSGIProcessGroup shop\n    WSGIScriptAlias / /srv/shop/shop/wsgi.py\n    <Directory /srv/shop/shop>\n        <Files wsgi.py>\n            Require all granted\n        </Files>\n    </Directory>\n</VirtualHost>\n')),
    speaks('info', '/opt/env', apache('Below the group', 'WSGIDaemonProcess shop user=jo threads=5\nWSGIScriptAlias / /var/www/shop/shop.wsgi process-group=shop application-group=%{GLOBAL}\nWSGIPythonHome /opt/env\n')),
  ],
  good: [
    apache('Embedded mode', 'WSGIPythonHome /srv/venv\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('A Python home of its own', 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
  ],
});
