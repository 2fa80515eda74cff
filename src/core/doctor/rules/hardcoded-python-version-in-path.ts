import { apache, rule, script, speaks, type RulePage } from '../rule.ts';

const VERSIONED = /[\\/]lib(?:64)?[\\/](python\d\.\d+)(?=[\\/]|$)/;

export default rule({
  title: 'A path contains the Python version',
  advice: 'Set python-home= to the root of the environment, which does not contain the version.',
  messages: { version: 'The path contains {series}.' },
  find: ({ config, scripts }) => [
    ...config.modulePaths.flatMap(({ entries }) => entries.flatMap(({ value, at }) => {
      const found = VERSIONED.exec(value);
      return found === null ? [] : [{ severity: 'info' as const, at, code: 'version' as const, values: { series: found[1] ?? '' } }];
    })),
    ...scripts.flatMap(({ file, script: { steps } }) => steps.flatMap((step) => {
      const found = step.kind === 'path' ? VERSIONED.exec(step.value.text) : null;
      return found === null ? [] : [{ severity: 'info' as const, at: { file, ...step.at }, code: 'version' as const, values: { series: found[1] ?? '' } }];
    })),
  ],
});

export const page = (): RulePage => ({
  silent: 'The version is in the module\'s file name in LoadModule, which you cannot change.',
  bad: [
    speaks('info', '/srv/venv/lib/python3.9/site-packages', apache('In an import path', 'WSGIPythonPath /srv/venv/lib/python3.9/site-packages\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('info', '/srv/venv/lib64/python3.6/site-packages', apache('lib64 next to the project', 'WSGIDaemonProcess shop python-path=/srv/shop:/srv/venv/lib64/python3.6/site-packages\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('info', '/srv/venv/lib/python3.8/site-packages', script('In a script', "import site\nsite.addsitedir('/srv/venv/lib/python3.8/site-packages')\nfrom shop import app as application\n")),
  ],
  good: [
    apache('LoadModule', 'LoadModule wsgi_module /srv/venv/lib/python3.9/site-packages/mod_wsgi/server/mod_wsgi-py39.so\nWSGIPythonHome /srv/venv\nWSGIScriptAlias / /srv/app.wsgi\n'),
    script('Computed when the script runs', "import site, sys\nsite.addsitedir('/srv/venv/lib/python%s/site-packages' % sys.version[:3])\nfrom shop import app as application\n"),
  ],
});
