/** A family of systems that arrange Apache in the same way. */
export interface Platform {
  readonly label: string;
  /** User and group that Apache's own processes run as. */
  readonly apacheUser: string;
  readonly sitesFolder: string;
  /** The Python that the distribution's mod_wsgi is built for. */
  readonly python: string;
  /** Installs Apache, mod_wsgi and what makes environments. */
  readonly install: readonly string[];
  /** Commands that have Apache run, now and at every start of the machine, where installing does not. */
  readonly start: readonly (readonly string[])[];
  /** Tests the configuration, as words of a command. */
  readonly configTest: readonly string[];
  /** Turns a site on, given its file's name; empty where files in the folder are on at once. */
  readonly enable: readonly string[];
  /** Has the running Apache read its configuration again. */
  readonly reload: readonly string[];
  readonly errorLog: string;
}

/** The platforms, by the key that a deployment uses. */
export const PLATFORMS = {
  debian: {
    label: 'Debian, Ubuntu',
    apacheUser: 'www-data',
    sitesFolder: '/etc/apache2/sites-available',
    python: '/usr/bin/python3',
    install: ['apt-get', 'install', 'apache2', 'libapache2-mod-wsgi-py3', 'curl'],
    start: [],
    configTest: ['apache2ctl', 'configtest'],
    enable: ['a2ensite'],
    reload: ['apache2ctl', 'graceful'],
    errorLog: '/var/log/apache2/error.log',
  },
  redhat: {
    label: 'RHEL, Fedora, Rocky, Alma',
    apacheUser: 'apache',
    sitesFolder: '/etc/httpd/conf.d',
    python: '/usr/bin/python3',
    install: ['dnf', 'install', 'httpd', 'python3-mod_wsgi', 'curl'],
    start: [['systemctl', 'enable', '--now', 'httpd']],
    configTest: ['apachectl', 'configtest'],
    enable: [],
    reload: ['apachectl', 'graceful'],
    errorLog: '/var/log/httpd/error_log',
  },
} as const satisfies Record<string, Platform>;

export type PlatformKey = keyof typeof PLATFORMS;
