import { isAdvisedInScript, isGivenByHome } from '../environments.ts';
import { rule, script, speaks, type RulePage, type Sighting } from '../rule.ts';

export default rule<'appended' | 'looped' | 'then'>({
  title: 'System packages take precedence over those of the environment',
  advice: 'Set python-home to the environment instead. If you cannot, move the new entries to the front of sys.path once, after the last addsitedir().',
  messages: {
    appended: 'The entries that this call adds stay at the end of sys.path.',
    looped: 'The entries are moved inside the loop, so they appear twice and in a different order.',
    then: 'The entries that this call adds stay at the end of sys.path until activate_this.py moves them.',
  },
  find: (given) => given.scripts.flatMap(({ file, script: { steps } }): Sighting<'appended' | 'looped' | 'then'>[] => {
    const calls = given.activations.filter((each) => each.file === file && each.by === 'addsitedir' && !isGivenByHome(given, each));
    if (calls.length === 0) return [];
    const reorders = steps.filter((step) => step.kind === 'reorder');
    const looped = reorders.find(({ inLoop }) => inLoop);
    if (looped !== undefined) return [{ severity: 'warning' as const, at: { file, ...looped.at }, code: 'looped' as const }];
    if (reorders.length > 0) return [];
    // The last entry inserted at the front by hand does the same.
    const inFront = steps.some((step) => step.kind === 'path' && step.by === 'insert' && /packages/.test(step.value.text));
    if (inFront) return [];
    const activates = given.activations.some((each) => each.file === file && each.by === 'activate_this');
    return calls.map((call): Sighting<'appended' | 'then'> => {
      if (activates) return { severity: 'info', at: call.at, code: 'then' };
      return { severity: isAdvisedInScript(given, call) ? 'info' : 'warning', at: call.at, code: 'appended' };
    });
  }),
});

const ADD = "import site, sys\nold = list(sys.path)\nsite.addsitedir('/srv/shop/venv/lib/python2.7/site-packages')\n";

export const page = (): RulePage => ({
  silent: 'The script moves the new entries to the front, or the Python home is the environment.',
  bad: [
    speaks('warning', "site.addsitedir('/srv/shop/venv/lib/python2.7/site-packages')", script('Nothing moves the new entries', `${ADD}from shop import application\n`)),
    speaks('warning', 'sys.path[:] = new + sys.path', script('The entries are moved inside the loop',
      "import site, sys\nold = list(sys.path)\nfor path in ['/srv/a/lib/python2.7/site-packages', '/srv/b/lib/python2.7/site-packages']:\n    site.addsitedir(path)\n    new = [item for item in sys.path if item not in old]\n    sys.path[:] = new + sys.path\nfrom shop import application\n")),
    speaks('info', "site.addsitedir('C:/shop/venv/Lib/site-packages')", script('Windows, where this is the recommended method', "import site\nsite.addsitedir('C:/shop/venv/Lib/site-packages')\nfrom shop import application\n", { os: 'windows' })),
  ],
  good: [
    script('New entries moved to the front', `${ADD}new = [item for item in sys.path if item not in old]\nfor item in new:\n    sys.path.remove(item)\nsys.path[:0] = new\nfrom shop import application\n`),
    script('Moved by slicing the list', "import site, sys\nlength = len(sys.path)\nsite.addsitedir('/srv/shop/venv/lib/python2.7/site-packages')\nsys.path[:] = sys.path[length:] + sys.path[:length]\nfrom shop import application\n"),
  ],
});
