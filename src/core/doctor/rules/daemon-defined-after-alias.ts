import type { Application } from '../config/configuration.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The alias stands before the daemon that it names',
  why: 'With both process-group= and application-group= on the alias, Apache looks the group up while it reads the line. It must be defined by then: "WSGI process group not yet configured."',
  advice: 'Move WSGIDaemonProcess above WSGIScriptAlias.',
  facts: ['A02', 'E07'],
  messages: { order: 'The group {name} is defined only below this line.' },
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

/** Name of the group, if both options are given and neither is an expression. %{GLOBAL} as application group is a name, too. */
function preloadedGroup({ options }: Application): string | undefined {
  const group = options.find(({ name }) => name === 'process-group')?.value;
  const interpreter = options.find(({ name }) => name === 'application-group')?.value;
  if (group === undefined || interpreter === undefined || group.includes('%{')) return undefined;
  return interpreter === '%{GLOBAL}' || !interpreter.includes('%{') ? group : undefined;
}

export const page = (): RulePage => ({
  silent: 'Only one of the two options is on the alias; then the order is free.',
  bad: [speaks('error', 'WSGIScriptAlias / /srv/app.wsgi process-group=shop application-group=%{GLOBAL}', apache('Both options above the definition',
    'WSGIScriptAlias / /srv/app.wsgi process-group=shop application-group=%{GLOBAL}\nWSGIDaemonProcess shop\n'))],
  good: [
    apache('One option', 'WSGIScriptAlias / /srv/app.wsgi process-group=shop\nWSGIDaemonProcess shop\n'),
    apache('The definition first', 'WSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop application-group=%{GLOBAL}\n'),
  ],
});
