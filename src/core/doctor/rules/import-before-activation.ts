import { homesOfScript, isGivenByHome, isOnModulePath } from '../environments.ts';
import { isSitePackages } from '../paths.ts';
import { apache, rule, script, speaks, together, type RulePage } from '../rule.ts';
import { isPublished, isStandard } from '../script/modules.ts';

export default rule({
  title: 'A package is imported before the environment is activated',
  advice: 'Move the activation above the first import of a package, or set python-home to the environment, which takes effect before the script runs.',
  messages: {
    before: '{module} is imported above the line that activates the environment.',
    maybe: '{module} is imported above the line that activates the environment, and may come from another installation.',
  },
  find: (given) => given.scripts.flatMap(({ file, script: { steps } }) => {
    const attached = given.activations.filter((each) => each.file === file && each.by !== 'activate' && !each.step.inFunction);
    const first = attached[0];
    // A home that names the environment has its packages ready before the script.
    if (first === undefined || attached.some((each) => isGivenByHome(given, each) || isOnModulePath(given, each.root))) return [];
    // Packages of another environment are on the path already.
    const hasPackages = homesOfScript(given, file).length > 0 || given.config.modulePaths.some(({ entries }) => entries.some(({ value }) => isSitePackages(value)));
    const projectBefore = steps.some((step) => step.kind === 'path' && step.at.start < first.at.start);
    return steps.flatMap((step) => {
      // An import that is tried first, with the activation as its fallback, is no mistake.
      if (step.kind !== 'import' || step.inFunction || step.at.start > first.at.start || isStandard(step.module) || (step.conditional && first.step.conditional)) return [];
      // The first statement that adds a path may give the project whose settings an import reads.
      const certain = !step.conditional && !hasPackages && (!projectBefore || isPublished(step.module));
      return [{
        severity: certain ? 'error' as const : 'warning' as const, ...(certain ? {} : { confidence: 'inferred' as const }),
        at: { file, ...step.statement }, code: certain ? 'before' as const : 'maybe' as const, values: { module: step.module.split('.')[0] ?? step.module },
        related: [{ ...first.at, label: 'the environment comes here' }],
      }];
    });
  }),
});

const LATE = "import flask\nimport site\nsite.addsitedir('/srv/shop/venv/lib/python3.9/site-packages')\nfrom shop import app as application\n";

export const page = (): RulePage => ({
  silent: 'Only standard library modules are imported above the activation, or the Python home is the same environment.',
  bad: [
    speaks('error', 'import flask', script('A framework above addsitedir', LATE)),
    speaks('error', 'from django.core.wsgi import get_wsgi_application', script('Django above activate_this.py',
      "import os\nfrom django.core.wsgi import get_wsgi_application\nactivate = '/srv/venv/bin/activate_this.py'\nexec(open(activate).read(), dict(__file__=activate))\napplication = get_wsgi_application()\n")),
    speaks('error', 'from flask import Flask', script('A package below the path of the project',
      "import sys\nsys.path.insert(0, '/srv/shop')\nfrom flask import Flask\nactivate = '/srv/venv/bin/activate_this.py'\nexec(open(activate).read(), {'__file__': activate})\nfrom shop import app as application\n")),
    speaks('warning', 'import flask', together('Another environment is the Python home', apache('', 'WSGIDaemonProcess shop python-home=/srv/base/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'), script('', LATE))),
    speaks('warning', 'import shop_settings', script('A module that may be the project\'s own',
      "import sys\nsys.path.insert(0, '/srv/shop')\nimport shop_settings\nactivate = '/srv/venv/bin/activate_this.py'\nexec(open(activate).read(), {'__file__': activate})\nfrom shop import app as application\n")),
  ],
  good: [
    script('Only the standard library above', "import os, sys, logging\nimport site\nsite.addsitedir('/srv/shop/venv/lib/python3.9/site-packages')\nfrom shop import app as application\n"),
    together('python-home= takes effect first', apache('', 'WSGIDaemonProcess shop python-home=/srv/shop/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'), script('', LATE)),
    script('No activation at all', 'import flask\napplication = flask.Flask(__name__)\n'),
  ],
});
