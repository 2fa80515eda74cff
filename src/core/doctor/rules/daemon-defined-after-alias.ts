import type { Application } from '../config/configuration.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The alias comes before the process group that it selects',
  advice: 'Move WSGIDaemonProcess above WSGIScriptAlias.',
  messages: { order: 'The group {name} is defined below this line.' },
  find: ({ config }) => config.applications.flatMap((application) => {
    const name = preloadedGroup(application);
    if (name === undefined) return [];
    const definitions = config.daemons.filter((daemon) => daemon.name?.value === name);
    const [first] = definitions;
    // The order of several files is that of the server, which the paste does not show.
    const isBelow = definitions.every(({ setting }) => setting.file === application.setting.file && setting.directive.start > application.setting.directive.start);
    if (first === undefined || !isBelow) return [];
    return [{ severity: 'error' as const, at: application.at, code: 'order' as const, values: { name }, related: [{ ...first.at, label: 'defined here' }] }];
  }),
});

/** Name of the group, if both options are given without an expression. */
function preloadedGroup({ options }: Application): string | undefined {
  const group = options.find(({ name }) => name === 'process-group')?.value;
  const interpreter = options.find(({ name }) => name === 'application-group')?.value;
  if (group === undefined || interpreter === undefined || group.includes('%{')) return undefined;
  return interpreter === '%{GLOBAL}' || !interpreter.includes('%{') ? group : undefined;
}

export const page = (): RulePage => ({
  silent: 'The alias has only one of the two options; the order does not matter then.',
  bad: [
    speaks('error', 'WSGIScriptAlias / /srv/app.wsgi process-group=shop application-group=%{GLOBAL}', apache('Both options above the definition',
      'WSGIScriptAlias / /srv/app.wsgi process-group=shop application-group=%{GLOBAL}\nWSGIDaemonProcess shop\n')),
    speaks('error', 'WSGIScriptAlias /api', apache('On continued lines in a virtual host',
      '<VirtualHost *:80>\n    WSGIScriptAlias /api /srv/api.wsgi \\\n        process-group=api \\\n        application-group=api\n    WSGIDaemonProcess api python-home=/srv/venv\n</VirtualHost>\n')),
    speaks('error', 'WSGIScriptAlias /b', apache('The second of two applications',
      'WSGIDaemonProcess a\nWSGIScriptAlias /a /srv/a.wsgi process-group=a application-group=%{GLOBAL}\nWSGIScriptAlias /b /srv/b.wsgi process-group=b application-group=%{GLOBAL}\nWSGIDaemonProcess b\n')),
  ],
  good: [
    apache('One option', 'WSGIScriptAlias / /srv/app.wsgi process-group=shop\nWSGIDaemonProcess shop\n'),
    apache('The definition first', 'WSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop application-group=%{GLOBAL}\n'),
  ],
});
