/** Every option of a deployment, described once. Form, permalink, validation and the option reference come from here. */
import { LATEST, nearestRelease, PYTHONS, RELEASES, type Python, type Release } from '#core/releases';
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
  (Object.keys(PLATFORMS) as PlatformKey[]).filter((key) => (PLATFORMS[key].listedWith ?? PLATFORMS[key].family) === family)
    .map((value) => ({ value, label: PLATFORMS[value].label, heading: FAMILIES[family] })));

const absolute = (typed: string) => readPath(typed, { relative: false, inList: true });
const inProject = (typed: string) => readPath(typed, { relative: true, inList: true });
const anyFile = (typed: string) => readPath(typed, { relative: false, inList: false });

export const SCHEMA = {
  release: {
    kind: 'choice', link: 'mod_wsgi', group: 'server', personal: true, label: 'mod_wsgi release', default: LATEST as Release,
    help: 'The version that Apache loads. Find it with dpkg-query -W libapache2-mod-wsgi-py3, or rpm -q python3-mod_wsgi.',
    choices: RELEASE_CHOICES, nearest: nearestRelease,
  },
  platform: {
    kind: 'choice', link: 'os', group: 'server', personal: true, label: 'Platform', default: 'debian' as PlatformKey,
    help: 'Determines file locations, commands, Apache\'s user and the available Pythons. The version determines the packaged mod_wsgi.',
    choices: PLATFORM_CHOICES,
  },
  module: {
    kind: 'choice', link: 'module', group: 'server', advanced: true, label: 'Install mod_wsgi from', default: AUTO as typeof AUTO | 'distribution' | 'pip',
    help: 'A distribution\'s mod_wsgi is built for the distribution\'s Python. If pip builds mod_wsgi inside the environment, it matches the environment\'s Python.',
    choices: [
      { value: AUTO, label: 'automatic' },
      { value: 'distribution', label: 'the distribution\'s package' },
      { value: 'pip', label: 'pip, inside the environment' },
    ],
  },
  serverName: {
    kind: 'text', link: 'host', group: 'server', personal: true, label: 'Server name', default: 'www.example.org',
    help: 'The host name of the site, without a port.', read: readServerName,
  },
  vhost: {
    kind: 'choice', link: 'vhost', group: 'server', label: 'Virtual host', default: 'http' as 'none' | 'http' | 'https',
    help: 'HTTPS adds an HTTP virtual host that redirects to it. Both share one process group.',
    choices: [
      { value: 'http', label: 'HTTP' }, { value: 'https', label: 'HTTPS, with redirect' }, { value: 'none', label: 'No virtual host (server-wide)' },
    ],
  },
  port: {
    kind: 'number', link: 'port', group: 'server', personal: true, label: 'Port', default: 80, min: 1, max: 65535,
    help: 'The port for HTTP. Apache must have a Listen directive for it.',
  },
  httpsPort: {
    kind: 'number', link: 'tls', group: 'server', advanced: true, label: 'HTTPS port', default: 443, min: 1, max: 65535,
    help: 'The port of the HTTPS virtual host.',
  },
  certificate: {
    kind: 'text', link: 'cert', group: 'server', advanced: true, label: 'Certificate', default: '', whenEmpty: '/etc/letsencrypt/live/<server name>/fullchain.pem',
    help: 'The certificate file, including its chain.', read: optional(anyFile),
  },
  certificateKey: {
    kind: 'text', link: 'certkey', group: 'server', advanced: true, label: 'Private key', default: '', whenEmpty: '/etc/letsencrypt/live/<server name>/privkey.pem',
    help: 'The private key of the certificate.', read: optional(anyFile),
  },
  socketPrefix: {
    kind: 'text', link: 'socket', group: 'server', advanced: true, label: 'Socket prefix', default: '', whenEmpty: 'Apache\'s runtime directory',
    help: 'Path prefix of the daemon sockets. Needed only if Apache\'s workers cannot enter the default runtime directory.', read: optional(anyFile),
  },
  framework: {
    kind: 'choice', link: 'app', group: 'application', label: 'Framework', default: 'wsgi' as FrameworkKey,
    help: 'Determines what the WSGI script file imports.',
    choices: keyed(FRAMEWORKS),
  },
  appModule: {
    kind: 'text', link: 'import', group: 'application', label: 'Module', default: '', whenEmpty: 'a hello-world page',
    help: 'Django: the package that contains settings.py. Flask and FastAPI: the module that defines app, such as mysite or shop.main. Plain WSGI: the one that defines application.', read: optional(readModule),
  },
  mount: {
    kind: 'text', link: 'mount', group: 'application', label: 'Mount point', default: '/',
    help: 'The URL path of the application: "/" for the whole site.', read: readMount,
  },
  project: {
    kind: 'text', link: 'dir', group: 'application', personal: true, label: 'Project directory', default: '/srv/example',
    help: 'The directory that contains your own packages.', read: absolute,
  },
  script: {
    kind: 'text', link: 'script', group: 'application', personal: true, label: 'WSGI script file', default: 'wsgi/app.wsgi',
    help: 'The file that Apache loads: relative to the project directory, or an absolute path. Put it in a directory of its own.',
    read: (typed) => readPath(typed, { relative: true, inList: false }),
  },
  scripts: {
    kind: 'choice', link: 'scripts', group: 'application', advanced: true, label: 'Routing', default: 'listed' as 'listed' | 'directory',
    help: 'A mounted directory serves every script in it under its file name.',
    choices: [{ value: 'listed', label: 'list each script' }, { value: 'directory', label: 'serve a whole directory of scripts' }],
  },
  environments: {
    kind: 'choice', link: 'envs', group: 'environment', label: 'Environments', default: 'own' as 'own' | 'shared',
    help: 'With several applications: one environment for each, or one for all.',
    choices: [{ value: 'own', label: 'one per application' }, { value: 'shared', label: 'one for all' }],
  },
  environment: {
    kind: 'text', link: 'env', group: 'environment', personal: true, label: 'Environment root', default: 'venv',
    help: 'The top directory of the environment, which contains pyvenv.cfg, not its bin directory: relative to the project directory, or an absolute path.',
    read: inProject,
  },
  tool: {
    kind: 'choice', link: 'tool', group: 'environment', label: 'Environment tool', default: AUTO as ToolKey | typeof AUTO,
    help: 'The tool that creates the environment. Automatic picks the simplest one that your release supports.',
    choices: [{ value: AUTO, label: 'automatic (recommended)' }, ...keyed(TOOLS)],
  },
  python: {
    kind: 'choice', link: 'py', group: 'environment', advanced: true, label: 'Python', default: AUTO as Python | typeof AUTO,
    help: 'The Python that mod_wsgi was built for. Create the environment with the same Python.',
    choices: [{ value: AUTO, label: 'automatic: the usual one for the release' }, ...[...PYTHONS].reverse().map((value) => ({ value, label: value }))],
  },
  method: {
    kind: 'choice', link: 'reach', group: 'environment', advanced: true, label: 'Activation method', default: AUTO as Method | typeof AUTO,
    help: 'How Apache selects the environment. Automatic picks the best method that your release supports.',
    choices: [{ value: AUTO, label: 'automatic' }, ...keyed(METHODS)],
  },
  base: {
    kind: 'choice', link: 'base', group: 'environment', advanced: true, label: 'Base interpreter\'s packages', default: 'visible' as 'visible' | 'hidden',
    help: 'If scripts activate their environments, the base interpreter\'s packages remain visible, after those of the environments. An empty environment as the Python home hides them.',
    choices: [{ value: 'visible', label: 'visible' }, { value: 'hidden', label: 'hidden by an empty environment' }],
  },
  modules: {
    kind: 'text', link: 'modules', group: 'environment', advanced: true, label: 'Extra module directories', default: '', whenEmpty: 'none',
    help: 'More directories to import from, separated by ":" (on Windows by ";").', read: optional(readPathList),
  },
  package: {
    kind: 'text', link: 'pkg', group: 'environment', advanced: true, label: 'Package to check', default: 'pip',
    help: 'A package in the environment. The probe reports where Python imports it from.', read: readModule,
  },
  mode: {
    kind: 'choice', link: 'mode', group: 'daemon', label: 'Mode', default: 'daemon' as 'daemon' | 'embedded',
    help: 'Daemon mode runs the application in its own processes. Embedded mode runs it inside Apache\'s.',
    choices: [{ value: 'daemon', label: 'daemon mode' }, { value: 'embedded', label: 'embedded mode' }],
  },
  groups: {
    kind: 'choice', link: 'groups', group: 'daemon', label: 'Process groups', default: 'own' as 'own' | 'shared',
    help: 'With several applications: one process group for each (recommended), or one for all.',
    choices: [{ value: 'own', label: 'one per application' }, { value: 'shared', label: 'one for all' }],
  },
  processGroup: {
    kind: 'text', link: 'group', group: 'daemon', personal: true, label: 'Process-group name', default: 'example',
    help: 'The name of the daemon processes, and of the site\'s configuration file.', read: readGroupName,
  },
  user: {
    kind: 'text', link: 'user', group: 'daemon', personal: true, label: 'User', default: '', whenEmpty: 'Apache\'s own user',
    help: 'The daemon processes run as this user, which needs read access to the project and the environment.', read: readAccount,
  },
  userGroup: {
    kind: 'text', link: 'ugroup', group: 'daemon', personal: true, advanced: true, label: 'Group', default: '', whenEmpty: 'Apache\'s own group',
    help: 'The group of that user.', read: readAccount,
  },
  processes: {
    kind: 'number', link: 'procs', group: 'daemon', label: 'Processes', default: 2, min: 1, max: 512,
    help: 'Daemon processes per group.',
  },
  threads: {
    kind: 'number', link: 'threads', group: 'daemon', label: 'Threads', default: 15, min: 1, max: 512,
    help: 'Threads per process.',
  },
  home: {
    kind: 'text', link: 'home', group: 'daemon', advanced: true, label: 'Working directory', default: '', whenEmpty: 'Apache\'s default',
    help: 'The directory in which the daemon processes start. This is not the environment.', read: optional(absolute),
  },
  locale: {
    kind: 'text', link: 'locale', group: 'daemon', advanced: true, label: 'Locale', default: '', whenEmpty: 'only if a path needs it',
    help: 'For lang= and locale=, such as C.UTF-8.', read: optional(readLocale),
  },
  restrictEmbedded: {
    kind: 'choice', link: 'restrict', group: 'daemon', advanced: true, label: 'Embedded mode elsewhere on this server', default: 'allowed' as 'allowed' | 'refused',
    help: 'Blocked: Apache never starts Python in its own processes, and a script without a process group returns an error.',
    choices: [{ value: 'allowed', label: 'allowed' }, { value: 'refused', label: 'blocked (WSGIRestrictEmbedded)' }],
  },
} as const satisfies Record<string, AnyOption>;

export type OptionKey = keyof typeof SCHEMA;

/** A value for every option. */
export type FlatDeployment = { readonly [K in OptionKey]: ValueOf<(typeof SCHEMA)[K]> };

/** Options that each application sets for itself, in the order of form and permalink. */
export const PER_APPLICATION = [
  'processGroup', 'framework', 'appModule', 'mount', 'project', 'script', 'environment', 'user', 'userGroup', 'home',
] as const satisfies readonly OptionKey[];

export type ApplicationKey = (typeof PER_APPLICATION)[number];

/** One application of a deployment; `processGroup` is also its name. */
export type Application = Pick<FlatDeployment, ApplicationKey>;

/** Deployment: a value for every option, and the second and later applications. */
export type Deployment = FlatDeployment & { readonly more: readonly Application[] };

/** The options with their keys, in the order of the form. */
export const OPTIONS = Object.entries(SCHEMA) as unknown as readonly (readonly [OptionKey, AnyOption])[];

/** Deployment with the default of every option. */
export const DEFAULTS: Deployment = {
  ...(Object.fromEntries(OPTIONS.map(([key, option]) => [key, option.default])) as unknown as FlatDeployment), more: [],
};
