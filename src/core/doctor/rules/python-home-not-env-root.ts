import { rootOfExecutable, rootOfInside } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The Python home is inside the environment, not its root',
  advice: 'Use the root: the directory that contains pyvenv.cfg, which the environment\'s Python prints as sys.prefix.',
  messages: { inside: '{called} is set to a directory inside the environment. The root is {root}.' },
  find: ({ config }) => config.homes.flatMap(({ value, at, called }) => {
    const root = rootOfExecutable(value) === undefined ? rootOfInside(value) : undefined;
    if (root === undefined) return [];
    return [{
      severity: 'error' as const, at, code: 'inside' as const, values: { called, root },
      edits: [{ title: `Write ${root}`, safe: true, changes: [{ ...at, text: root }] }],
    }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The Python home is the root, with or without a trailing slash, or a placeholder.',
  bad: [
    speaks('error', '/srv/shop/venv/bin', apache('bin', 'WSGIDaemonProcess shop python-home=/srv/shop/venv/bin\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('error', '/srv/shop/venv/lib/python3.9/site-packages', apache('site-packages', 'WSGIPythonHome /srv/shop/venv/lib/python3.9/site-packages\nWSGIScriptAlias / /srv/shop/app.wsgi\n')),
    speaks('error', 'C:/shop/venv/Scripts', apache('Scripts', 'WSGIPythonHome "C:/shop/venv/Scripts"\n')),
  ],
  good: [
    apache('The root with a trailing slash', 'WSGIDaemonProcess shop python-home=/srv/shop/venv/\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
    apache('A hidden directory', 'WSGIPythonHome /srv/shop/.venv\n'),
    apache('A template', 'WSGIDaemonProcess shop python-home={{ sys_prefix }}\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
    apache('mod_wsgi itself in site-packages', 'LoadModule wsgi_module /srv/venv/lib/python3.9/site-packages/mod_wsgi/server/mod_wsgi-py39.so\nWSGIPythonHome /srv/venv\n'),
  ],
});
