import { command, POSIX, shell } from '../shell.ts';
import { buildTools, pythonPackages, type PythonNames, isEncrypted, needsRestart } from '../packages.ts';
import type { FamilyCommands } from './family.ts';

/** SUSE leaves the dot out of the names of its Pythons. */
const SUSE_PYTHON: PythonNames = {
  own: { venv: ['python3'], headers: 'python3-devel' },
  series: (series) => {
    const name = `python${series.replace('.', '')}`;
    return { packages: [name, `${name}-pip`], venv: [], headers: `${name}-devel` };
  },
};

const PYENV = ['make', 'zlib-devel', 'libbz2-devel', 'readline-devel', 'sqlite3-devel', 'libopenssl-devel', 'libffi-devel', 'xz-devel'];

export const SUSE: FamilyCommands = {
  install: (plan) => [
    command(POSIX, [
      'zypper', '--non-interactive', 'install', 'apache2', 'apache2-devel', 'gcc',
      ...pythonPackages(plan, SUSE_PYTHON), ...(plan.platform.system?.selinux === true ? ['policycoreutils-python-utils'] : []),
      'curl', ...buildTools(plan, PYENV),
    ]),
    ...(isEncrypted(plan) ? [command(POSIX, ['a2enmod', 'ssl']), command(POSIX, ['a2enflag', 'SSL'])] : []),
    command(POSIX, ['systemctl', 'enable', '--now', 'apache2']),
  ],
  moduleFile: () => '/etc/apache2/conf.d/wsgi-pip.conf',
  enableModule: () => [],
  enableSite: () => [],
  listenFile: () => '/etc/apache2/listen.conf',
  load: (plan) => (needsRestart(plan) ? shell`apachectl configtest && systemctl restart apache2` : shell`apachectl configtest && systemctl reload apache2`),
};
