import { samePath } from '../paths.ts';
import { isBaseInstallation } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The home of the whole server serves a daemon',
  why: 'A daemon without python-home= inherits WSGIPythonHome. It works, and binds every application of the server to this environment.',
  advice: 'Prefer python-home= on WSGIDaemonProcess. A shared, empty home is right where one group runs applications with several environments.',
  facts: ['D03'],
  messages: { inherited: 'The daemon {daemon} inherits this home.', repeated: 'The daemon {daemon} names the same home.' },
  find: ({ config }) => config.homes.flatMap((home) => {
    if (home.daemon !== undefined || isBaseInstallation(home.value)) return [];
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
  silent: 'Each daemon names another home of its own, or there is no daemon.',
  bad: [speaks('info', '/srv/venv', apache('Inherited', 'WSGIPythonHome /srv/venv\nWSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'))],
  good: [apache('Embedded mode', 'WSGIPythonHome /srv/venv\nWSGIScriptAlias / /srv/app.wsgi\n')],
});
