/** Platforms: families of systems that arrange Apache alike, and their known versions. */
import { SYSTEMS, type System, type SystemFamily, type SystemKey } from '#core/releases';

/** Systems that arrange and command Apache in the same way. */
export type Family = SystemFamily | 'macos' | 'container' | 'windows';

/** Layout of Apache in a family of systems. */
interface Arrangement {
  readonly family: Family;
  /** Account and group of Apache's own processes; empty if Apache cannot change accounts. */
  readonly apacheUser: string;
  readonly apacheGroup: string;
  /** Directory of site configurations. */
  readonly sitesDirectory: string;
  /** Program of the system's own Python. */
  readonly python: string;
  /** The platform is made around its Python, so that no package of a Python is installed. */
  readonly bringsPython?: true;
  /** True if mod_wsgi is packaged; otherwise pip builds it. */
  readonly packagesModule: boolean;
  /** Windows has drive letters, ";" between directories, and neither daemon mode nor symbolic links to build on (fact D07). */
  readonly windows: boolean;
  /** True if its file system ignores the case of names. */
  readonly ignoresCase: boolean;
  /** Files of the sites directory that come with Apache or that a recipe saves there itself, without ".conf". */
  readonly ownFiles: readonly string[];
  /** Ports that Apache listens on once it is installed, for HTTP and for HTTPS. */
  readonly ports: readonly [http: number, https: number];
}

/** A platform of the form. */
export interface Platform extends Arrangement {
  readonly label: string;
  /** Heading in the form, if not that of its family. */
  readonly listedWith?: Family;
  /** Contents of its packages; undefined for an unknown version. */
  readonly system: System | undefined;
}

/** The files of `conf/extra` as the Apache project ships them, and the file that loads mod_wsgi. */
const EXTRA = [
  ...['autoindex', 'dav', 'default', 'info', 'languages', 'manual', 'mpm', 'multilang-errordoc', 'ssl', 'userdir', 'vhosts'].map((name) => `httpd-${name}`),
  'proxy-html', 'wsgi-module',
];

const UNIX = { python: '/usr/bin/python3', windows: false, ignoresCase: false, ports: [80, 443] } as const;

const DEBIAN: Arrangement = {
  ...UNIX, family: 'debian', apacheUser: 'www-data', apacheGroup: 'www-data', sitesDirectory: '/etc/apache2/sites-available',
  packagesModule: true, ownFiles: ['000-default', 'default-ssl'],
};

const RED_HAT: Arrangement = {
  ...UNIX, family: 'redhat', apacheUser: 'apache', apacheGroup: 'apache', sitesDirectory: '/etc/httpd/conf.d',
  packagesModule: true, ownFiles: ['autoindex', 'manual', 'perl', 'php', 'squid', 'ssl', 'userdir', 'welcome', 'wsgi'],
};

const SUSE: Arrangement = {
  ...UNIX, family: 'suse', apacheUser: 'wwwrun', apacheGroup: 'www', sitesDirectory: '/etc/apache2/vhosts.d', packagesModule: false, ownFiles: [],
};

const ARRANGEMENTS: Readonly<Record<SystemFamily, Arrangement>> = { debian: DEBIAN, redhat: RED_HAT, suse: SUSE };

/** Homebrew starts Apache as the one who types, so it listens above 1024 and cannot change to another account. */
const homebrew = (prefix: string): Arrangement => ({
  family: 'macos', apacheUser: '', apacheGroup: '', sitesDirectory: `${prefix}/etc/httpd/extra`, python: `${prefix}/bin/python3`,
  packagesModule: false, windows: false, ignoresCase: true, ownFiles: EXTRA, ports: [8080, 8443],
});

const CONTAINER: Arrangement = {
  ...UNIX, family: 'container', apacheUser: 'www-data', apacheGroup: 'www-data', sitesDirectory: '/usr/local/apache2/conf/extra',
  packagesModule: false, ownFiles: EXTRA,
};

const WINDOWS: Arrangement = {
  family: 'windows', apacheUser: '', apacheGroup: '', sitesDirectory: 'C:/Apache24/conf/extra', python: 'py', packagesModule: false,
  windows: true, ignoresCase: true, ownFiles: [...EXTRA, 'httpd-ahssl', 'httpd-win'], ports: [80, 443],
};

/** Platforms without a version, or with an unknown one. */
const UNVERSIONED = {
  debian: { ...DEBIAN, label: 'Debian, Ubuntu', system: undefined },
  redhat: { ...RED_HAT, label: 'RHEL, Fedora, Rocky, Alma', system: undefined },
  suse: { ...SUSE, label: 'SUSE', system: undefined },
  macos: { ...homebrew('/opt/homebrew'), label: 'macOS with Homebrew', system: undefined },
  'macos-intel': { ...homebrew('/usr/local'), label: 'macOS with Homebrew (Intel)', system: undefined },
  container: { ...CONTAINER, label: 'httpd container image', system: undefined },
  'container-python': { ...DEBIAN, label: 'python container image', system: undefined, python: '/usr/local/bin/python3', packagesModule: false, bringsPython: true, listedWith: 'container' },
  windows: { ...WINDOWS, label: 'Windows', system: undefined },
} as const satisfies Readonly<Record<string, Platform>>;

export type PlatformKey = keyof typeof UNVERSIONED | SystemKey;

const VERSIONED = Object.fromEntries(Object.entries<System>(SYSTEMS).map(([key, system]): [string, Platform] => [
  key, { ...ARRANGEMENTS[system.family], label: system.label, system, packagesModule: system.modules.length > 0, python: system.pythons[0].program },
]));

/** The platforms, by the key that a deployment uses. */
export const PLATFORMS = { ...UNVERSIONED, ...VERSIONED } as Readonly<Record<PlatformKey, Platform>>;

/** The directory of Homebrew on a Mac. */
export function homebrewOf({ sitesDirectory }: Platform): string {
  return sitesDirectory.replace(/\/etc\/httpd\/extra$/, '');
}
