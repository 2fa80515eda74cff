import { isCoded, messageHits } from '../log/message.ts';
import { isBaseInstallation, isWindowsPath, samePath } from '../paths.ts';
import { apache, log, rule, speaks, together, type RulePage, type Sighting } from '../rule.ts';
import { isPlain } from '../environments.ts';

export default rule<'missing' | 'file' | 'pyenv' | 'shims'>({
  title: 'The Python home does not exist',
  advice: 'Use the path that this command prints when you run it with the environment\'s own Python: python -c "import sys; print(sys.prefix)".',
  messages: {
    missing: 'The log shows that {path} does not exist ({errno}).',
    file: 'The log shows that {path} is not a directory.',
    pyenv: 'pyenv installs into versions/, so {path} does not exist. Did you mean {instead}?',
    shims: 'pyenv\'s shims directory contains launchers, not an environment.',
  },
  find: (given) => {
    const noDirectory = messageHits(given, ['home-no-directory', 'home-no-directory-coded']);
    const missing = messageHits(given, ['home-missing', 'home-missing-coded']).filter(({ line, id }) => line.errno === 2 || line.errno === 20 || (isCoded(id) && line.errno === undefined));
    const proven = [...missing, ...noDirectory].flatMap((hit): Sighting<'missing' | 'file'>[] => {
      const { at, values: [path = ''], line } = hit;
      const home = given.config.homes.find(({ value }) => samePath(value, path));
      const values = { path, errno: String(line.errno ?? 2) };
      return [{
        severity: 'error' as const, confidence: 'proven' as const, at: home?.at ?? at, values, code: noDirectory.includes(hit) || line.errno === 20 ? 'file' as const : 'missing' as const,
        ...(home === undefined ? {} : { related: [{ ...at, label: 'the log line' }] }),
      }];
    });
    const impossible = given.config.homes.flatMap(({ value, at }): Sighting<'pyenv' | 'shims'>[] => {
      if (!isPlain(value) || isWindowsPath(value) || isBaseInstallation(value) || proven.some((each) => each.at.start === at.start && each.at.file === at.file)) return [];
      const version = /^(.*\/\.pyenv)\/(\d+\.\d[^/]*)(\/.*)?$/.exec(value);
      if (version !== null) {
        const instead = `${version[1]}/versions/${version[2]}${version[3] ?? ''}`;
        return [{
          severity: 'error' as const, at, code: 'pyenv' as const, values: { path: value, instead },
          edits: [{ title: `Write ${instead}`, safe: false, changes: [{ ...at, text: instead }] }],
        }];
      }
      return /\/\.pyenv\/shims(?:\/|$)/.test(value) ? [{ severity: 'error' as const, at, code: 'shims' as const }] : [];
    });
    return [...proven, ...impossible];
  },
});

const MISSING = '[wsgi:warn] [pid 9] (2)No such file or directory: mod_wsgi (pid=9): Unable to stat Python home /srv/venv. Python interpreter may not be able to be initialized correctly. Verify the supplied path and access permissions for whole of the path.\n';

export const page = (): RulePage => ({
  silent: 'The number before the message is 13: the Python home exists, but permission is denied.',
  bad: [
    speaks('error', '/srv/venv', together('Reported in the log', apache('', 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'), log('', MISSING))),
    speaks('error', '/home/jo/.pyenv/3.10.0/envs/live', apache('versions/ is missing', 'WSGIDaemonProcess shop user=jo python-home=/home/jo/.pyenv/3.10.0/envs/live\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('error', '/srv/shop/venv/pyvenv.cfg', together('A file, not a directory', apache('', 'WSGIPythonHome /srv/shop/venv/pyvenv.cfg\nWSGIScriptAlias / /srv/shop/app.wsgi\n'),
      log('', '[wsgi:warn] [pid 9:tid 9] (20)Not a directory: mod_wsgi (pid=9): Unable to stat Python home /srv/shop/venv/pyvenv.cfg. Python interpreter may not be able to be initialized correctly.\n'))),
  ],
  good: [
    apache('A correct pyenv path', 'WSGIDaemonProcess shop user=jo python-home=/home/jo/.pyenv/versions/3.10.0/envs/live\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
    log('Permission denied, not missing', '(13)Permission denied: mod_wsgi (pid=9): Unable to stat Python home /srv/venv. Python interpreter may not be able to be initialized correctly.\n'),
  ],
});
