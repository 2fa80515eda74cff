import { can } from '#core/releases';
import { isPython3, majorOf, onWindows } from '../context.ts';
import { isBaseline, isPlain } from '../environments.ts';
import type { Given } from '../given.ts';
import { hitsOf } from '../log/find.ts';
import { isBaseInstallation } from '../paths.ts';
import { apache, rule, speaks, together, type RulePage } from '../rule.ts';

export default rule({
  title: 'This release cannot use this kind of environment as the Python home',
  advice: 'Upgrade mod_wsgi: to 4.2.8 or newer on UNIX, to 4.8.0 or newer on Windows. Until then, use the base interpreter as the Python home, and add the packages in the script.',
  messages: {
    unix: 'mod_wsgi {release} with Python 3 cannot use {path} as the Python home.',
    windows: 'mod_wsgi {release} on Windows cannot use {path} as the Python home.',
  },
  find: (given) => {
    const { release } = given.context;
    if (release === undefined) return [];
    const windows = onWindows(given.context);
    const understood = windows ? can(release.value, 'home-adds-packages-on-windows') : can(release.value, 'venv-executable');
    if (understood || (windows ? majorOf(given.context) === 2 : !isPython3(given.context))) return [];
    return given.config.homes.flatMap(({ value, at }) => {
      if (!isPlain(value) || isBaseInstallation(value) || isBaseline(value) || !isVenvLayout(given, windows)) return [];
      return [{ severity: 'error' as const, at, code: windows ? 'windows' as const : 'unix' as const, values: { release: release.value, path: value } }];
    });
  },
});

/** Signs of pyvenv.cfg: the tool of the environment, the failure of Python, or on Windows the module's origin. */
function isVenvLayout(given: Given, windows: boolean): boolean {
  const made = given.shells.flatMap(({ commands }) => commands.environments);
  if (made.some(({ by, release }) => by === 'virtualenv' && (release === undefined ? false : Number(release.split('.')[0]) < 20))) return false;
  if (made.some(({ by, release }) => by === 'venv' || by === 'uv' || (by === 'virtualenv' && Number(release?.split('.')[0] ?? 0) >= 20))) return true;
  if (hitsOf(given, /No module named '?encodings'?/).length > 0 || given.files.some(({ text }) => text.includes('pyvenv.cfg'))) return true;
  return windows;
}

export const page = (): RulePage => ({
  silent: 'The release is unknown, Python is 2, the Python home is an installation, or virtualenv before 20 created the environment.',
  behaviour: 'venv-executable',
  bad: [
    speaks('error', 'C:/shop/venv', apache('Windows before 4.8.0', 'WSGIPythonHome "C:/shop/venv"\nWSGIScriptAlias / C:/shop/app.wsgi\n', { mod_wsgi: '4.7.1', python: '3.7', os: 'windows' })),
    speaks('error', '/srv/venv', together('UNIX before 4.2.8', apache('', 'WSGIPythonHome /srv/venv\nWSGIScriptAlias / /srv/app.wsgi\n', { mod_wsgi: '4.2.5', python: '3.4', os: 'linux' }),
      { title: '', files: [{ name: 'setup.sh', kind: 'shell', text: 'python3 -m venv /srv/venv\n' }] })),
    speaks('error', '/srv/shop/env', together('python-home= with an environment of pyvenv', apache('', 'WSGIDaemonProcess shop python-home=/srv/shop/env\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n', { mod_wsgi: '3.5', python: '3.4', os: 'linux' }),
      { title: '', files: [{ name: 'setup.sh', kind: 'shell', text: '$ pyvenv-3.4 /srv/shop/env\n$ /srv/shop/env/bin/pip install flask\n' }] })),
  ],
  good: [
    apache('The release is new enough', 'WSGIPythonHome "C:/shop/venv"\nWSGIScriptAlias / C:/shop/app.wsgi\n', { mod_wsgi: '4.8.0', python: '3.8', os: 'windows' }),
    apache('Release unknown', 'WSGIPythonHome "C:/shop/venv"\nWSGIScriptAlias / C:/shop/app.wsgi\n', { python: '3.8', os: 'windows' }),
    apache('A Python installation', 'WSGIPythonHome "C:/Python37"\nWSGIScriptAlias / C:/shop/app.wsgi\n', { mod_wsgi: '4.7.1', python: '3.7', os: 'windows' }),
    apache('Python 2', 'WSGIPythonHome /srv/venv\nWSGIScriptAlias / /srv/app.wsgi\n', { mod_wsgi: '3.3', python: '2.6', os: 'linux' }),
  ],
});
