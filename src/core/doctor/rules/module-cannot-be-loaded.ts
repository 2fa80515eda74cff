import { argumentsOf, nameOf } from '../config/configuration.ts';
import { onWindows } from '../context.ts';
import { messageHits } from '../log/message.ts';
import { apache, log, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'Apache cannot load a module or library',
  advice: 'Correct the path, or use the lines that mod_wsgi-express module-config prints. On Windows, install Python from python.org. Remove lines that an older installation left behind.',
  messages: {
    log: 'Apache could not load {path}.',
    store: 'Python from the Microsoft Store is in WindowsApps, where Apache cannot load libraries.',
  },
  find: (given) => [
    ...messageHits(given, ['cannot-load']).flatMap(({ at, values: [path = ''], line }) => {
      // A refusal on UNIX is a matter of permissions, which another rule explains.
      if (/Permission denied/i.test(line.words) && !onWindows(given.context)) return [];
      return [{ severity: 'error' as const, confidence: 'proven' as const, at, code: 'log' as const, values: { path } }];
    }),
    ...given.config.settings.flatMap((setting) => {
      if (!/^load(?:file|module)$/.test(nameOf(setting))) return [];
      const path = argumentsOf(setting).find(({ value }) => /[\\/]WindowsApps[\\/]/i.test(value));
      return path === undefined ? [] : [{ severity: 'error' as const, at: path.at, code: 'store' as const }];
    }),
  ],
});

export const page = (): RulePage => ({
  silent: 'Nothing in the log names a file that could not be loaded.',
  bad: [
    speaks('error', 'Cannot load modules/mod_wsgi.so into server', log('A missing file',
      'httpd: Syntax error on line 56 of /etc/httpd/conf/httpd.conf: Cannot load modules/mod_wsgi.so into server: /etc/httpd/modules/mod_wsgi.so: cannot open shared object file: No such file or directory\n')),
    speaks('error', 'Cannot load', log('A library of Python that is missing',
      'apache2: Syntax error on line 146 of /etc/apache2/apache2.conf: Syntax error on line 1 of /etc/apache2/mods-enabled/wsgi.load: Cannot load /usr/lib/apache2/modules/mod_wsgi.so into server: libpython3.4m.so.1.0: cannot open shared object file: No such file or directory\n')),
    speaks('error', 'WindowsApps', apache('Python from the Microsoft Store', 'LoadFile "C:/Program Files/WindowsApps/PythonSoftwareFoundation.Python.3.9/python39.dll"\n', { os: 'windows' })),
  ],
  good: [
    apache('A usual path', 'LoadModule wsgi_module modules/mod_wsgi.so\n'),
    log('Permission denied: a different problem', 'httpd: Syntax error on line 353 of /etc/httpd/conf/httpd.conf: Cannot load /home/jo/venv/mod_wsgi-py36.so into server: /home/jo/venv/mod_wsgi-py36.so: cannot open shared object file: Permission denied\n'),
  ],
});
