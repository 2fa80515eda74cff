import { processGroups } from '../config/groups.ts';
import { nameOf } from '../config/configuration.ts';
import { missingIncludes } from '../config/groups.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The application runs in embedded mode',
  advice: 'This is valid. On UNIX we recommend daemon mode: you can restart the application without Apache, and each application has its own environment.',
  messages: { embedded: 'No daemon process group is defined, so this script runs in embedded mode.' },
  find: ({ config }) => {
    const selected = config.settings.some((setting) => nameOf(setting) === 'wsgiprocessgroup') || processGroups(config).some(({ by }) => by !== undefined);
    const [first] = config.applications;
    return first === undefined || config.daemons.length > 0 || selected || missingIncludes(config) > 0 ? [] : [{ severity: 'info' as const, at: first.at, code: 'embedded' as const }];
  },
});

export const page = (): RulePage => ({
  silent: 'A daemon process group is defined or selected.',
  bad: [
    speaks('info', 'WSGIScriptAlias / /srv/app.wsgi', apache('No process group', 'WSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('info', 'WSGIScriptAlias / /srv/shop/shop/wsgi.py', apache('The shortest configuration of Django', 'WSGIScriptAlias / /srv/shop/shop/wsgi.py\nWSGIPythonHome /srv/venv\nWSGIPythonPath /srv/shop\n<Directory /srv/shop/shop>\n    <Files wsgi.py>\n        Require all granted\n    </Files>\n</Directory>\n')),
    speaks('info', 'WSGIScriptAlias /blog /var/www/blog/blog.wsgi', apache('A Flask application below a URL', '<VirtualHost *:80>\n    ServerName shop.example.com\n    WSGIScriptAlias /blog /var/www/blog/blog.wsgi\n    <Directory /var/www/blog>\n        Require all granted\n    </Directory>\n</VirtualHost>\n')),
  ],
  good: [
    apache('A daemon process group', 'WSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('A group for the whole host', '<VirtualHost *:80>\n    ServerName shop.example.com\n    WSGIDaemonProcess shop python-home=/srv/venv python-path=/srv/shop\n    WSGIProcessGroup shop\n    WSGIScriptAlias / /srv/shop/shop/wsgi.py\n    <Directory /srv/shop/shop>\n        <Files wsgi.py>\n            Require all granted\n        </Files>\n    </Directory>\n</VirtualHost>\n'),
  ],
});
