import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import { homeOwner, sitePackagesOf } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The environment is in a home directory',
  advice: 'Check with: sudo -u www-data ls PATH (use the user of your daemon processes). If that fails, move the environment to /srv or /opt, or run the daemon processes as its owner with user=.',
  messages: { home: '{root} is in the home directory of {owner}.' },
  find: (given) => {
    const users = new Set(given.config.daemons.flatMap(({ options }) => options.filter(({ name }) => name === 'user').map(({ value }) => value)));
    const seen = new Set<string>();
    return environments(given).flatMap(({ root, at }) => {
      const owner = homeOwner(root);
      if (owner === undefined || users.has(owner) || seen.has(root)) return [];
      seen.add(root);
      return [{ severity: 'info' as const, confidence: 'inferred' as const, at, code: 'home' as const, values: { root, owner } }];
    });
  },
});

function environments({ config, activations }: Given): { readonly root: string; readonly at: Place }[] {
  return [
    ...config.homes.map(({ value, at }) => ({ root: value, at })),
    ...config.modulePaths.flatMap(({ entries }) => entries.flatMap(({ value, at }) => {
      const root = sitePackagesOf(value)?.root;
      return root === undefined ? [] : [{ root, at }];
    })),
    ...activations.flatMap(({ root, path }) => (root === undefined ? [] : [{ root, at: path }])),
  ];
}

export const page = (): RulePage => ({
  silent: 'The daemon processes run as the owner of the home directory.',
  bad: [
    speaks('info', '/home/jo/venv', apache('Another user', 'WSGIDaemonProcess shop python-home=/home/jo/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('info', '/home/ubuntu/shop/env', apache('The user of a cloud image', '<VirtualHost *:80>\n    ServerName shop.example.com\n    WSGIDaemonProcess shop python-path=/home/ubuntu/shop python-home=/home/ubuntu/shop/env\n    WSGIProcessGroup shop\n    WSGIScriptAlias / /home/ubuntu/shop/shop/wsgi.py\n    <Directory /home/ubuntu/shop/shop>\n        <Files wsgi.py>\n            Require all granted\n        </Files>\n    </Directory>\n</VirtualHost>\n')),
    speaks('info', '/home/jo/.virtualenvs/shop', apache('The directory of virtualenvwrapper', 'WSGIPythonHome /home/jo/.virtualenvs/shop\nWSGIScriptAlias / /var/www/shop/shop.wsgi\n')),
  ],
  good: [
    apache('The owner', 'WSGIDaemonProcess shop user=jo python-home=/home/jo/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('A directory of the server', 'WSGIDaemonProcess shop python-home=/srv/shop/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
  ],
});
