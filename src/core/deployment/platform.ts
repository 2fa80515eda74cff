/** A family of systems that arrange Apache in the same way. */
export interface Platform {
  readonly label: string;
  /** User and group that Apache's own processes run as; empty on Windows, where accounts play no part. */
  readonly apacheUser: string;
  /** Where site configurations are saved. */
  readonly sitesFolder: string;
  /** The Python that mod_wsgi is built for there. */
  readonly python: string;
  /** Whether the platform offers mod_wsgi as a package; elsewhere pip builds it. */
  readonly packagesModule: boolean;
  /** Windows has drive letters, ";" between folders, and neither daemon mode nor symbolic links to build on (fact D07). */
  readonly windows: boolean;
  /** Whether its file system takes two names that differ in the case of letters for one. */
  readonly ignoresCase: boolean;
  /** Files of the sites directory that come with Apache or that a recipe saves there itself, without ".conf". */
  readonly ownFiles: readonly string[];
}

/** The files of `conf/extra` as the Apache project ships them, and the file that loads mod_wsgi. */
const EXTRA = [
  ...['autoindex', 'dav', 'default', 'info', 'languages', 'manual', 'mpm', 'multilang-errordoc', 'ssl', 'userdir', 'vhosts'].map((name) => `httpd-${name}`),
  'proxy-html', 'wsgi-module',
];

/** The platforms, by the key that a deployment uses. */
export const PLATFORMS = {
  debian: {
    label: 'Debian, Ubuntu', apacheUser: 'www-data', sitesFolder: '/etc/apache2/sites-available',
    python: '/usr/bin/python3', packagesModule: true, windows: false, ignoresCase: false, ownFiles: ['000-default', 'default-ssl'],
  },
  redhat: {
    label: 'RHEL, Fedora, Rocky, Alma', apacheUser: 'apache', sitesFolder: '/etc/httpd/conf.d',
    python: '/usr/bin/python3', packagesModule: true, windows: false, ignoresCase: false,
    ownFiles: ['autoindex', 'manual', 'perl', 'php', 'squid', 'ssl', 'userdir', 'welcome', 'wsgi'],
  },
  macos: {
    label: 'macOS with Homebrew', apacheUser: '_www', sitesFolder: '/opt/homebrew/etc/httpd/extra',
    python: '/opt/homebrew/bin/python3', packagesModule: false, windows: false, ignoresCase: true, ownFiles: EXTRA,
  },
  container: {
    label: 'container image httpd', apacheUser: 'www-data', sitesFolder: '/usr/local/apache2/conf/extra',
    python: '/usr/bin/python3', packagesModule: false, windows: false, ignoresCase: false, ownFiles: EXTRA,
  },
  windows: {
    label: 'Windows', apacheUser: '', sitesFolder: 'C:/Apache24/conf/extra',
    python: 'py', packagesModule: false, windows: true, ignoresCase: true, ownFiles: [...EXTRA, 'httpd-ahssl', 'httpd-win'],
  },
} as const satisfies Record<string, Platform>;

export type PlatformKey = keyof typeof PLATFORMS;
