/** The first directive of mod_wsgi that Apache refuses when it reads the configuration, and its sentence. */
import { ALIAS_OPTIONS, DAEMON_OPTIONS, DIRECTIVES, HOST_ONLY, optionQuoting, SERVER_ONLY, settingOptions, type Name, type Scope, type Setting } from '#core/apache';
import { MESSAGES } from '#core/log';
import { can, compareVersions, type Release } from '#core/releases';

export interface Refusal {
  readonly sentence: string;
  readonly by: Setting;
}

/** Which Apache reads the configuration: the sentences of 2.2 differ. */
export type ApacheSeries = '2.2' | '2.4';

/** Descriptions of the one argument of a directive, as the module gives them to Apache (fact H04). */
const ONE_ARGUMENT: Readonly<Partial<Record<string, string>>> = {
  wsgipythonhome: 'Python prefix/exec_prefix absolute path names.',
  wsgipythonpath: 'Python module search path.',
  wsgipythonexecutable: 'Python executable absolute path name.',
  wsgilazyinitialization: 'Enable/Disable lazy Python initialization.',
  wsgirestrictembedded: 'Enable/Disable use of embedded mode.',
  wsgisocketprefix: 'Path prefix for the daemon process sockets.',
  wsgiprocessgroup: 'Name of the WSGI process group.',
  wsgiapplicationgroup: 'Application interpreter group.',
  wsgicallableobject: 'Name of entry point in WSGI script file.',
};

/** Directives that are either on or off. */
const SWITCHES: ReadonlySet<string> = new Set(['wsgilazyinitialization', 'wsgirestrictembedded']);

const NAMES = new Map(Object.entries(DIRECTIVES).map(([name, known]) => [name.toLowerCase(), { name, known }]));

/** Finds the first setting that a release refuses. Looks at directives of mod_wsgi only. */
export function refusalOf(settings: readonly Setting[], release: Release, apache: ApacheSeries): Refusal | undefined {
  const groups = new Map<string, Setting>();
  for (const by of settings) {
    if (by.active !== true || !by.key.startsWith('wsgi')) continue;
    const sentence = sentenceFor(by, release, apache, groups, settings);
    if (sentence !== undefined) return { sentence, by };
    if (by.key === 'wsgidaemonprocess') groups.set(by.words[0] ?? '', by);
  }
  return undefined;
}

function sentenceFor(by: Setting, release: Release, apache: ApacheSeries, groups: ReadonlyMap<string, Setting>, settings: readonly Setting[]): string | undefined {
  const section = by.scope.find(({ key }) => key === 'wsgiinterpreteroptions');
  if (section !== undefined && !can(release, 'interpreter-options')) return filled('unknown-directive', { name: `<${section.section.name}` });
  const named = NAMES.get(by.key);
  const written = by.directive.name;
  if (named === undefined || !isKnown(named.known, release)) return filled('unknown-directive', { name: written });
  const { name } = named;
  const around = by.scope.findLast(({ key }) => key !== 'virtualhost' && key !== 'wsgiinterpreteroptions');
  const serverWide = SERVER_ONLY.has(by.key);
  if (around !== undefined && (serverWide || HOST_ONLY.has(by.key))) {
    return apache === '2.2' ? filled('not-in-section-22', { name }) : filled('not-in-section', { name, section: `<${around.section.name}>` });
  }
  const argument = ONE_ARGUMENT[by.key];
  if (argument !== undefined && (by.words.length !== 1 || by.words[0] === '')) return `${name} takes one argument, ${argument}`;
  const host = by.scope.find(({ key }) => key === 'virtualhost');
  if (serverWide && host !== undefined) return filled('not-in-host', { name, section: '<VirtualHost>' });
  if (SWITCHES.has(by.key) && !/^(?:on|off)$/i.test(by.words[0] ?? '')) return `${name} must be one of: Off | On`;
  if (by.key === 'wsgidaemonprocess') return daemonSentence(by, release, groups);
  return by.key === 'wsgiscriptalias' ? aliasSentence(by, name, release, groups, settings) : undefined;
}

function daemonSentence(by: Setting, release: Release, groups: ReadonlyMap<string, Setting>): string | undefined {
  const [name, ...options] = settingOptions(by, optionQuoting(release));
  if (name === undefined || name.value === '') return 'Name of WSGI daemon process not supplied.';
  for (const option of options) {
    const known = option.kind === 'option' && Object.hasOwn(DAEMON_OPTIONS, option.name) ? DAEMON_OPTIONS[option.name] : undefined;
    if (option.kind !== 'option' || known === undefined || !isKnown(known, release)) return MESSAGES['invalid-option'].text;
    if (option.name === 'home' && !option.value.startsWith('/')) return MESSAGES['invalid-home'].text;
  }
  return groups.has(name.value) ? MESSAGES['duplicate-group'].text : undefined;
}

/** An alias that names both groups is loaded before the first request, so its process group must exist by then (fact A02). */
function aliasSentence(by: Setting, name: string, release: Release, groups: ReadonlyMap<string, Setting>, settings: readonly Setting[]): string | undefined {
  const [, , ...options] = settingOptions(by, optionQuoting(release));
  const values = new Map<string, string>();
  if (!can(release, 'alias-options')) return by.words.length === 2 ? undefined : `${name} takes two arguments, Map location to target WSGI script file.`;
  for (const option of options) {
    if (option.kind !== 'option' || !Object.hasOwn(ALIAS_OPTIONS, option.name)) return 'Invalid option to WSGI script alias definition.';
    values.set(option.name, option.value);
  }
  const group = values.get('process-group');
  const application = values.get('application-group');
  if (group === undefined || application === undefined || isDynamic(group) || isDynamic(application)) return undefined;
  if (group === '%{GLOBAL}' || group === '') return undefined;
  const defined = groups.get(group);
  if (defined === undefined) return MESSAGES['no-group-yet'].text;
  const host = defined.scope.find(({ key }) => key === 'virtualhost');
  if (host === undefined || by.scope.some(({ section }) => section === host.section)) return undefined;
  return can(release, 'group-across-hosts') && nameOf(host, settings) === nameOf(by.scope.find(({ key }) => key === 'virtualhost'), settings) ? undefined : MESSAGES['group-elsewhere'].text;
}

/** `ServerName` of a virtual host. */
function nameOf(host: Scope | undefined, settings: readonly Setting[]): string | undefined {
  return settings.find(({ key, scope }) => key === 'servername' && scope.some(({ section }) => section === host?.section))?.words[0]?.toLowerCase();
}

function isDynamic(value: string): boolean {
  return value.includes('%{') && value !== '%{GLOBAL}';
}

function isKnown({ since, until }: Name, release: Release): boolean {
  return (since === undefined || compareVersions(since, release) <= 0) && (until === undefined || compareVersions(release, until) <= 0);
}

function filled(message: keyof typeof MESSAGES, values: Readonly<Record<string, string>>): string {
  return MESSAGES[message].text.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
