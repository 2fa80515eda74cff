/** Every option of a deployment, described once. Form, permalink, validation and the option reference come from here. */
import { LATEST, nearestRelease, PYTHONS, RELEASES, type Python, type Release } from '#core/releases';
import type { AnyOption, Choice, ValueOf } from './option.ts';
import { PLATFORMS, type PlatformKey } from './platform.ts';
import { readAccount, readGroupName, readModule, readMount, readPath, readServerName } from './text.ts';
import { TOOLS, type ToolKey } from './tool.ts';

const AUTO = 'auto';

function keyed<K extends string>(table: Readonly<Record<K, { readonly label: string }>>): Choice<K>[] {
  return (Object.keys(table) as K[]).map((value) => ({ value, label: table[value].label }));
}

const RELEASE_CHOICES: readonly Choice<Release>[] = RELEASES
  .map(([version]) => ({ value: version, label: version, heading: `mod_wsgi ${version.split('.')[0]}` }))
  .reverse();

export const SCHEMA = {
  release: {
    kind: 'choice', link: 'mod_wsgi', group: 'server', label: 'mod_wsgi release', default: LATEST as Release,
    help: 'The release that Apache loads. The probe of this recipe prints it; so does your package manager.',
    choices: RELEASE_CHOICES, nearest: nearestRelease,
  },
  platform: {
    kind: 'choice', link: 'os', group: 'server', label: 'Platform', default: 'debian' as PlatformKey,
    help: 'Decides file locations, commands and the account that Apache runs as.',
    choices: keyed(PLATFORMS),
  },
  serverName: {
    kind: 'text', link: 'host', group: 'server', label: 'Server name', default: 'www.example.org',
    help: 'The host name of the site, without port.', read: readServerName,
  },
  port: {
    kind: 'number', link: 'port', group: 'server', label: 'Port', default: 80, min: 1, max: 65535,
    help: 'The port of the virtual host. Apache must have a Listen directive for it.',
  },
  mount: {
    kind: 'text', link: 'mount', group: 'application', label: 'Mount point', default: '/',
    help: 'The URL path the application answers under: "/" for the whole site.', read: readMount,
  },
  project: {
    kind: 'text', link: 'dir', group: 'application', label: 'Project folder', default: '/srv/example',
    help: 'The folder your own packages are imported from.',
    read: (typed) => readPath(typed, { relative: false, inList: true }),
  },
  script: {
    kind: 'text', link: 'script', group: 'application', label: 'WSGI script file', default: 'wsgi/app.wsgi',
    help: 'The file Apache loads. In the project folder, or an absolute path. Give it a folder without other files.',
    read: (typed) => readPath(typed, { relative: true, inList: false }),
  },
  environment: {
    kind: 'text', link: 'env', group: 'environment', label: 'Environment root', default: 'venv',
    help: 'The folder that sys.prefix names inside the environment, not its bin folder. In the project folder, or an absolute path.',
    read: (typed) => readPath(typed, { relative: true, inList: true }),
  },
  tool: {
    kind: 'choice', link: 'tool', group: 'environment', label: 'Environment tool', default: AUTO as ToolKey | typeof AUTO,
    help: 'What makes the environment. Left to the recipe, it is the simplest tool that the release can work with.',
    choices: [{ value: AUTO, label: 'what the release works with' }, ...keyed(TOOLS)],
  },
  python: {
    kind: 'choice', link: 'py', group: 'environment', label: 'Python', default: AUTO as Python | typeof AUTO,
    help: 'The Python that mod_wsgi was built for. The environment must be made with the same one.',
    choices: [{ value: AUTO, label: 'the usual one of the release' }, ...[...PYTHONS].reverse().map((value) => ({ value, label: value }))],
  },
  package: {
    kind: 'text', link: 'pkg', group: 'environment', label: 'Package to check', default: 'pip',
    help: 'A package of the environment. The probe says from where it was imported.', read: readModule,
  },
  processGroup: {
    kind: 'text', link: 'group', group: 'daemon', label: 'Process-group name', default: 'example',
    help: 'The name of the daemon processes, and of the site\'s configuration file.', read: readGroupName,
  },
  user: {
    kind: 'text', link: 'user', group: 'daemon', label: 'User', default: '', whenEmpty: 'Apache\'s own user',
    help: 'The account the daemon processes run as. It must be able to read project and environment.', read: readAccount,
  },
  userGroup: {
    kind: 'text', link: 'ugroup', group: 'daemon', label: 'Group', default: '', whenEmpty: 'Apache\'s own group',
    help: 'The group of that account.', read: readAccount,
  },
  processes: {
    kind: 'number', link: 'procs', group: 'daemon', label: 'Processes', default: 2, min: 1, max: 512,
    help: 'Daemon processes of the group.',
  },
  threads: {
    kind: 'number', link: 'threads', group: 'daemon', label: 'Threads', default: 15, min: 1, max: 512,
    help: 'Threads in each process that answer requests.',
  },
} as const satisfies Record<string, AnyOption>;

export type OptionKey = keyof typeof SCHEMA;

/** What the reader describes: a value for every option. */
export type Deployment = { readonly [K in OptionKey]: ValueOf<(typeof SCHEMA)[K]> };

/** The options with their keys, in the order of the form. */
export const OPTIONS = Object.entries(SCHEMA) as unknown as readonly (readonly [OptionKey, AnyOption])[];

/** The deployment of somebody who has said nothing yet. */
export const DEFAULTS = Object.fromEntries(OPTIONS.map(([key, option]) => [key, option.default])) as unknown as Deployment;
