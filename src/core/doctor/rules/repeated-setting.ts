import { argumentsOf, nameOf, placeOf, hostOf, type Daemon } from '../config/configuration.ts';
import { mayExcludeEachOther } from '../config/exclusive.ts';
import type { Setting } from '../config/settings.ts';
import type { Given } from '../given.ts';
import { samePath } from '../paths.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

type Code = 'same' | 'lost' | 'group' | 'option';

export default rule<Code>({
  title: 'A setting appears twice',
  advice: 'Keep one of the lines.',
  messages: {
    same: '{directive} is already set to the same value above.',
    lost: '{directive} is set to {first} above, which is ignored: the last value applies.',
    group: 'Both the alias and a directive select the group. The alias takes precedence.',
    option: '{option}= appears twice, and {first} is ignored.',
  },
  find: (given) => [...serverSettings(given), ...groups(given), ...options(given)],
});

function serverSettings({ config }: Given): Sighting<Code>[] {
  return ['wsgipythonhome', 'wsgipythonpath'].flatMap((name) => {
    const all = config.settings.filter((setting) => nameOf(setting) === name);
    return all.slice(1).flatMap((later, index): Sighting<Code>[] => {
      const before = all[index];
      if (before === undefined || before.directive === later.directive || !sameInterpreters(before, later) || mayExcludeEachOther(config.texts, before, later)) return [];
      const [first, second] = [argumentsOf(before)[0]?.value ?? '', argumentsOf(later)[0]?.value ?? ''];
      const same = samePath(first, second);
      return [{
        severity: same ? 'info' : 'warning', at: placeOf(later), code: same ? 'same' : 'lost', values: { directive: later.directive.name, first },
        related: [{ ...placeOf(before), label: same ? 'the same value' : 'ignored' }],
      }];
    });
  });
}

/** Sections of 6.x choose interpreters; lines of different ones do not meet. */
function sameInterpreters(a: Setting, b: Setting): boolean {
  const sections = ({ scope }: Setting): readonly unknown[] => scope.filter(({ name }) => /^wsgiinterpreteroptions$/i.test(name));
  return sections(a)[0] === sections(b)[0];
}

function groups({ config }: Given): Sighting<Code>[] {
  const choosers = config.settings.filter((setting) => nameOf(setting) === 'wsgiprocessgroup');
  const seen = new Map<unknown, Setting[]>();
  const twice = choosers.flatMap((later): Sighting<Code>[] => {
    const inScope = seen.get(later.scope.at(-1)) ?? [];
    const before = inScope.findLast((each) => sameScope(each, later) && each.directive !== later.directive && !mayExcludeEachOther(config.texts, each, later));
    seen.set(later.scope.at(-1), [...inScope, later].slice(-MOST));
    if (before === undefined) return [];
    const same = argumentsOf(before)[0]?.value === argumentsOf(later)[0]?.value;
    return [{ severity: 'info', at: placeOf(later), code: same ? 'same' : 'lost', values: { directive: 'WSGIProcessGroup', first: argumentsOf(before)[0]?.value ?? '' }, related: [{ ...placeOf(before), label: 'also set here' }] }];
  });
  const onAlias = config.applications.flatMap(({ options: own, setting }): Sighting<Code>[] => {
    const option = own.find(({ name }) => name === 'process-group');
    const directive = option === undefined ? undefined : choosers.find((each) => hostOf(each) === hostOf(setting));
    return option === undefined || directive === undefined ? [] : [{ severity: 'info', at: option.whole, code: 'group', related: [{ ...placeOf(directive), label: 'also set here' }] }];
  });
  return [...twice, ...onAlias];
}

/** Lines of one section that a later one is compared with. */
const MOST = 20;

function sameScope(a: Setting, b: Setting): boolean {
  return a.scope.length === b.scope.length && a.scope.every((section, index) => section === b.scope[index]);
}

function options({ config }: Given): Sighting<Code>[] {
  const seen = new Set<unknown>();
  return config.daemons.flatMap((daemon: Daemon) => (seen.has(daemon.setting.directive) ? [] : (seen.add(daemon.setting.directive), daemon.options.flatMap((later, index): Sighting<Code>[] => {
    const before = daemon.options.slice(0, index).findLast(({ name }) => name === later.name);
    if (before === undefined || before.whole.start === later.whole.start) return [];
    const same = before.value === later.value;
    return [{
      severity: same ? 'info' : 'warning', at: later.whole, code: same ? 'same' : 'option', values: { option: later.name, directive: `${later.name}=`, first: before.value },
      related: [{ ...before.whole, label: same ? 'the same value' : 'ignored' }],
      edits: later.name === 'python-path' && !same && !later.quoted && !before.quoted ? [{
        title: 'Join the two lists', safe: false, changes: [{ ...before.at, text: `${before.value}:${later.value}` }, { ...later.whole, text: '' }],
      }] : [],
    }];
  }))));
}

export const page = (): RulePage => ({
  silent: 'The lines are in sections that exclude each other, or in different virtual hosts.',
  bad: [
    speaks('warning', 'WSGIPythonHome /srv/b', apache('Two Python homes', 'WSGIPythonHome /srv/a\nWSGIPythonHome /srv/b\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('warning', 'python-path=/srv/lib', apache('Two lists', 'WSGIDaemonProcess shop python-path=/srv/shop python-path=/srv/lib\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('info', 'process-group=shop', apache('On the alias as well', 'WSGIDaemonProcess shop\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
  ],
  good: [
    apache('Two configurations to choose from', '<IfDefine A>\n    WSGIPythonHome /srv/a\n</IfDefine>\n<IfDefine !A>\n    WSGIPythonHome /srv/b\n</IfDefine>\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('Two process groups', 'WSGIDaemonProcess a python-path=/srv/a\nWSGIDaemonProcess b python-path=/srv/b\nWSGIScriptAlias /a /srv/a.wsgi process-group=a\nWSGIScriptAlias /b /srv/b.wsgi process-group=b\n'),
  ],
});
