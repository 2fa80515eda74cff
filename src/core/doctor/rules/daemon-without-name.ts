import { DAEMON_OPTIONS } from '#core/releases';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

export default rule<'option' | 'none'>({
  title: 'The daemon process group has no name',
  advice: 'Put a name first, and select it with WSGIProcessGroup.',
  messages: { option: 'Apache takes "{word}" as the name of the group, so that option has no effect.', none: 'WSGIDaemonProcess needs a name.' },
  find: ({ config }) => config.daemons.flatMap(({ name, at }): Sighting<'option' | 'none'>[] => {
    if (name === undefined) return [{ severity: 'error' as const, at, code: 'none' as const }];
    const option = /^([a-z-]+)=/.exec(name.value)?.[1];
    if (option === undefined || !(option in DAEMON_OPTIONS)) return [];
    return [{
      severity: 'error' as const, at: name.at, code: 'option' as const, values: { word: name.value },
      edits: [{ title: 'Add a name', safe: false, changes: [{ file: name.at.file, start: name.at.start, end: name.at.start, text: 'app ' }] }],
    }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The first word is a name, even one with dots, hyphens or a placeholder that contains "=".',
  bad: [
    speaks('error', 'user=www-data', apache('An option first', 'WSGIDaemonProcess user=www-data threads=5\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', 'python-path=/srv/shop', apache('A path first', '<VirtualHost *:80>\n    ServerName shop.example.com\n    WSGIDaemonProcess python-path=/srv/shop python-home=/srv/venv\n    WSGIScriptAlias / /srv/shop/shop/wsgi.py\n    <Directory /srv/shop/shop>\n        <Files wsgi.py>\n            Require all granted\n        </Files>\n    </Directory>\n</VirtualHost>\n')),
    speaks('error', 'processes=2', apache('Numbers first', 'WSGIDaemonProcess processes=2 threads=15 display-name=%{GROUP}\nWSGIScriptAlias / /var/www/shop/shop.wsgi\n')),
  ],
  good: [
    apache('A name first', 'WSGIDaemonProcess shop user=www-data\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('A template', 'WSGIDaemonProcess <%= name %> threads=5\nWSGIScriptAlias / /srv/app.wsgi process-group=<%= name %>\n'),
  ],
});
