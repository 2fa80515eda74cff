import { isBaseInstallation, normalPath } from '../paths.ts';
import { rootsOnPaths } from '../environments.ts';
import { apache, rule, script, speaks, together, type RulePage } from '../rule.ts';

export default rule({
  title: 'No environment is configured',
  advice: 'That is fine if you intend it. Otherwise create an environment and set python-home= to it.',
  messages: { none: 'Nothing in the pasted files selects an environment.', base: '{path} is a Python installation, not an environment.' },
  find: (given) => {
    const { config, files } = given;
    if (config.applications.length === 0 || rootsOnPaths(given).length > 0 || given.activations.length > 0) return [];
    const bases = config.homes.filter(({ value }) => isBaseInstallation(normalPath(value)));
    if (config.homes.length > bases.length) return [];
    const [base] = bases;
    if (base !== undefined) return [{ severity: 'info' as const, at: base.at, code: 'base' as const, values: { path: base.value } }];
    // An environment is named somewhere, in a way that other rules explain.
    if (files.some(({ text }) => /venv|virtualenv|\benvs?\b[\\/]|python-home|WSGIPythonHome|activate/i.test(text))) return [];
    const [application] = config.applications;
    return application === undefined ? [] : [{ severity: 'info' as const, confidence: 'inferred' as const, at: application.at, code: 'none' as const }];
  },
});

export const page = (): RulePage => ({
  silent: 'A Python home, an import path or a script selects an environment.',
  bad: [
    speaks('info', 'WSGIScriptAlias / /srv/app.wsgi', apache('No environment at all', 'WSGIDaemonProcess shop\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('info', 'C:/Python39', apache('An installation as the Python home', 'WSGIPythonHome "C:/Python39"\nWSGIScriptAlias / C:/shop/app.wsgi\n')),
    speaks('info', '/usr/local', apache('The system\'s Python as the Python home of a process group', 'WSGIDaemonProcess shop python-home=/usr/local python-path=/srv/shop\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
  ],
  good: [
    apache('A Python home', 'WSGIPythonHome /srv/venv\nWSGIScriptAlias / /srv/app.wsgi\n'),
    together('The script selects it', apache('', 'WSGIScriptAlias / /srv/shop/app.wsgi\n'), script('', "import site\nsite.addsitedir('/srv/venv/lib/python3.9/site-packages')\nfrom shop import app as application\n")),
  ],
});
