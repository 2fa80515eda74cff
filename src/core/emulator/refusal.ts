/** The first directive of mod_wsgi that Apache refuses when it reads the configuration, and its sentence. */
import { ALIAS_OPTIONS, DAEMON_OPTIONS, DIRECTIVES, optionQuoting, settingOptions, type Name, type Setting } from '#core/apache';
import { MESSAGES } from '#core/log';
import { can, compareVersions, type Release } from '#core/releases';

export interface Refusal {
  readonly sentence: string;
  readonly by: Setting;
}

/** Which Apache reads the configuration: the sentences of 2.2 differ. */
export type ApacheSeries = '2.2' | '2.4';

/** Directives that Apache takes in no section, with what it calls their one argument (facts H03, H04). */
const SERVER_WIDE: Readonly<Record<string, keyof typeof MESSAGES | undefined>> = {
  wsgipythonhome: 'one-argument',
  wsgipythonexecutable: undefined,
  wsgipythonpath: 'one-argument-path',
  wsgilazyinitialization: undefined,
  wsgirestrictembedded: undefined,
  wsgisocketprefix: undefined,
};

/** Directives that may stand in a virtual host, but in no directory and no location. */
const HOST_WIDE: ReadonlySet<string> = new Set(['wsgidaemonprocess', 'wsgiscriptalias', 'wsgiscriptaliasmatch', 'wsgiimportscript']);

const NAMES = new Map(Object.entries(DIRECTIVES).map(([name, known]) => [name.toLowerCase(), { name, known }]));

/** Finds the first setting that a release refuses. Looks at directives of mod_wsgi only. */
export function refusalOf(settings: readonly Setting[], release: Release, apache: ApacheSeries): Refusal | undefined {
  const groups = new Map<string, Setting>();
  for (const by of settings) {
    if (by.active !== true || !by.key.startsWith('wsgi')) continue;
    const sentence = sentenceFor(by, release, apache, groups);
    if (sentence !== undefined) return { sentence, by };
    if (by.key === 'wsgidaemonprocess') groups.set(by.words[0] ?? '', by);
  }
  return undefined;
}

function sentenceFor(by: Setting, release: Release, apache: ApacheSeries, groups: ReadonlyMap<string, Setting>): string | undefined {
  const section = by.scope.find(({ key }) => key === 'wsgiinterpreteroptions');
  if (section !== undefined && !can(release, 'interpreter-options')) return filled('unknown-directive', { name: `<${section.section.name}` });
  const named = NAMES.get(by.key);
  const written = by.directive.name;
  if (named === undefined || !isKnown(named.known, release)) return filled('unknown-directive', { name: written });
  const { name } = named;
  const around = by.scope.findLast(({ key }) => key !== 'virtualhost' && key !== 'wsgiinterpreteroptions');
  const serverWide = Object.hasOwn(SERVER_WIDE, by.key);
  if (around !== undefined && (serverWide || HOST_WIDE.has(by.key))) {
    return apache === '2.2' ? filled('not-in-section-22', { name }) : filled('not-in-section', { name, section: `<${around.section.name}>` });
  }
  const argument = SERVER_WIDE[by.key];
  if (argument !== undefined && (by.words.length !== 1 || by.words[0] === '')) return filled(argument, { name });
  const host = by.scope.find(({ key }) => key === 'virtualhost');
  if (serverWide && host !== undefined) return filled('not-in-host', { name, section: '<VirtualHost>' });
  if (by.key === 'wsgidaemonprocess') return daemonSentence(by, release, groups);
  return by.key === 'wsgiscriptalias' ? aliasSentence(by, release, groups) : undefined;
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
function aliasSentence(by: Setting, release: Release, groups: ReadonlyMap<string, Setting>): string | undefined {
  const [, , ...options] = settingOptions(by, optionQuoting(release));
  const values = new Map<string, string>();
  if (options.length > 0 && !can(release, 'alias-options')) return undefined;
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
  return host === undefined || by.scope.some(({ section }) => section === host.section) ? undefined : MESSAGES['group-elsewhere'].text;
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
