import { settingsByPath, strongest, type RouteTarget, type Scope, type Setting as EffectiveSetting } from '#core/apache';
import { argumentsOf, nameOf, type Application, type Configuration, type Text } from './configuration.ts';
import { isOpenFor, mountedIn } from './openness.ts';
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
  /** Where nothing names a group: choosers in sections that do not cover the script. */
  readonly missed: readonly Chooser[];
}

/** Directives that choose a group for the applications of a host. */
interface Choosers {
  readonly settings: readonly EffectiveSetting[];
  /** Those that an application of the host may miss, as settings and as choosers. */
  readonly own: readonly EffectiveSetting[];
  readonly missed: readonly Chooser[];
  readonly mayCover: (target: RouteTarget) => readonly EffectiveSetting[];
  readonly chooserOf: (setting: EffectiveSetting) => Chooser | undefined;
}

/** Decides for every application which group the pasted text selects, as a request below its URL would get it. */
export function selectionsOf(config: Configuration, directive: 'wsgiprocessgroup' | 'wsgiapplicationgroup'): Selection[] {
  const option = directive === 'wsgiprocessgroup' ? 'process-group' : 'application-group';
  const choosers = new Map(config.settings.filter((setting) => nameOf(setting) === directive).flatMap((setting): [EffectiveSetting, Chooser][] => {
    const value = argumentsOf(setting)[0];
    return value === undefined ? [] : [[setting.read, { ...value, setting, byOption: false }]];
  }));
  const hosts = config.effective.sections.filter(({ key, active }) => key === 'virtualhost' && active !== false);
  const ofHost = choosersByHost([...choosers.keys()], (setting) => choosers.get(setting));
  return config.applications.map((application) => {
    const own = application.options.findLast(({ name }) => name === option);
    if (own !== undefined) return { application, by: { value: own.value, at: own.at, setting: application.setting, byOption: true }, partly: false, missed: [] };
    const host = hostOf(application.setting.read);
    return select(application, ofHost(host), host === undefined ? [undefined, ...hosts] : [host]);
  });
}

/** Choosers of the server and of a host; of all hosts for the server itself, since they inherit its applications. */
function choosersByHost(all: readonly EffectiveSetting[], chooserOf: Choosers['chooserOf']): (host: Scope | undefined) => Choosers {
  const byHost = Map.groupBy(all, hostOf);
  const known = new Map<Scope | undefined, Choosers>();
  const make = (host: Scope | undefined): Choosers => {
    const settings = host === undefined ? all : [...(byHost.get(undefined) ?? []), ...(byHost.get(host) ?? [])];
    const own = settings.filter((setting) => setting.active !== false && (host !== undefined || hostOf(setting) === undefined));
    return { settings, own, missed: own.flatMap((setting) => chooserOf(setting) ?? []), mayCover: settingsByPath(settings), chooserOf };
  };
  return (host) => {
    const choosers = known.get(host) ?? make(host);
    known.set(host, choosers);
    return choosers;
  };
}

function hostOf({ scope }: EffectiveSetting): Scope | undefined {
  return scope.find(({ key }) => key === 'virtualhost');
}

function select(application: Application, { settings, own, missed, mayCover, chooserOf }: Choosers, hosts: readonly (Scope | undefined)[]): Selection {
  const deciding = (target: RouteTarget): EffectiveSetting | undefined => strongest(mayCover(target), target);
  const [first, ...others] = targetsOf(application, hosts.slice(0, MOST));
  const whole = first === undefined ? undefined : deciding(first);
  if (whole !== undefined) return { application, by: chooserOf(whole), partly: false, missed: [] };
  const isOpen = isOpenFor(application);
  const part = firstOf(others, deciding) ?? firstOf(targetsBelow(application, hosts[0], settings), deciding) ?? own.findLast(isOpen);
  return part === undefined
    ? { application, by: undefined, partly: false, missed }
    : { application, by: chooserOf(part), partly: true, missed: [] };
}

function firstOf<Item, Result>(items: readonly Item[], find: (item: Item) => Result | undefined): Result | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Hosts, and URLs below an alias, that are looked at. */
const MOST = 50;

/** Requests that the application answers: at its URL, and on every inheriting host. */
function targetsOf({ mount, target, isPattern }: Application, [host, ...others]: readonly (Scope | undefined)[]): RouteTarget[] {
  const url = mount?.value ?? '/';
  const script = target?.value ?? '';
  const file = /\.\w+$/.test(script) || isPattern ? script : `${script.replace(/\/$/, '')}/script.wsgi`;
  const first = { host, url: `${url.replace(/\/$/, '')}/`, file, isWhole: false };
  // A request to the very URL of the alias names the file alone, which Apache compares like a directory, too.
  return [first, { ...first, url, isWhole: !url.endsWith('/') }, ...others.map((each) => ({ ...first, host: each }))];
}

/** Requests below its URL that sections mention. */
function targetsBelow(application: Application, host: Scope | undefined, settings: readonly EffectiveSetting[]): RouteTarget[] {
  const [first] = targetsOf(application, [host]);
  return first === undefined ? [] : mountedIn(application, settings, MOST).map((url) => ({ ...first, url }));
}
