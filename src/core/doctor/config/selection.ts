import { rankSettings, type RouteTarget, type Scope, type Setting as EffectiveSetting } from '#core/apache';
import { hasHole, isWindowsPath, isWithin } from '../paths.ts';
import { argumentsOf, nameOf, type Application, type Configuration, type Text } from './configuration.ts';
import type { Setting } from './settings.ts';

/** A `WSGIProcessGroup` or `WSGIApplicationGroup` that names a group, or the option of an alias. */
export interface Chooser extends Text {
  readonly setting: Setting;
  readonly byOption: boolean;
}

/** The group of an application. */
export interface Selection {
  readonly application: Application;
  /** The directive or option that decides; undefined where nothing names a group. */
  readonly by: Chooser | undefined;
  /** The section of the chooser cannot be compared, or covers a part of the application's URLs. */
  readonly partly: boolean;
  /** Choosers in sections that do not cover the script. */
  readonly missed: readonly Chooser[];
}

/** Decides for every application which group the pasted text selects, as a request below its URL would get it. */
export function selectionsOf(config: Configuration, directive: 'wsgiprocessgroup' | 'wsgiapplicationgroup'): Selection[] {
  const option = directive === 'wsgiprocessgroup' ? 'process-group' : 'application-group';
  const choosers = new Map(config.settings.filter((setting) => nameOf(setting) === directive).flatMap((setting): [EffectiveSetting, Chooser][] => {
    const value = argumentsOf(setting)[0];
    return value === undefined ? [] : [[setting.read, { ...value, setting, byOption: false }]];
  }));
  const hosts = config.effective.sections.filter(({ key, active }) => key === 'virtualhost' && active !== false);
  const all = [...choosers.keys()];
  const byHost = Map.groupBy(all, hostOf);
  const ofHost = (host: Scope | undefined): readonly EffectiveSetting[] => (host === undefined ? all : [...(byHost.get(undefined) ?? []), ...(byHost.get(host) ?? [])]);
  return config.applications.map((application) => {
    const own = application.options.findLast(({ name }) => name === option);
    if (own !== undefined) return { application, by: { value: own.value, at: own.at, setting: application.setting, byOption: true }, partly: false, missed: [] };
    const host = hostOf(application.setting.read);
    return select(application, directive, choosers, ofHost(host), host === undefined ? [undefined, ...hosts] : [host]);
  });
}

function hostOf({ scope }: EffectiveSetting): Scope | undefined {
  return scope.find(({ key }) => key === 'virtualhost');
}

function select(application: Application, directive: string, choosers: ReadonlyMap<EffectiveSetting, Chooser>, settings: readonly EffectiveSetting[], hosts: readonly (Scope | undefined)[]): Selection {
  const requests = targetsOf(application, hosts.slice(0, MOST), settings).map((target) => rankSettings({ settings }, [directive], target));
  const covering = requests.map((ranked) => ranked.covering.at(-1));
  const lost = requests[0]?.losers.filter(({ why }) => why === 'other-path').map(({ setting }) => setting) ?? [];
  const open = lost.filter((setting) => isOpen(setting, application));
  const winner = covering.find((setting) => setting !== undefined) ?? open.at(-1);
  const found = (setting: EffectiveSetting): Chooser[] => {
    const chooser = choosers.get(setting);
    return chooser === undefined ? [] : [chooser];
  };
  return { application, partly: covering[0] === undefined && winner !== undefined, by: winner === undefined ? undefined : found(winner)[0], missed: lost.filter((setting) => !covering.includes(setting) && !open.includes(setting)).flatMap(found) };
}

/** Hosts, and URLs below an alias, that are looked at. */
const MOST = 50;

/** Requests that the application answers: at its URL, on every inheriting host, and below it in sections. */
function targetsOf({ mount, target, isPattern }: Application, [host, ...others]: readonly (Scope | undefined)[], settings: readonly EffectiveSetting[]): RouteTarget[] {
  const url = mount?.value ?? '/';
  const script = target?.value ?? '';
  const file = /\.\w+$/.test(script) || isPattern ? script : `${script.replace(/\/$/, '')}/script.wsgi`;
  const below = settings.flatMap(({ scope }) => scope.filter(({ key, words }) => key === 'location' && words[0] !== '~' && isWithin(words[0] ?? '', url)).map(({ words }) => words[0] ?? ''));
  const first = { host, url: `${url.replace(/\/$/, '')}/`, file, isWhole: false };
  // A request to the very URL of the alias names the file alone, which Apache compares like a directory, too.
  return [first, { ...first, url, isWhole: !url.endsWith('/') }, ...others.map((each) => ({ ...first, host: each })), ...[...new Set(below)].slice(0, MOST).map((each) => ({ ...first, url: each }))];
}

/** Sections that cannot be compared: conditions, placeholders, paths of Windows, and parts of a directory of scripts. */
function isOpen({ scope }: EffectiveSetting, { target, mount, isPattern }: Application): boolean {
  const script = target?.value ?? '';
  const isDirectory = !/\.\w+$/.test(script);
  return scope.some(({ key, words }) => {
    const path = words.at(words[0] === '~' ? 1 : 0) ?? '';
    switch (key) {
      case 'if': case 'elseif': case 'else':
        return true;
      case 'directory': case 'directorymatch':
        return hasHole(path) || hasHole(script) || (isPattern && script.includes('$')) || (isWindowsPath(script) && isWithin(script, path)) || (isDirectory && isWithin(path, script))
          || (key === 'directorymatch' && path.endsWith('$'));
      case 'files': case 'filesmatch':
        return isDirectory || isPattern;
      case 'location': case 'locationmatch':
        return isPattern || hasHole(path) !== hasHole(mount?.value ?? '') || key === 'locationmatch' || words[0] === '~' || mayLieIn(path, mount?.value ?? '/');
      default:
        return false;
    }
  });
}

/** Returns true if a pattern may match below a URL, by the part before its first wildcard. */
function mayLieIn(pattern: string, url: string): boolean {
  const fixed = /^[^*?[]*/.exec(pattern)?.[0] ?? '';
  return fixed !== pattern && (fixed.startsWith(url) || url.startsWith(fixed));
}
