import { samePath } from '../paths.ts';
import { isBaseInstallation } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'A process group uses the server-wide Python home',
  advice: 'Prefer python-home= on WSGIDaemonProcess. A shared, empty Python home is right if one group runs applications with several environments.',
  facts: ['D03'],
  messages: { inherited: 'The process group {daemon} inherits this Python home.', repeated: 'The process group {daemon} sets the same Python home.' },
  find: ({ config }) => config.homes.flatMap((home) => {
    // Apache refuses the line inside a section.
    if (home.daemon !== undefined || home.setting.scope.length > 0 || isBaseInstallation(home.value)) return [];
    for (const daemon of config.daemons) {
      const own = config.homes.find((each) => each.daemon === daemon);
      if (own !== undefined && !samePath(own.value, home.value)) continue;
      return [{
        severity: 'info' as const, at: home.at, code: own === undefined ? 'inherited' as const : 'repeated' as const, values: { daemon: daemon.name?.value ?? '' },
        related: [{ ...daemon.at, label: own === undefined ? 'inherits it' : 'repeats it' }],
      }];
    }
    return [];
  }),
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
