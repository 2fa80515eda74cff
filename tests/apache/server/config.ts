import { runsAsRoot } from './readable.ts';

/** One configuration file under test: its name in the server's directory and its text, which is never altered. */
export interface Site {
  readonly name: string;
  readonly text: string;
}

export interface ServerSettings {
  /** The server's own directory. */
  readonly root: string;
  /** The port of 127.0.0.1 to listen on: sites are `<VirtualHost *:PORT>`. */
  readonly port: number;
  readonly sites: readonly Site[];
}

// Modules that a fresh installation of Debian enables: a recipe that needs another must fail here, too.
const modules = [
  ...['mpm_event', 'access_compat', 'alias', 'auth_basic', 'authn_core', 'authn_file', 'authz_core', 'authz_host'],
  ...['authz_user', 'autoindex', 'deflate', 'dir', 'env', 'filter', 'mime', 'negotiation', 'reqtimeout', 'setenvif'],
  ...['status', 'wsgi'],
];

/** The file of a module. The variable MOD_WSGI names another mod_wsgi than that of Debian. */
function moduleFile(name: string): string {
  return (name === 'wsgi' ? process.env['MOD_WSGI'] : undefined) ?? `/usr/lib/apache2/modules/mod_${name}.so`;
}

/**
 * Main configuration file of a test server: small, in its own directory, with the sites in order. Started by another user
 * than root it serves as that user, and `user=` and `group=` of WSGIDaemonProcess cannot be tried.
 */
export function serverConfig({ root, port, sites }: ServerSettings): string {
  const lines = [
    `ServerRoot "${root}"`,
    `DefaultRuntimeDir "${root}/run"`,
    `PidFile "${root}/run/apache2.pid"`,
    `Mutex "file:${root}/run" default`,
    `ErrorLog "${root}/logs/error.log"`,
    'LogLevel info',
    ...modules.map((name) => `LoadModule ${name}_module ${moduleFile(name)}`),
    ...(runsAsRoot ? ['User www-data', 'Group www-data'] : []),
    'StartServers 1',
    'ServerLimit 2',
    'ThreadsPerChild 8',
    'MaxRequestWorkers 16',
    'MinSpareThreads 1',
    'MaxSpareThreads 16',
    `Listen 127.0.0.1:${port}`,
    'ServerName localhost',
    'TypesConfig /etc/mime.types',
    '<Directory />',
    '    AllowOverride None',
    '    Require all denied',
    '</Directory>',
    `WSGISocketPrefix "${root}/run/wsgi"`,
    ...sites.map(({ name }) => `Include "${root}/sites/${name}"`),
  ];
  return `${lines.join('\n')}\n`;
}
