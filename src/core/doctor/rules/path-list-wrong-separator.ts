import { onWindows } from '../context.ts';
import { isWindowsPath, splitList } from '../paths.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

export default rule<'unix' | 'windows'>({
  title: 'The list has the wrong separator',
  advice: 'Use ":" between the directories on UNIX, and ";" on Windows. The colon of a drive letter is not a separator.',
  messages: { unix: 'On UNIX, separate the directories with ":", not ";".', windows: 'On Windows, separate the directories with ";", not ":".' },
  find: ({ config, context }) => config.modulePaths.flatMap(({ value, at }): Sighting<'unix' | 'windows'>[] => {
    const parts = splitList(value, ';');
    const windowsPaths = isWindowsPath(value);
    if (parts.length > 1) {
      const isUnix = context.platform !== undefined ? !onWindows(context) : parts.every(({ text }) => text.startsWith('/'));
      if (!isUnix || windowsPaths) return [];
      return [{ severity: 'error' as const, at, code: 'unix' as const, edits: [{ title: 'Write ":"', safe: true, changes: [{ ...at, text: value.replaceAll(';', ':') }] }] }];
    }
    const joined = splitList(value, ':');
    if (joined.length < 2 || !windowsPaths || !joined.slice(1).some(({ text }) => isWindowsPath(text))) return [];
    return [{ severity: 'error' as const, at, code: 'windows' as const, edits: [{ title: 'Write ";"', safe: true, changes: [{ ...at, text: joined.map(({ text }) => text).join(';') }] }] }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The only colon is that of a drive letter, or the list has one directory.',
  bad: [
    speaks('error', '/srv/shop;/srv/lib', apache('A semicolon on UNIX', 'WSGIDaemonProcess shop python-path=/srv/shop;/srv/lib\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n', { os: 'linux' })),
    speaks('error', 'C:/shop:C:/lib', apache('A colon on Windows', 'WSGIPythonPath "C:/shop:C:/lib"\nWSGIScriptAlias / C:/app.wsgi\n', { os: 'windows' })),
    speaks('error', '/srv/shop;/srv/shop/vendor', apache('A semicolon in quotes', '<VirtualHost *:80>\n    WSGIDaemonProcess shop \\\n        python-home=/srv/venv \\\n        python-path="/srv/shop;/srv/shop/vendor"\n    WSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n</VirtualHost>\n', { os: 'linux' })),
  ],
  good: [
    apache('UNIX', 'WSGIDaemonProcess shop python-path=/srv/shop:/srv/lib\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n', { os: 'linux' }),
    apache('Windows', 'WSGIPythonPath "C:/shop;C:/lib"\nWSGIScriptAlias / C:/app.wsgi\n', { os: 'windows' }),
    apache('One drive', 'WSGIPythonPath C:/shop\nWSGIScriptAlias / C:/app.wsgi\n', { os: 'windows' }),
  ],
});
