import { fieldName, readDeployment, toQuery, type FieldName, type Settled, type Typed } from '#core/deployment';
import { argumentsOf, hostOf, nameOf, type Configuration, type Daemon } from '../config/configuration.ts';
import { meantDaemon } from '../config/groups.ts';
import type { Diagnosis } from '../diagnose.ts';
import { meantRoot } from '../environments.ts';
import { familyOf } from '../family.ts';
import { baseName, hasHole, isSitePackages, isWithin, parentOf, rootOfExecutable, samePath, sitePackagesOf } from '../paths.ts';

/** Fields of a deployment in the pasted files, and the valid deployment made of them. */
export interface Understanding extends Settled {
  /** Fields that the files give. The others have their defaults. */
  readonly fields: readonly FieldName[];
  /** Query of the builder that shows the same deployment. */
  readonly query: string;
}

/** Fields that the owner of the files changes; the release is today's unless it is among them. */
export type Changes = Partial<Readonly<Record<FieldName, string>>>;

const MOST = 12;

/** Understands pasted files as a deployment, with the changes of their owner. */
export function understand({ config, context, activations, files }: Diagnosis, changes: Changes = {}): Understanding {
  const applications = config.applications.filter(({ target, isPattern }) => target !== undefined && !isPattern && !hasHole(target.value))
    .filter(({ target, mount }, index, all) => all.findIndex((each) => each.target?.value === target?.value && each.mount?.value === mount?.value) === index).slice(0, MOST);
  const typed: Partial<Record<FieldName, string>> = {};
  const platform = familyOf(config, context.platform?.value);
  if (platform !== undefined) typed.platform = platform;
  const host = config.settings.find((setting) => nameOf(setting) === 'servername');
  if (host !== undefined) typed.serverName = (argumentsOf(host)[0]?.value ?? '').replace(/:\d+$/, '');
  if (applications.every(({ setting }) => hostOf(setting) === undefined)) typed.vhost = 'none';
  else if (config.settings.some((setting) => nameOf(setting) === 'sslengine')) typed.vhost = 'https';
  if (config.daemons.length === 0 && platform === 'windows') typed.mode = 'embedded';
  const daemons = applications.map((application) => meantDaemon(config, application));
  const [first] = daemons;
  for (const [option, field] of [['user', 'user'], ['group', 'userGroup'], ['processes', 'processes'], ['threads', 'threads'], ['home', 'home']] as const) {
    const value = first?.options.find(({ name }) => name === option)?.value;
    if (value !== undefined && !hasHole(value)) typed[field] = value;
  }
  const scripts = files.filter(({ kind }) => kind === 'wsgi');
  const environment = environmentIn(config, activations.flatMap(({ root }) => root ?? []));
  for (const [index, application] of applications.entries()) {
    const put = (key: Parameters<typeof fieldName>[0], value: string | undefined): void => {
      if (value !== undefined && value !== '' && !hasHole(value)) typed[fieldName(key, index + 1)] = value;
    };
    const daemon = daemons[index];
    const script = application.target?.value ?? '';
    put('processGroup', daemon?.name?.value ?? (index === 0 ? undefined : baseName(script).replace(/\W.*$/, '')));
    put('mount', application.mount?.value);
    put('script', script);
    put('project', projectOf(config, daemon, script));
    put('environment', (daemon === undefined ? undefined : environmentOf(config, daemon)) ?? environment);
  }
  if (scripts.some(({ text }) => /django/.test(text))) typed.framework = 'django';
  else if (scripts.some(({ text }) => /\bflask\b/i.test(text))) typed.framework = 'flask';
  const [script] = scripts;
  const module = scripts.length === 1 && applications.length < 2 && script !== undefined ? moduleIn(script.text) : undefined;
  if (module !== undefined) typed.appModule = module;
  const settled = readDeployment({ ...typed, ...changes } satisfies Typed, Math.max(1, applications.length));
  return { ...settled, fields: Object.keys(typed) as FieldName[], query: toQuery(settled.deployment) };
}

/** Module that a script takes the application from: the package of Django's settings, or what is imported as `application`. */
function moduleIn(script: string): string | undefined {
  return /DJANGO_SETTINGS_MODULE['"]\]?\s*[=,]\s*['"]([\w.]+)\.settings\b/.exec(script)?.[1]
    ?? /^\s*from\s+([\w.]+)\s+import\s+(?:application\b|\w+\s+as\s+application\b)/m.exec(script)?.[1];
}

function environmentOf(config: Configuration, daemon: Daemon): string | undefined {
  const own = config.homes.find((home) => home.daemon === daemon);
  if (own !== undefined) return meantRoot(own);
  return config.modulePaths.filter((path) => path.daemon === daemon).flatMap(({ entries }) => entries.flatMap(({ value }) => sitePackagesOf(value)?.root ?? []))[0];
}

/** The environment that server-wide lines or scripts give. */
function environmentIn({ homes, modulePaths }: Configuration, activated: readonly string[]): string | undefined {
  const server = homes.find(({ daemon }) => daemon === undefined);
  return activated[0] ?? (server === undefined ? undefined : meantRoot(server))
    ?? modulePaths.flatMap(({ entries }) => entries.flatMap(({ value }) => sitePackagesOf(value)?.root ?? []))[0];
}

/** Directory that the project is imported from: an entry of the path near the script, or the script's directory. */
function projectOf(config: Configuration, daemon: Daemon | undefined, script: string): string | undefined {
  const entries = config.modulePaths.filter((path) => path.daemon === daemon || path.daemon === undefined).flatMap((path) => path.entries.map(({ value }) => value))
    .filter((value) => !isSitePackages(value) && rootOfExecutable(value) === undefined);
  const near = entries.find((entry) => isWithin(script, entry)) ?? entries.find((entry) => !config.homes.some((home) => samePath(home.value, entry)));
  return near ?? (script === '' ? undefined : parentOf(script));
}
