import { rootOfExecutable } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The Python home is an interpreter, not an environment',
  advice: 'Shorten the path to the root of the environment, the directory that contains pyvenv.cfg.',
  messages: { executable: '{called} is set to the executable {path}. The root of this environment is {root}.' },
  find: ({ config }) => config.homes.flatMap(({ value, at, called }) => {
    const root = rootOfExecutable(value);
    if (root === undefined) return [];
    return [{
      severity: 'error' as const, at, code: 'executable' as const, values: { called, path: value, root },
      edits: [{ title: `Write ${root}`, safe: true, changes: [{ ...at, text: root }] }],
    }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The Python home is a directory, whatever its name.',
  bad: [
    speaks('error', '/srv/shop/venv/bin/python3', apache('python-home= of a process group', 'WSGIDaemonProcess shop python-home=/srv/shop/venv/bin/python3\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('error', 'C:/shop/venv/Scripts/python.exe', apache('WSGIPythonHome on Windows', 'WSGIPythonHome "C:/shop/venv/Scripts/python.exe"\nWSGIScriptAlias / C:/shop/app.wsgi\n')),
    speaks('error', '/usr/local/bin/python3.9', apache('The interpreter of the system, on a continued line', '<VirtualHost *:443>\n    WSGIDaemonProcess wiki user=wiki \\\n        python-home=/usr/local/bin/python3.9 \\\n        threads=10\n    WSGIScriptAlias / /srv/wiki/wsgi.py process-group=wiki\n</VirtualHost>\n')),
  ],
  good: [
    apache('The root', 'WSGIDaemonProcess shop python-home=/srv/shop/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
    apache('A directory called python3.9', 'WSGIPythonHome /opt/envs/python3.9\nWSGIScriptAlias / /srv/shop/app.wsgi\n'),
    apache('A comment', '# WSGIPythonHome /srv/shop/venv/bin/python\nWSGIScriptAlias / /srv/shop/app.wsgi\n'),
  ],
});
