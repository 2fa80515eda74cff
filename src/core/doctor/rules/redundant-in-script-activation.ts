import { homeOf } from '../environments.ts';
import { apache, rule, script, speaks, together, type RulePage } from '../rule.ts';
import { removeStatement } from '../script/edits.ts';

export default rule({
  title: 'The script activates the environment a second time',
  advice: 'Remove these lines from the script.',
  messages: { repeated: '{home} already sets {environment} as the Python home.' },
  find: (given) => given.activations.flatMap((activation) => {
    const home = homeOf(given, activation);
    if (home === undefined || activation.by === 'activate') return [];
    return [{
      severity: 'warning' as const, at: activation.at, code: 'repeated' as const,
      values: { environment: activation.root ?? '', home: home.called },
      related: [{ ...home.at, label: 'the same environment' }],
      edits: [{ title: 'Remove the statement', safe: false, changes: [removeStatement(given, activation.file, activation.step.statement)] }],
    }];
  }),
});

const CONFIG = 'WSGIDaemonProcess shop python-home=/srv/shop/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n';

export const page = (): RulePage => ({
  silent: 'The script activates a different environment, or no Python home is configured.',
  bad: [
    speaks('warning', "site.addsitedir('/srv/shop/venv/lib/python3.9/site-packages')", together('Python home and addsitedir use the same environment',
      apache('', CONFIG), script('', "import site\nsite.addsitedir('/srv/shop/venv/lib/python3.9/site-packages')\nfrom shop import app as application\n"))),
    speaks('warning', 'exec(open(path).read(), dict(__file__=path))', together('WSGIPythonHome and activate_this.py',
      apache('', 'WSGIPythonHome /srv/shop/venv/\nWSGIScriptAlias / /srv/shop/app.wsgi\n'), script('', "path = '/srv/shop/venv/bin/activate_this.py'\nexec(open(path).read(), dict(__file__=path))\nfrom shop import app as application\n"))),
    speaks('warning', "sys.path.append('/srv/shop/venv/lib/python3.9/site-packages')", together('A Python home in a variable',
      apache('', 'Define ENV /srv/shop/venv\nWSGIDaemonProcess shop python-home=${ENV}\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'), script('', "import sys\nsys.path.append('/srv/shop/venv/lib/python3.9/site-packages')\nfrom shop import app as application\n"))),
  ],
  good: [
    together('A shared, empty Python home and the environment of the application', apache('', CONFIG.replace('/srv/shop/venv', '/srv/baseline')),
      script('', "import site\nsite.addsitedir('/srv/shop/venv/lib/python3.9/site-packages')\nfrom shop import app as application\n")),
    together('Only the project, which is inside the environment', apache('', CONFIG), script('', "import sys\nsys.path.insert(0, '/srv/shop/venv/src')\nfrom shop import app as application\n")),
  ],
});
