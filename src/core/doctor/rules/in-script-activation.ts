import { rule, script, speaks, together, apache, type RulePage } from '../rule.ts';
import { isAdvisedInScript, isGivenByHome } from '../environments.ts';

export default rule({
  title: 'The script activates the environment itself',
  advice: 'Set the environment in the Apache configuration: python-home=/path/to/env on WSGIDaemonProcess, or WSGIPythonHome in embedded mode. Then remove these lines.',
  messages: {
    activate_this: 'The script runs activate_this.py of {environment}.',
    'addsitedir': 'The script adds the packages of {environment} with site.addsitedir().',
    'sys.path': 'The script adds the packages of {environment} to sys.path. Python does not read the .pth files there.',
  },
  find: (given) => given.activations.flatMap((activation) => {
    const { by, root, at } = activation;
    // Other rules cover a shell script that runs as Python, and a home that makes these lines superfluous.
    if (by === 'activate' || isGivenByHome(given, activation)) return [];
    return [{ severity: isAdvisedInScript(given, activation) ? 'info' as const : 'warning' as const, at, code: by, values: { environment: root ?? 'an environment' } }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The script only adds the project directory, or the Python home is already this environment. On Windows, and for several environments in one process group, this is the recommended method, and the finding is only a note.',
  bad: [
    speaks('warning', "site.addsitedir('/srv/shop/venv/lib/python3.9/site-packages')", script('addsitedir for an environment',
      "import site\nsite.addsitedir('/srv/shop/venv/lib/python3.9/site-packages')\nfrom shop.wsgi import application\n")),
    speaks('warning', 'exec(f.read(), dict(__file__=activate))', script('activate_this.py in a with statement',
      "activate = '/srv/shop/venv/bin/activate_this.py'\nwith open(activate) as f:\n    exec(f.read(), dict(__file__=activate))\nfrom shop import app as application\n")),
    speaks('info', "site.addsitedir('C:/shop/venv/Lib/site-packages')", script('addsitedir on Windows',
      "import site\nsite.addsitedir('C:/shop/venv/Lib/site-packages')\nfrom shop.wsgi import application\n", { os: 'windows' })),
  ],
  good: [
    script('Only the project goes on the path', "import sys\nsys.path.insert(0, '/srv/shop')\nfrom shop.wsgi import application\n"),
    together('The Python home is the environment', apache('', 'WSGIDaemonProcess shop python-home=/srv/shop/venv python-path=/srv/shop\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
      script('', 'from shop.wsgi import application\n')),
    script('The activation is a comment', "# execfile('/srv/venv/bin/activate_this.py')\n\"\"\"site.addsitedir('/srv/venv/lib/python3.9/site-packages')\"\"\"\nfrom shop.wsgi import application\n"),
  ],
});
