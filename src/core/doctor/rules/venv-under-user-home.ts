import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import { homeOwner, sitePackagesOf } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The environment is in a home directory',
  advice: 'Check with: sudo -u www-data ls PATH (use the user of your daemon processes). If that fails, move the environment to /srv or /opt, or run the daemon processes as its owner with user=.',
  facts: ['H08'],
  href: 'fix/python-home-not-accessible',
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
  bad: [speaks('info', '/home/jo/venv', apache('Another user', 'WSGIDaemonProcess shop python-home=/home/jo/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'))],
  good: [apache('The owner', 'WSGIDaemonProcess shop user=jo python-home=/home/jo/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')],
});
