import { placeOf } from '../config/configuration.ts';
import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import { hitsOf } from '../log/find.ts';
import { messageHits } from '../log/message.ts';
import { isSitePackages, isWithin, samePath } from '../paths.ts';
import { apache, log, rule, script, speaks, together, type RulePage } from '../rule.ts';

export default rule({
  title: 'Apache cannot read the environment',
  advice: 'Move the environment and its base interpreter to a place that the user of the daemon processes can reach, such as /srv or /opt. To check SELinux, run: ausearch -m avc.',
  messages: {
    root: '{path} ({called}) is below /root, which only root can enter.',
    refused: 'The log shows that access to the Python home is denied ({errno}).',
    library: 'A shared library exists, but permission to open it is denied.',
    module: 'Apache has no permission to open {path}.',
  },
  find: (given) => {
    const refusals = [...messageHits(given, ['home-missing', 'home-missing-coded']).filter(({ line }) => line.errno === 13), ...messageHits(given, ['home-closed', 'home-closed-coded'])];
    const inConfig = belowRoot(given).map((home) => {
      const seen = refusals.find(({ values: [path = ''] }) => samePath(path, home.value));
      return {
        severity: 'error' as const, ...(seen === undefined ? {} : { confidence: 'proven' as const }), at: home.at, code: 'root' as const, values: { called: home.called, path: home.value },
        ...(seen === undefined ? {} : { related: [{ ...seen.at, label: 'permission denied (13)' }] }),
      };
    });
    const refused = refusals.flatMap(({ at, values: [path = ''], line }) => {
      if (inConfig.some(({ values }) => samePath(values.path, path))) return [];
      const home = given.config.homes.find(({ value }) => samePath(value, path));
      return [{
        severity: 'error' as const, confidence: 'proven' as const, at: home?.at ?? at, code: 'refused' as const, values: { errno: String(line.errno ?? 13) },
        ...(home === undefined ? {} : { related: [{ ...at, label: 'permission denied' }] }),
      }];
    });
    const refusedFiles = hitsOf(given, /Permission denied: u?['"]([^'"]*[\\/](?:pyvenv\.cfg|(?:site|dist)-packages\b[^'"]*|lib(?:64)?[\\/]python[^'"]*|bin[\\/](?:python|activate)[^'"]*))['"]/).map(({ at, found }) =>
      ({ severity: 'error' as const, confidence: 'proven' as const, at, code: 'module' as const, values: { path: found[1] ?? '' } }));
    const libraries = hitsOf(given, /cannot open shared object file: Permission denied/).map(({ at, line }) => {
      const module = /Cannot load (.+?) into server/.exec(line.words);
      return { severity: 'error' as const, confidence: 'proven' as const, at, code: module === null ? 'library' as const : 'module' as const, values: { path: module?.[1] ?? '' } };
    });
    return [...inConfig, ...refused, ...refusedFiles, ...libraries];
  },
});

/** Environments below /root, which no daemon may enter: mod_wsgi runs none as root. */
function belowRoot({ config, activations }: Given): { readonly value: string; readonly called: string; readonly at: Place }[] {
  const homes = config.homes.map(({ value, called, at, setting }) => ({ value, called, at: at.end > at.start ? at : placeOf(setting) }));
  const paths = config.modulePaths.flatMap(({ entries, called }) => entries.filter(({ value }) => isSitePackages(value)).map(({ value, at }) => ({ value, called, at })));
  const scripts = activations.flatMap(({ root, path }) => (root === undefined ? [] : [{ value: root, called: 'the script', at: path }]));
  return [...homes, ...paths, ...scripts].filter(({ value }) => isWithin(value, '/root') && !samePath(value, '/root'));
}

export const page = (): RulePage => ({
  silent: 'The number before the message is 2 or 20, so the Python home does not exist.',
  bad: [
    speaks('error', '/root/venv', apache('Below /root', 'WSGIDaemonProcess shop python-home=/root/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('error', '/root/venv/lib/python3.8/site-packages', apache('Packages below /root', 'WSGIDaemonProcess shop python-path=/srv/shop:/root/venv/lib/python3.8/site-packages\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('error', '/root/venv/bin/activate_this.py', script('The script activates it', "path = '/root/venv/bin/activate_this.py'\nexec(open(path).read(), dict(__file__=path))\nfrom shop import app as application\n")),
    speaks('error', 'pyvenv.cfg', log('Python cannot read the environment', "PermissionError: [Errno 13] Permission denied: '/home/jo/venv/pyvenv.cfg'\n")),
    speaks('error', '/home/jo/venv', together('Permission denied in the log', apache('', 'WSGIDaemonProcess shop python-home=/home/jo/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
      log('', '[wsgi:warn] [pid 9] (13)Permission denied: mod_wsgi (pid=9): Unable to stat Python home /home/jo/venv. Python interpreter may not be able to be initialized correctly. Verify the supplied path and access permissions for whole of the path.\n'))),
    speaks('error', 'cannot open shared object file: Permission denied', log('A library that cannot be opened', 'ImportError: libpq.so.5: cannot open shared object file: Permission denied\n')),
  ],
  good: [
    apache('Readable by everyone', 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
    log('The Python home is missing', '(2)No such file or directory: mod_wsgi (pid=9): Unable to stat Python home /srv/venv. Python interpreter may not be able to be initialized correctly.\n'),
    log('Permission denied on a socket', "(13)Permission denied: mod_wsgi (pid=9): Unable to connect to WSGI daemon process 'shop' on '/run/x.sock' as user with uid=33.\n"),
  ],
});
