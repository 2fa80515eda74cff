import { argumentsOf, hostOf, nameOf, type Application, type Configuration, type Daemon } from './configuration.ts';
import type { Setting } from './settings.ts';
import { oncePer } from './once.ts';
import { selectionsOf, type Selection } from './selection.ts';

/** Process groups of all applications. */
export const processGroups = oncePer((config): readonly Selection[] => selectionsOf(config, 'wsgiprocessgroup'));

/** Directives that decide the process group of an application. */
export const decidingSettings = oncePer((config): ReadonlySet<Setting> => new Set(processGroups(config).flatMap(({ by }) => by?.setting ?? [])));

/** Names of the groups in which applications run. */
export const decidingNames = oncePer((config): ReadonlySet<string> => new Set(processGroups(config).flatMap(({ by }) => by?.value ?? [])));

/** Daemons with a usable name. */
export const namedDaemons = oncePer(({ daemons }): readonly Daemon[] => daemons.filter(({ name }) => name !== undefined && !/^[a-z-]+=/.test(name.value)));

const daemonsByName = oncePer((config): ReadonlyMap<string, readonly Daemon[]> => Map.groupBy(namedDaemons(config), ({ name }) => name?.value ?? ''));

/** Daemons of a name, in the order of the text. */
export function daemonsNamed(config: Configuration, name: string): readonly Daemon[] {
  return daemonsByName(config).get(name) ?? [];
}

/** Returns the daemon that a setting selects by this name, if its host may use it. */
export function daemonFor(config: Configuration, name: string, setting: Setting): Daemon | undefined {
  return daemonsNamed(config, name).find((daemon) => mayUse(config, daemon, setting));
}

/** Daemon of an application, or the intended one: the only daemon, or the one of its host. */
export function meantDaemon(config: Configuration, application: Application): Daemon | undefined {
  const by = selectionByApplication(config).get(application)?.by;
  const chosen = by === undefined ? undefined : daemonFor(config, by.value, by.setting);
  const named = namedDaemons(config);
  return chosen ?? (named.length === 1 ? named[0] : firstDaemons(config).get(hostOf(application.setting)));
}

const selectionByApplication = oncePer((config): ReadonlyMap<Application, Selection> => new Map(processGroups(config).map((selection) => [selection.application, selection])));

/** First daemon of each host. */
const firstDaemons = oncePer((config): ReadonlyMap<unknown, Daemon> => new Map(namedDaemons(config).toReversed().map((daemon) => [hostOf(daemon.setting), daemon])));

/** A daemon of a host may be used there and in hosts of the same ServerName. */
export function mayUse(config: Configuration, daemon: Daemon, setting: Setting): boolean {
  const own = hostOf(daemon.setting);
  const other = hostOf(setting);
  if (own === undefined || own === other || other === undefined) return true;
  return serverName(config, own) === serverName(config, other);
}

/** `ServerName` of a host without its port, in lower case; undefined where it has none. */
export function serverName(config: Configuration, host: Setting['scope'][number]): string | undefined {
  return serverNames(config).get(host);
}

/** The first name of each host counts. */
const serverNames = oncePer(({ settings }): ReadonlyMap<unknown, string | undefined> => new Map(settings.filter((setting) => nameOf(setting) === 'servername').toReversed()
  .map((setting) => [hostOf(setting), argumentsOf(setting)[0]?.value.replace(/:\d+$/, '').toLowerCase()])));

/** Names of all groups that the text selects anywhere, covered or not. */
export const selectedNames = oncePer((config): ReadonlySet<string> => {
  const byOption = config.applications.flatMap(({ options }) => options.filter(({ name }) => name === 'process-group').map(({ value }) => value));
  return new Set([...choosersByName(config).keys(), ...byOption]);
});

/** WSGIProcessGroup directives by the name that they select. */
export const choosersByName = oncePer(({ settings }): ReadonlyMap<string, readonly Setting[]> => {
  const choosers = settings.flatMap((setting) => (nameOf(setting) === 'wsgiprocessgroup' ? argumentsOf(setting).slice(0, 1).map(({ value }) => ({ value, setting })) : []));
  return new Map([...Map.groupBy(choosers, ({ value }) => value)].map(([value, group]) => [value, group.map(({ setting }) => setting)]));
});

/** Returns true if a text begins inside a directive or section, so that lines above are missing. */
export function beginsInside({ texts, settings }: Configuration): boolean {
  return texts.some(({ file, parsed }) => parsed.faults.some(({ code }) => code === 'end-without-section')
    || /^"?[a-z-]+=/.test(settings.find((setting) => setting.file === file)?.directive.name ?? ''));
}

/** Returns true if the group may be chosen in ways that the text does not show. */
export function isDynamic(config: Configuration): boolean {
  return config.settings.some((setting) => /^wsgi(?:dispatchscript|restrictprocess)$/.test(nameOf(setting)))
    || [...selectedNames(config)].some((name) => /%\{(?!GLOBAL\})/.test(name));
}

/** Includes whose files were not pasted, so that a definition or selection may stand there. Optional ones bring extras. */
export const missingIncludes = oncePer(({ effective }): number => effective.unresolved.filter(({ kind, name, file, span }) => (kind === 'include' || kind === 'macro') && !/^IncludeOptional\b/i.test(file.text.slice(span.start, span.end)) && !/(?:options-ssl|letsencrypt|mods-enabled|conf-enabled|ports\.conf|serve-cgi)/.test(name)).length);
