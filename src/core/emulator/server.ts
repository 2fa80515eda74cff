/** The settings of mod_wsgi that count when Python starts, as the module keeps them after it has read the configuration. */
import { optionQuoting, settingOptions, type SectionSyntax, type Setting } from '#core/apache';
import type { Release } from '#core/releases';

/** A value and the setting that gave it. */
export interface Given<Value = string> {
  readonly value: Value;
  readonly by: Setting;
}

/** A daemon process group. */
export interface Group {
  readonly name: string;
  readonly by: Setting;
  /** Options by name; of a repeated one the last. */
  readonly options: Readonly<Partial<Record<string, string>>>;
}

/** A `WSGIPythonPath` inside `<WSGIInterpreterOptions>`, with the names that it is for; absent means any. */
export interface PathLayer extends Given {
  readonly processGroup?: string;
  readonly applicationGroup?: string;
}

export interface Server {
  readonly home: Given | undefined;
  readonly executable: Given | undefined;
  readonly path: Given | undefined;
  readonly lazy: Given<boolean> | undefined;
  readonly restricted: Given<boolean> | undefined;
  readonly groups: ReadonlyMap<string, Group>;
  readonly layers: readonly PathLayer[];
  /** The account that Apache's children run under, where the configuration names one. */
  readonly user: Given | undefined;
  /** Settings that decide how Python starts, under a condition that is unknown. */
  readonly open: readonly Setting[];
  /** `ServerName` of each virtual host that has one; of the server itself under undefined. */
  readonly hostNames: ReadonlyMap<SectionSyntax | undefined, string>;
}

/** Directives that decide how Python starts, and what comes onto its path. */
const STARTING: ReadonlySet<string> = new Set(['wsgipythonhome', 'wsgipythonpath', 'wsgipythonexecutable', 'wsgidaemonprocess', 'wsgilazyinitialization', 'wsgirestrictembedded']);

/** Gathers the settings; of a directive that stands twice the later one counts, as in Apache. */
export function serverOf(settings: readonly Setting[], release: Release): Server {
  const active = settings.filter(({ active: holds }) => holds === true);
  const last = (key: string): Given | undefined => {
    const by = active.findLast((setting) => setting.key === key && layerOf(setting) === undefined);
    return by === undefined ? undefined : { value: by.words[0] ?? '', by };
  };
  const flag = (key: string): Given<boolean> | undefined => {
    const given = last(key);
    return given === undefined ? undefined : { value: given.value.toLowerCase() === 'on', by: given.by };
  };
  const groups = active.filter(({ key }) => key === 'wsgidaemonprocess').map((by) => groupOf(by, release));
  return {
    // A home counts for the whole server, also where it stands in a section for some interpreters (fact H16).
    home: homeOf(active),
    executable: last('wsgipythonexecutable'),
    path: last('wsgipythonpath'),
    lazy: flag('wsgilazyinitialization'),
    restricted: flag('wsgirestrictembedded'),
    groups: new Map(groups.map((group) => [group.name, group])),
    layers: layersOf(active),
    user: last('user'),
    open: settings.filter(({ key, active: holds }) => holds === 'unknown' && STARTING.has(key)),
    hostNames: new Map(active.filter(({ key }) => key === 'servername').map(({ scope, words }) =>
      [scope.find(({ key }) => key === 'virtualhost')?.section, (words[0] ?? '').replace(/^[a-z]+:\/\//, '').replace(/:\d+$/, '').toLowerCase()])),
  };
}

function homeOf(active: readonly Setting[]): Given | undefined {
  const by = active.findLast(({ key }) => key === 'wsgipythonhome');
  return by === undefined ? undefined : { value: by.words[0] ?? '', by };
}

/** One path for each section: the last of those that stand in it. */
function layersOf(active: readonly Setting[]): PathLayer[] {
  const layers = new Map<unknown, PathLayer>();
  for (const by of active) {
    const selectors = by.key === 'wsgipythonpath' ? layerOf(by) : undefined;
    if (selectors !== undefined) layers.set(by.scope.at(-1)?.section, { value: by.words[0] ?? '', by, ...selectors });
  }
  return [...layers.values()];
}

function groupOf(by: Setting, release: Release): Group {
  const given = settingOptions(by, optionQuoting(release));
  return {
    name: given[0]?.kind === 'word' ? given[0].value : '',
    by,
    options: Object.fromEntries(given.flatMap((argument) => (argument.kind === 'option' ? [[argument.name, argument.value]] : []))),
  };
}

/** The selectors of the innermost `<WSGIInterpreterOptions>` around a setting; undefined where there is none. Quotes go around a whole selector. */
function layerOf({ scope }: Setting): { processGroup?: string; applicationGroup?: string } | undefined {
  const section = scope.findLast(({ key }) => key === 'wsgiinterpreteroptions');
  if (section === undefined) return undefined;
  const value = (name: string): string | undefined => section.words.find((word) => word.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
  const processGroup = value('process-group');
  const applicationGroup = value('application-group');
  return {
    ...(processGroup === undefined ? {} : { processGroup: processGroup === '%{GLOBAL}' ? '' : processGroup }),
    ...(applicationGroup === undefined ? {} : { applicationGroup: applicationGroup === '%{GLOBAL}' ? '' : applicationGroup }),
  };
}
