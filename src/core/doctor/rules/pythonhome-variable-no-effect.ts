import { argumentsOf, nameOf, placeOf } from '../config/configuration.ts';
import { apache, rule, script, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'PYTHONHOME or PYTHONPATH comes too late',
  advice: 'Use python-home= and python-path= on WSGIDaemonProcess, or WSGIPythonHome and WSGIPythonPath in embedded mode.',
  messages: { request: 'SetEnv sets {name} for requests, not for Python.', script: 'Python has already started when the script sets {name}.' },
  find: ({ config, scripts }) => [
    ...config.settings.flatMap((setting) => {
      if (!/^(?:setenv|passenv)$/.test(nameOf(setting))) return [];
      const name = argumentsOf(setting)[0]?.value;
      if (name !== 'PYTHONHOME' && name !== 'PYTHONPATH') return [];
      return [{ severity: 'warning' as const, at: placeOf(setting), code: 'request' as const, values: { name } }];
    }),
    ...scripts.flatMap(({ file, script: { steps } }) => steps.flatMap((step) => (step.kind === 'environ' && /^PYTHON(?:HOME|PATH)$/.test(step.name)
      ? [{ severity: 'warning' as const, at: { file, ...step.at }, code: 'script' as const, values: { name: step.name } }] : []))),
  ],
});

export const page = (): RulePage => ({
  silent: 'A different variable is set, or the script only reads one of them.',
  bad: [
    speaks('warning', 'SetEnv PYTHONHOME /srv/shop/venv', apache('SetEnv', 'WSGIScriptAlias / /srv/shop/app.wsgi\nSetEnv PYTHONHOME /srv/shop/venv\n')),
    speaks('warning', "os.environ['PYTHONPATH'] = '/srv/shop'", script('In the script', "import os\nos.environ['PYTHONPATH'] = '/srv/shop'\nfrom shop import app as application\n")),
    speaks('warning', "os.environ.setdefault('PYTHONHOME', '/srv/shop/venv')", script('A default in the script', "import os\nos.environ.setdefault('PYTHONHOME', '/srv/shop/venv')\nfrom shop import app as application\n")),
  ],
  good: [
    apache('Another variable', 'WSGIScriptAlias / /srv/shop/app.wsgi\nSetEnv DJANGO_SETTINGS_MODULE shop.settings\n'),
    script('A variable that the script only reads', "import os\nroot = os.environ['PYTHON_HOME']\nfrom shop import app as application\n"),
  ],
});
