/** Checks of the `name=value` options of mod_wsgi's directives. */
import { sentenceOf } from '#core/log';
import { ALIAS_OPTIONS, can, DAEMON_OPTIONS, inRange, type Name, type Release } from '#core/releases';
import { hostOf, type Call, type Check } from './command.ts';
import { daemonValueRefusal } from './daemon-values.ts';

/** Rejects an empty name, an option unknown to the release, a value out of range, and a taken name. */
export function daemonProcess({ words: [name = ''], options, release, executed }: Call): string | undefined {
  if (name === '') return 'Name of WSGI daemon process not supplied.';
  if (options === undefined || release === undefined) return undefined;
  for (const option of options) {
    if (option.kind !== 'option' || !has(DAEMON_OPTIONS, option.name, release)) return sentenceOf('invalid-option', { kind: 'daemon process' });
    const refusal = daemonValueRefusal(option.name, option.value);
    if (refusal !== undefined) return refusal;
  }
  const given = new Set(options.map((option) => (option.kind === 'option' ? option.name : '')));
  if (given.has('script-user') && given.has('script-group')) return 'Only one of script-user and script-group allowed.';
  return executed.groups.has(name) ? sentenceOf('duplicate-group') : undefined;
}

export const scriptAlias: Check = (call) => aliasRefusal(call, false);
export const scriptAliasMatch: Check = (call) => aliasRefusal(call, true);

function aliasRefusal(call: Call, isPattern: boolean): string | undefined {
  const { name, words: [location = '', target = '', ...more], release } = call;
  if (release === undefined) return undefined;
  const help = isPattern ? 'Map location pattern to target WSGI script file.' : 'Map location to target WSGI script file.';
  if (!can(release, isPattern ? 'alias-match-groups' : 'alias-options')) {
    return location === '' || target === '' || more.length > 0 ? `${name} takes two arguments, ${help}` : undefined;
  }
  if (location === '' || target === '') return `${name} requires at least two arguments, ${help}`;
  const values = valuesOf(call, 'script alias', Object.keys(ALIAS_OPTIONS));
  if (typeof values === 'string') return values;
  const group = values.get('process-group');
  const application = values.get('application-group');
  // A script whose groups are fixed is loaded before the first request (fact A02).
  const isPreloaded = group !== undefined && application !== undefined && !isDynamic(group) && !isDynamic(application) && !(isPattern && target.includes('$'));
  return isPreloaded ? groupRefusal(group, call) : undefined;
}

/** Refuses a script to import without both groups, or in a process group that is not defined by then. */
export function importScript(call: Call): string | undefined {
  if ((call.words[0] ?? '') === '') return 'Location of import script not supplied.';
  const values = valuesOf(call, 'import script', ['process-group', 'application-group']);
  if (typeof values === 'string') return values;
  const group = values.get('process-group');
  if (!values.has('application-group')) return 'Name of WSGI application group required.';
  return group === undefined ? 'Name of WSGI process group required.' : groupRefusal(group, call);
}

/** Checks a directive that names a script, and at most an application group for it. */
export function script(kind: string): Check {
  return (call) => {
    if ((call.words[0] ?? '') === '') return `Location of ${kind} script not supplied.`;
    const values = valuesOf(call, `${kind} script`, ['application-group']);
    return typeof values === 'string' ? values : undefined;
  };
}

export function handlerScript(call: Call): string | undefined {
  const [name = '', target = ''] = call.words;
  if (name === '') return 'Name for handler script not supplied.';
  if (target === '') return 'Location of handler script not supplied.';
  const values = valuesOf(call, 'handler script', ['process-group', 'application-group', 'pass-authorization']);
  return typeof values === 'string' ? values : undefined;
}

/** Sentences about an option without a value. */
const EMPTY: Readonly<Record<string, string>> = {
  'process-group': 'Invalid name for WSGI process group.',
  'application-group': 'Invalid name for WSGI application group.',
  'callable-object': 'Invalid name for WSGI callable object.',
};

/** Reads options by name, or returns the sentence with which mod_wsgi refuses one. */
function valuesOf({ options = [], release }: Call, kind: string, names: readonly string[]): ReadonlyMap<string, string> | string {
  const values = new Map<string, string>();
  for (const option of options) {
    if (option.kind !== 'option' || !names.includes(option.name) || (release !== undefined && !has(ALIAS_OPTIONS, option.name, release))) return sentenceOf('invalid-option', { kind });
    if (option.name === 'pass-authorization' && !/^(?:on|off)$/i.test(option.value)) return 'Invalid value for authorization flag.';
    if (option.value === '') return EMPTY[option.name] ?? 'Invalid value for authorization flag.';
    values.set(option.name, option.value);
  }
  return values;
}

/** Refuses a process group that is not defined yet, or belongs to another virtual host (fact E07). */
function groupRefusal(group: string, { executed: { groups, names }, scope, release }: Call): string | undefined {
  if (group === '%{GLOBAL}' || isDynamic(group)) return undefined;
  if (!groups.has(group)) return sentenceOf('no-group-yet');
  const other = groups.get(group);
  const own = hostOf(scope);
  if (other === undefined) return undefined;
  if (release === undefined || !can(release, 'group-across-hosts')) return own === other ? undefined : sentenceOf('group-elsewhere');
  const [ownName, otherName] = [names.get(own), names.get(other)];
  if ((ownName === undefined) !== (otherName === undefined)) return sentenceOf('group-of-unnamed-host');
  return ownName === otherName ? undefined : sentenceOf('group-elsewhere');
}

function isDynamic(value: string): boolean {
  return value.includes('%{') && value !== '%{GLOBAL}';
}

function has(names: Readonly<Record<string, Name>>, name: string, release: Release): boolean {
  const known = Object.hasOwn(names, name) ? names[name] : undefined;
  return known !== undefined && inRange(release, known);
}
