import type { Edit } from '../finding.ts';
import type { Daemon } from '../config/configuration.ts';
import { daemonsNamed, isDynamic, missingIncludes, mayUse, namedDaemons, processGroups, selectedNames } from '../config/groups.ts';
import { onWindows } from '../context.ts';
import { meantRoot } from '../environments.ts';
import type { Given } from '../given.ts';
import { HOLE, isBaseInstallation, isSitePackages, samePath, sitePackagesOf } from '../paths.ts';
import { apache, rule, speaks, together, script, type RulePage, type Sighting } from '../rule.ts';
import { nameOf } from '../config/configuration.ts';

type Code = 'lost' | 'idle' | 'elsewhere' | 'unseen';

export default rule<Code>({
  title: 'Nothing selects the daemon process group',
  advice: 'Add WSGIProcessGroup with the name of the group next to the alias, or add process-group= to the alias.',
  messages: {
    lost: 'No script runs in the group {name}, so its {options} has no effect.',
    idle: 'No script runs in the group {name}.',
    elsewhere: 'The scripts run in groups other than {name}.',
    unseen: 'Nothing in the pasted files selects the group {name}. An included file may.',
  },
  find: (given) => {
    const { config } = given;
    if (config.applications.length === 0 || isDynamic(config) || onWindows(given.context)) return [];
    // Scripts that a handler serves are chosen by sections, which name the group or not.
    if (config.settings.some((setting) => /^(?:sethandler|addhandler)$/.test(nameOf(setting)) && /wsgi-script/.test(setting.directive.text))) return [];
    const selected = selectedNames(config);
    if (dropsChooser(given) || breaksChooser(given)) return [];
    const groups = processGroups(config);
    const unknownNames = [...selected].filter((name) => name !== '%{GLOBAL}' && daemonsNamed(config, name).length === 0);
    return namedDaemons(config).flatMap((daemon): Sighting<Code>[] => {
      const name = daemon.name?.value ?? '';
      if (selected.has(name)) return [];
      // A name that is selected but not defined is probably this one, misspelt.
      if (unknownNames.length > 0) return [];
      const reachable = groups.filter(({ application }) => mayUse(config, daemon, application.setting));
      const embedded = reachable.filter(({ by, partly }) => by === undefined || (partly && by.value === '%{GLOBAL}'));
      // %{GLOBAL} has a rule of its own.
      if (embedded.length === 0 && reachable.some(({ by }) => by?.value === '%{GLOBAL}')) return [];
      if (missingIncludes(config) > 0) return [{ severity: 'info', confidence: 'inferred', at: daemon.at, code: 'unseen', values: { name } }];
      const lost = embedded.length === 0 ? [] : lostOptions(given, daemon);
      const code = lost.length > 0 ? 'lost' : embedded.length === 0 ? 'elsewhere' : 'idle';
      const [first] = embedded;
      return [{
        severity: lost.length > 0 ? 'error' : 'warning', at: daemon.at, code, values: { name, options: lost.join(' and ') },
        related: first === undefined ? [] : [{ ...first.application.at, label: 'runs in Apache\'s own processes' }],
        edits: first === undefined ? [] : selects(given, name, first.application),
      }];
    });
  },
});

/** Returns true if Apache drops a WSGIProcessGroup on the line of a section tag; that finding explains everything. */
function dropsChooser({ config }: Given): boolean {
  return config.texts.some(({ parsed }) => /^[ \t]*<[^#\n]*\bWSGIProcessGroup\s/im.test(parsed.text));
}

/** Returns true if a selection is misspelt, or on a line that Apache reads otherwise. That finding explains everything. */
function breaksChooser({ config }: Given): boolean {
  return config.settings.some(({ directive: { name, text, joints } }) => (/pro[ces]+.?group/i.test(name) && !/^wsgiprocessgroup$/i.test(name))
    || /process[^\w-]group/i.test(text) || (joints.length > 0 && /\sWSGIProcessGroup\s/i.test(text)));
}

/** Options of the daemon that the script then misses, and that nothing else gives. */
function lostOptions(given: Given, daemon: Daemon): string[] {
  const hasHome = given.config.homes.some((home) => home.daemon === undefined) || given.activations.length > 0;
  const losesPath = given.config.modulePaths.some((path) => path.daemon === daemon && (path.entries.length === 0 || path.entries.some(({ value }) => !isGivenOtherwise(given, value))));
  return daemon.options.filter(({ name }) => (name === 'python-home' && !hasHome) || (name === 'python-path' && losesPath)).map(({ name }) => `${name}=`);
}

/** Returns true if an entry of the import path also comes from the script, the server or the base installation. */
function isGivenOtherwise({ config, activations, scripts }: Given, entry: string): boolean {
  const server = config.modulePaths.filter(({ daemon }) => daemon === undefined).flatMap(({ entries }) => entries);
  if (server.some(({ value }) => samePath(value, entry))) return true;
  const packages = sitePackagesOf(entry);
  if (packages !== undefined && isSitePackages(entry)) {
    const homes = config.homes.filter(({ daemon }) => daemon === undefined).map(meantRoot);
    return isBaseInstallation(packages.root) || activations.some(({ root }) => root === undefined || samePath(root, packages.root)) || homes.some((home) => samePath(home, packages.root));
  }
  return scripts.some(({ script: { steps } }) => steps.some((step) => step.kind === 'path' && (step.value.text.includes(HOLE) || samePath(step.value.text, entry))));
}

function selects({ files }: Given, name: string, { setting, options }: { readonly setting: { readonly file: number; readonly directive: { readonly start: number } }; readonly options: readonly unknown[] }): Edit[] {
  const text = files[setting.file]?.text ?? '';
  const indent = /^[ \t]*/.exec(text.slice(setting.directive.start))?.[0] ?? '';
  if (options.length > 0 && /\s/.test(name)) return [];
  const { start } = setting.directive;
  return [{ title: `Select the group ${name}`, safe: false, changes: [{ file: setting.file, start, end: start, text: `${indent}WSGIProcessGroup ${name}\n` }] }];
}

const ALIAS = 'WSGIScriptAlias / /srv/shop/app.wsgi\n';

export const page = (): RulePage => ({
  silent: 'A directive or the alias selects the group, possibly in a section that covers the script. Without an alias in the text, the rule cannot tell.',
  bad: [
    speaks('error', 'WSGIDaemonProcess shop', apache('python-home= has no effect', `WSGIDaemonProcess shop python-home=/srv/venv\n${ALIAS}`)),
    speaks('warning', 'WSGIDaemonProcess shop', apache('Only unused processes', `WSGIDaemonProcess shop threads=5\n${ALIAS}`)),
    speaks('warning', 'WSGIDaemonProcess old', apache('A leftover group', `WSGIDaemonProcess old python-home=/srv/old\nWSGIDaemonProcess shop python-home=/srv/venv\nWSGIProcessGroup shop\n${ALIAS}`)),
    speaks('warning', 'WSGIDaemonProcess shop', together('The script activates the environment', apache('', `WSGIDaemonProcess shop python-home=/srv/venv\n${ALIAS}`),
      script('', "import site\nsite.addsitedir('/srv/venv/lib/python3.9/site-packages')\nfrom shop import app as application\n"))),
    speaks('error', 'WSGIDaemonProcess shop', together('The script adds the project, but not the packages', apache('', `WSGIDaemonProcess shop python-path=/srv/shop:/srv/venv/lib/python3.9/site-packages\n${ALIAS}`),
      script('', "import sys\nsys.path.insert(0, '/srv/shop')\nfrom shop import app as application\n"))),
    speaks('warning', 'WSGIDaemonProcess shop', together('The script adds the project itself', apache('', `WSGIDaemonProcess shop python-path=/srv/shop:/usr/lib/python3/dist-packages\n${ALIAS}`),
      script('', "import sys\nsys.path.insert(0, '/srv/shop/')\nfrom shop import app as application\n"))),
  ],
  good: [
    apache('Selected by a directive', `WSGIDaemonProcess shop python-home=/srv/venv\nWSGIProcessGroup shop\n${ALIAS}`),
    apache('Selected by the alias', 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n'),
    apache('Selected in a section that covers the script', `WSGIDaemonProcess shop python-home=/srv/venv\n${ALIAS}<Directory /srv/shop>\n    WSGIProcessGroup shop\n</Directory>\n`),
    apache('Selected in a <Location> section', `WSGIDaemonProcess shop python-home=/srv/venv\n${ALIAS}<Location />\n    WSGIProcessGroup shop\n</Location>\n`),
    apache('No alias in the text', 'WSGIDaemonProcess shop python-home=/srv/venv\n'),
  ],
});
