import { homesBeside } from '../config/homes.ts';
import { baseName, isWithin, samePath, sitePackagesOf } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The root of the environment is on the import path',
  advice: 'Remove the entry, and set python-home= to the environment.',
  messages: { root: '{path} is the root of an environment. Python imports nothing from it.' },
  find: ({ config }) => config.modulePaths.flatMap(({ entries, daemon }) => entries.flatMap(({ value, at }) => {
    const isHome = homesBeside(config, { daemon }).some((home) => samePath(home.value, value));
    const isRoot = isHome || entries.some((other) => {
      const root = sitePackagesOf(other.value)?.root;
      return root !== undefined && samePath(root, value);
    }) || /^\.?(?:venv|virtualenv|env)\d*$/i.test(baseName(value));
    // The project may live there, too.
    const hasProject = isRoot && config.applications.some(({ target }) => target !== undefined && isWithin(target.value, value));
    return isRoot && !hasProject && value !== '/' ? [{ severity: 'info' as const, at, code: 'root' as const, values: { path: value } }] : [];
  })),
});

export const page = (): RulePage => ({
  silent: 'The script or the project is in the same directory.',
  bad: [
    speaks('info', '/srv/venv', apache('Python home and import path with the same directory', 'WSGIDaemonProcess shop python-home=/srv/venv python-path=/srv/shop:/srv/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('info', '/srv/venv', apache('WSGIPythonPath in embedded mode', 'WSGIPythonHome /srv/venv\nWSGIPythonPath /srv/shop:/srv/venv\nWSGIScriptAlias / /srv/shop/app.wsgi\n')),
    speaks('info', '/srv/shop/env', apache('The root beside its packages', 'WSGIDaemonProcess shop python-path=/srv/shop:/srv/shop/env:/srv/shop/env/lib/python3.5/site-packages\nWSGIScriptAlias / /srv/shop/shop/wsgi.py process-group=shop\n')),
  ],
  good: [
    apache('The project is in the environment', 'WSGIDaemonProcess shop python-home=/srv/shop python-path=/srv/shop\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
    apache('Only the project', 'WSGIDaemonProcess shop python-home=/srv/venv python-path=/srv/shop\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
  ],
});
