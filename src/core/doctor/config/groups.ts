import { argumentsOf, hostOf, nameOf, type Application, type Configuration, type Daemon } from './configuration.ts';
import type { Setting } from './settings.ts';
import { selectionsOf, type Selection } from './selection.ts';

const cache = new WeakMap<Configuration, readonly Selection[]>();

/** Process groups of all applications. */
export function processGroups(config: Configuration): readonly Selection[] {
  const known = cache.get(config) ?? selectionsOf(config, 'wsgiprocessgroup');
  cache.set(config, known);
  return known;
}

/** Daemons with a usable name. */
export function namedDaemons({ daemons }: Configuration): Daemon[] {
  return daemons.filter(({ name }) => name !== undefined && !/^[a-z-]+=/.test(name.value));
}

/** Returns the daemon that a setting selects by this name, if its host may use it. */
export function daemonFor(config: Configuration, name: string, setting: Setting): Daemon | undefined {
  const named = namedDaemons(config).filter((daemon) => daemon.name?.value === name);
  return named.find((daemon) => mayUse(config, daemon, setting));
}

/** Daemon of an application, or the intended one: the only daemon, or the one of its host. */
export function meantDaemon(config: Configuration, application: Application): Daemon | undefined {
  const by = processGroups(config).find((each) => each.application === application)?.by;
  const chosen = by === undefined ? undefined : daemonFor(config, by.value, by.setting);
  const named = namedDaemons(config);
  return chosen ?? (named.length === 1 ? named[0] : named.find((daemon) => hostOf(daemon.setting) === hostOf(application.setting)));
}

/** A daemon of a host may be used there and in hosts of the same ServerName. */
export function mayUse(config: Configuration, daemon: Daemon, setting: Setting): boolean {
  const own = hostOf(daemon.setting);
  const other = hostOf(setting);
  if (own === undefined || own === other || other === undefined) return true;
  return serverName(config, own) === serverName(config, other);
}

/** `ServerName` of a host without its port, in lower case; undefined where it has none. */
export function serverName({ settings }: Configuration, host: Setting['scope'][number]): string | undefined {
  const setting = settings.find((each) => nameOf(each) === 'servername' && hostOf(each) === host);
  return setting === undefined ? undefined : argumentsOf(setting)[0]?.value.replace(/:\d+$/, '').toLowerCase();
}

/** Names of all groups that the text selects anywhere, covered or not. */
export function selectedNames(config: Configuration): ReadonlySet<string> {
  const known = selected.get(config) ?? findSelected(config);
  selected.set(config, known);
  return known;
}

const selected = new WeakMap<Configuration, ReadonlySet<string>>();

function findSelected(config: Configuration): ReadonlySet<string> {
  const byDirective = config.settings.filter((setting) => nameOf(setting) === 'wsgiprocessgroup').flatMap((setting) => argumentsOf(setting)[0]?.value ?? []);
  const byOption = config.applications.flatMap(({ options }) => options.filter(({ name }) => name === 'process-group').map(({ value }) => value));
  return new Set([...byDirective, ...byOption]);
}

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
export function missingIncludes({ effective }: Configuration): number {
  return effective.unresolved.filter(({ kind, name, file, span }) => (kind === 'include' || kind === 'macro') && !/^IncludeOptional\b/i.test(file.text.slice(span.start, span.end)) && !/(?:options-ssl|letsencrypt|mods-enabled|conf-enabled|ports\.conf|serve-cgi)/.test(name)).length;
}
