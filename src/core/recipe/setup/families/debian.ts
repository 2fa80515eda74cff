import { nameOf } from '#core/deployment';
import { comment, command, POSIX, shell } from '../shell.ts';
import { buildTools, pythonPackages, type PythonNames, needsRestart, isEncrypted } from '../packages.ts';
import type { FamilyCommands } from './family.ts';

/** Debian leaves `venv` out of the package of a Python. */
export const DEBIAN_PYTHON: PythonNames = {
  own: { venv: ['python3-venv'], headers: 'python3-dev' },
  series: (series) => ({ packages: [`python${series}`], venv: [`python${series}-venv`], headers: `python${series}-dev` }),
};

/** Packages for compiling a Python with python-build. */
export const DEBIAN_PYENV = ['build-essential', 'libssl-dev', 'zlib1g-dev', 'libbz2-dev', 'libreadline-dev', 'libsqlite3-dev', 'libffi-dev', 'liblzma-dev'];

export const DEBIAN: FamilyCommands = {
  install: (plan) => [
    ...shell`apt-get update`,
    command(POSIX, [
      'apt-get', 'install', '-y', 'apache2',
      ...(plan.module === 'distribution' ? ['libapache2-mod-wsgi-py3'] : ['apache2-dev', 'gcc']),
      ...pythonPackages(plan, DEBIAN_PYTHON), 'curl', ...buildTools(plan, DEBIAN_PYENV),
    ]),
    ...(isEncrypted(plan) ? [command(POSIX, ['a2enmod', 'ssl'])] : []),
  ],
  moduleFile: () => '/etc/apache2/mods-available/wsgi_pip.load',
  // Apache skips a second module of the name, and the distribution's comes first (fact R15).
  enableModule: () => [
    ...shell`
if [ -e /etc/apache2/mods-enabled/wsgi.load ]; then
  a2dismod wsgi
fi
`,
    command(POSIX, ['a2enmod', 'wsgi_pip']),
  ],
  enableSite: ({ siteFile }) => [command(POSIX, ['a2ensite', nameOf(siteFile)])],
  listenFile: () => '/etc/apache2/ports.conf',
  load: (plan) => (needsRestart(plan) ? [...restartComment(), ...shell`apache2ctl configtest && service apache2 restart`] : shell`apache2ctl configtest && apache2ctl graceful`),
};

function restartComment() {
  return [comment('# A reload would keep the module and the variables that Apache was started with.')];
}
