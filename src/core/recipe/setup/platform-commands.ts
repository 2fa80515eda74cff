/** The commands of each platform around a recipe: install, switch on, test, load. */
import { line, type Line } from '#core/lines';
import type { PlatformKey } from '#core/deployment';
import type { Plan } from '../plan.ts';
import { command, POSIX, POWERSHELL, shell, shellWord, type CommandWriter } from './shell.ts';

/** What a platform is told. */
interface System {
  /** Packages of Apache, and of what it takes to build mod_wsgi with pip. */
  readonly install: (plan: Plan, extra: readonly string[]) => Line[];
  /** Where a file with LoadModule lines is saved, and what switches it on. */
  readonly moduleFile: string;
  readonly enableModule: readonly Line[];
  readonly enableSite: (file: string) => Line[];
  /** Tests the configuration and, if it is right, has the running Apache read it. */
  readonly load: readonly Line[];
}

const packages = (plan: Plan, distribution: readonly string[], build: readonly string[]): readonly string[] =>
  (plan.module === 'distribution' ? distribution : build);

const encrypted = <T>(plan: Plan, value: T): readonly T[] => (plan.deployment.vhost === 'https' ? [value] : []);

function include(file: string, main: string): Line[] {
  return shell`echo ${['plain', shellWord(`Include ${file}`)]} >> ${['path', shellWord(main)]}`;
}

const HOMEBREW = '/opt/homebrew/etc/httpd';
const IMAGE = '/usr/local/apache2/conf';
const WINDOWS = 'C:/Apache24/conf';

const SYSTEMS: Readonly<Record<PlatformKey, System>> = {
  debian: {
    install: (plan, extra) => [
      ...shell`apt-get update`,
      command(POSIX, ['apt-get', 'install', '-y', 'apache2', ...packages(plan, ['libapache2-mod-wsgi-py3'], ['apache2-dev', 'python3-dev', 'gcc']), 'curl', ...extra]),
      ...encrypted(plan, command(POSIX, ['a2enmod', 'ssl'])),
    ],
    moduleFile: '/etc/apache2/mods-available/wsgi_pip.load',
    enableModule: [command(POSIX, ['a2enmod', 'wsgi_pip'])],
    enableSite: (file) => [command(POSIX, ['a2ensite', file])],
    load: shell`apache2ctl configtest && apache2ctl graceful`,
  },
  redhat: {
    install: (plan, extra) => [
      command(POSIX, ['dnf', 'install', '-y', 'httpd', ...packages(plan, ['python3-mod_wsgi'], ['httpd-devel', 'python3-devel', 'gcc']), ...encrypted(plan, 'mod_ssl'), 'curl', ...extra]),
      command(POSIX, ['systemctl', 'enable', '--now', 'httpd']),
    ],
    moduleFile: '/etc/httpd/conf.modules.d/10-wsgi-pip.conf',
    enableModule: [],
    enableSite: () => [],
    load: shell`apachectl configtest && apachectl graceful`,
  },
  macos: {
    install: (_plan, extra) => [command(POSIX, ['brew', 'install', 'httpd', 'python', ...extra])],
    moduleFile: `${HOMEBREW}/extra/wsgi-module.conf`,
    enableModule: include(`${HOMEBREW}/extra/wsgi-module.conf`, `${HOMEBREW}/httpd.conf`),
    enableSite: (file) => include(`${HOMEBREW}/extra/${file}`, `${HOMEBREW}/httpd.conf`),
    load: shell`/opt/homebrew/bin/apachectl configtest && brew services restart httpd`,
  },
  container: {
    install: (_plan, extra) => [
      ...shell`apt-get update`,
      command(POSIX, ['apt-get', 'install', '-y', 'gcc', 'python3-dev', 'libapr1-dev', 'libaprutil1-dev', 'curl', ...extra]),
    ],
    moduleFile: `${IMAGE}/extra/wsgi-module.conf`,
    enableModule: include(`${IMAGE}/extra/wsgi-module.conf`, `${IMAGE}/httpd.conf`),
    enableSite: (file) => include(`${IMAGE}/extra/${file}`, `${IMAGE}/httpd.conf`),
    load: shell`httpd -t && httpd -k graceful`,
  },
  windows: {
    install: () => [line([['comment', '# Apache is expected in C:/Apache24, and Python with its launcher "py".']])],
    moduleFile: `${WINDOWS}/extra/wsgi-module.conf`,
    enableModule: [command(POWERSHELL, ['Add-Content', `${WINDOWS}/httpd.conf`, `Include ${WINDOWS}/extra/wsgi-module.conf`])],
    enableSite: (file) => [command(POWERSHELL, ['Add-Content', `${WINDOWS}/httpd.conf`, `Include ${WINDOWS}/extra/${file}`])],
    load: [command(POWERSHELL, ['C:/Apache24/bin/httpd.exe', '-t']), command(POWERSHELL, ['C:/Apache24/bin/httpd.exe', '-k', 'restart'])],
  },
};

/** The commands of a plan's platform. */
export function systemOf({ deployment }: Plan): System {
  return SYSTEMS[deployment.platform];
}

/** How commands are written on a plan's platform. */
export function writerOf({ platform }: Plan): CommandWriter {
  return platform.windows ? POWERSHELL : POSIX;
}
