/** Every option of a deployment, described once. Form, permalink, validation and the option reference come from here. */
import { LATEST, nearestRelease, PYTHONS, RELEASES, type Python, type Release } from '#core/releases';
import type { Application } from './application.ts';
import { FRAMEWORKS, type FrameworkKey } from './framework.ts';
import type { AnyOption, Choice, ValueOf } from './option.ts';
import { PLATFORMS, type Family, type PlatformKey } from './platform.ts';
import { METHODS, type Method } from './method.ts';
import {
  readAccount, readGroupName, readLocale, readMount, readModule, readPath, readPathList, readServerName, optional,
} from './validate.ts';
import { TOOLS, type ToolKey } from './tool.ts';

const AUTO = 'auto';

function keyed<K extends string>(table: Readonly<Record<K, { readonly label: string }>>): Choice<K>[] {
  return (Object.keys(table) as K[]).map((value) => ({ value, label: table[value].label }));
}

const RELEASE_CHOICES: readonly Choice<Release>[] = RELEASES
  .map(([version]) => ({ value: version, label: version, heading: `mod_wsgi ${version.split('.')[0]}` }))
  .reverse();

/** The families in the order of the form. */
const FAMILIES: Readonly<Record<Family, string>> = {
  debian: 'Debian and Ubuntu', redhat: 'Red Hat family', suse: 'SUSE', macos: 'macOS', container: 'Containers', windows: 'Windows',
};

const PLATFORM_CHOICES: readonly Choice<PlatformKey>[] = (Object.keys(FAMILIES) as Family[]).flatMap((family) =>
  (Object.keys(PLATFORMS) as PlatformKey[]).filter((key) => PLATFORMS[key].family === family)
    .map((value) => ({ value, label: PLATFORMS[value].label, heading: FAMILIES[family] })));

const absolute = (typed: string) => readPath(typed, { relative: false, inList: true });
const inProject = (typed: string) => readPath(typed, { relative: true, inList: true });
const anyFile = (typed: string) => readPath(typed, { relative: false, inList: false });

export const SCHEMA = {
  release: {
    kind: 'choice', link: 'mod_wsgi', group: 'server', personal: true, label: 'mod_wsgi release', default: LATEST as Release,
    help: 'The release that Apache loads. The probe of this recipe prints it; so does your package manager.',
    choices: RELEASE_CHOICES, nearest: nearestRelease,
  },
  platform: {
    kind: 'choice', link: 'os', group: 'server', personal: true, label: 'Platform', default: 'debian' as PlatformKey,
    help: 'Decides file locations, commands, the account that Apache runs as, and which Pythons there are. Its version decides which mod_wsgi is packaged.',
    choices: PLATFORM_CHOICES,
  },
  module: {
    kind: 'choice', link: 'module', group: 'server', advanced: true, label: 'mod_wsgi comes from', default: AUTO as typeof AUTO | 'distribution' | 'pip',
    help: 'A distribution builds it for its own Python. Built by pip inside the environment, it fits the Python of that environment.',
    choices: [
      { value: AUTO, label: 'what fits platform and tool' },
      { value: 'distribution', label: 'the distribution\'s package' },
      { value: 'pip', label: 'pip, inside the environment' },
    ],
  },
  serverName: {
    kind: 'text', link: 'host', group: 'server', personal: true, label: 'Server name', default: 'www.example.org',
    help: 'The host name of the site, without port.', read: readServerName,
  },
  vhost: {
    kind: 'choice', link: 'vhost', group: 'server', label: 'Virtual host', default: 'http' as 'none' | 'http' | 'https',
    help: 'With HTTPS, requests without it are sent on, and both hosts share one process group.',
    choices: [
      { value: 'http', label: 'HTTP' }, { value: 'https', label: 'HTTPS, with redirect' }, { value: 'none', label: 'none: the whole server' },
    ],
  },
  port: {
    kind: 'number', link: 'port', group: 'server', personal: true, label: 'Port', default: 80, min: 1, max: 65535,
    help: 'The port for HTTP. Apache must have a Listen directive for it.',
  },
  httpsPort: {
    kind: 'number', link: 'tls', group: 'server', advanced: true, label: 'HTTPS port', default: 443, min: 1, max: 65535,
    help: 'Only for HTTPS: the port of the encrypted virtual host.',
  },
  certificate: {
    kind: 'text', link: 'cert', group: 'server', advanced: true, label: 'Certificate', default: '', whenEmpty: 'that of certbot',
    help: 'Only for HTTPS: the certificate with its chain.', read: optional(anyFile),
  },
  certificateKey: {
    kind: 'text', link: 'certkey', group: 'server', advanced: true, label: 'Private key', default: '', whenEmpty: 'that of certbot',
    help: 'Only for HTTPS: the key of the certificate.', read: optional(anyFile),
  },
  socketPrefix: {
    kind: 'text', link: 'socket', group: 'server', advanced: true, label: 'Socket prefix', default: '', whenEmpty: 'Apache\'s run folder',
    help: 'Where the sockets to the daemon processes are made, when Apache\'s own run folder is closed to its children.', read: optional(anyFile),
  },
  framework: {
    kind: 'choice', link: 'app', group: 'application', label: 'Application', default: 'wsgi' as FrameworkKey,
    help: 'Decides what the WSGI script file loads.',
    choices: keyed(FRAMEWORKS),
  },
  appModule: {
    kind: 'text', link: 'import', group: 'application', label: 'Import from', default: '', whenEmpty: 'a page that says hello',
    help: 'Django: the package that holds settings.py. Otherwise: the module that has your application.', read: optional(readModule),
  },
  mount: {
    kind: 'text', link: 'mount', group: 'application', label: 'Mount point', default: '/',
    help: 'The URL path the application answers under: "/" for the whole site.', read: readMount,
  },
  project: {
    kind: 'text', link: 'dir', group: 'application', personal: true, label: 'Project folder', default: '/srv/example',
    help: 'The folder your own packages are imported from.', read: absolute,
  },
  script: {
    kind: 'text', link: 'script', group: 'application', personal: true, label: 'WSGI script file', default: 'wsgi/app.wsgi',
    help: 'The file Apache loads. In the project folder, or an absolute path. Give it a folder without other files.',
    read: (typed) => readPath(typed, { relative: true, inList: false }),
  },
  scripts: {
    kind: 'choice', link: 'scripts', group: 'application', advanced: true, label: 'Scripts', default: 'listed' as 'listed' | 'directory',
    help: 'A mounted directory serves every script in it under the script\'s own name.',
    choices: [{ value: 'listed', label: 'each one listed' }, { value: 'directory', label: 'the script\'s folder, mounted' }],
  },
  environments: {
    kind: 'choice', link: 'envs', group: 'environment', label: 'Environments', default: 'own' as 'own' | 'shared',
    help: 'With several applications: one environment for each, or one for all.',
    choices: [{ value: 'own', label: 'one per application' }, { value: 'shared', label: 'one for all' }],
  },
  environment: {
    kind: 'text', link: 'env', group: 'environment', personal: true, label: 'Environment root', default: 'venv',
    help: 'The folder that sys.prefix names inside the environment, not its bin folder. In the project folder, or an absolute path.',
    read: inProject,
  },
  tool: {
    kind: 'choice', link: 'tool', group: 'environment', label: 'Environment tool', default: AUTO as ToolKey | typeof AUTO,
    help: 'What makes the environment. Left to the recipe, it is the simplest tool that the release can work with.',
    choices: [{ value: AUTO, label: 'what the release works with' }, ...keyed(TOOLS)],
  },
  python: {
    kind: 'choice', link: 'py', group: 'environment', advanced: true, label: 'Python', default: AUTO as Python | typeof AUTO,
    help: 'The Python that mod_wsgi was built for. The environment must be made with the same one.',
    choices: [{ value: AUTO, label: 'the usual one of the release' }, ...[...PYTHONS].reverse().map((value) => ({ value, label: value }))],
  },
  method: {
    kind: 'choice', link: 'reach', group: 'environment', advanced: true, label: 'How it is reached', default: AUTO as Method | typeof AUTO,
    help: 'How Apache is pointed at the environment. Left to the recipe, it is the best way that the release has.',
    choices: [{ value: AUTO, label: 'the best way of the release' }, ...keyed(METHODS)],
  },
  modules: {
    kind: 'text', link: 'modules', group: 'environment', advanced: true, label: 'Extra module folders', default: '', whenEmpty: 'none',
    help: 'Further folders to import from, divided by ":" (on Windows by ";").', read: optional(readPathList),
  },
  package: {
    kind: 'text', link: 'pkg', group: 'environment', advanced: true, label: 'Package to check', default: 'pip',
    help: 'A package of the environment. The probe says from where it was imported.', read: readModule,
  },
  mode: {
    kind: 'choice', link: 'mode', group: 'daemon', label: 'Mode', default: 'daemon' as 'daemon' | 'embedded',
    help: 'Daemon mode runs the application in processes of its own. Embedded mode runs it inside Apache\'s.',
    choices: [{ value: 'daemon', label: 'daemon mode' }, { value: 'embedded', label: 'embedded mode' }],
  },
  groups: {
    kind: 'choice', link: 'groups', group: 'daemon', label: 'Process groups', default: 'own' as 'own' | 'shared',
    help: 'With several applications: one process group for each, which is the recommendation, or one for all.',
    choices: [{ value: 'own', label: 'one per application' }, { value: 'shared', label: 'one for all' }],
  },
  processGroup: {
    kind: 'text', link: 'group', group: 'daemon', personal: true, label: 'Process-group name', default: 'example',
    help: 'The name of the daemon processes, and of the site\'s configuration file.', read: readGroupName,
  },
  user: {
    kind: 'text', link: 'user', group: 'daemon', personal: true, label: 'User', default: '', whenEmpty: 'Apache\'s own user',
    help: 'The account the daemon processes run as. It must be able to read project and environment.', read: readAccount,
  },
  userGroup: {
    kind: 'text', link: 'ugroup', group: 'daemon', personal: true, advanced: true, label: 'Group', default: '', whenEmpty: 'Apache\'s own group',
    help: 'The group of that account.', read: readAccount,
  },
  processes: {
    kind: 'number', link: 'procs', group: 'daemon', label: 'Processes', default: 2, min: 1, max: 512,
    help: 'Daemon processes of each group.',
  },
  threads: {
    kind: 'number', link: 'threads', group: 'daemon', label: 'Threads', default: 15, min: 1, max: 512,
    help: 'Threads in each process that answer requests.',
  },
  home: {
    kind: 'text', link: 'home', group: 'daemon', advanced: true, label: 'Working folder', default: '', whenEmpty: 'Apache\'s own choice',
    help: 'The folder the daemon processes start in. Not the environment.', read: optional(absolute),
  },
  locale: {
    kind: 'text', link: 'locale', group: 'daemon', advanced: true, label: 'Language environment', default: '', whenEmpty: 'only where a path needs it',
    help: 'For lang= and locale=, such as C.UTF-8.', read: optional(readLocale),
  },
  restrictEmbedded: {
    kind: 'choice', link: 'restrict', group: 'daemon', advanced: true, label: 'Embedded mode for all else', default: 'allowed' as 'allowed' | 'refused',
    help: 'Refused, Apache starts no Python in its own processes, and a script that no group runs is an error.',
    choices: [{ value: 'allowed', label: 'allowed' }, { value: 'refused', label: 'refused' }],
  },
} as const satisfies Record<string, AnyOption>;

export type OptionKey = keyof typeof SCHEMA;

/** A value for every option. */
export type FlatDeployment = { readonly [K in OptionKey]: ValueOf<(typeof SCHEMA)[K]> };

/** What the reader describes: a value for every option, and the second and later applications. */
export type Deployment = FlatDeployment & { readonly more: readonly Application[] };

/** The options with their keys, in the order of the form. */
export const OPTIONS = Object.entries(SCHEMA) as unknown as readonly (readonly [OptionKey, AnyOption])[];

/** The deployment of somebody who has said nothing yet. */
export const DEFAULTS: Deployment = {
  ...(Object.fromEntries(OPTIONS.map(([key, option]) => [key, option.default])) as unknown as FlatDeployment), more: [],
};
