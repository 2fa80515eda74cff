import { comment, command, POSIX, shell } from '../shell.ts';
import { buildTools, pythonPackages, type PythonNames, isEncrypted, needsRestart } from '../packages.ts';
import { packagedModule } from '#core/deployment';
import type { FamilyCommands } from './family.ts';
import type { Line } from '#core/lines';
import type { SetupPart } from '../../plan-types.ts';

const RED_HAT_PYTHON: PythonNames = {
  own: { venv: [], headers: 'python3-devel' },
  series: (series) => ({ packages: [`python${series}`, `python${series}-pip`], venv: [], headers: `python${series}-devel` }),
};

const PYENV = ['make', 'zlib-devel', 'bzip2-devel', 'readline-devel', 'sqlite-devel', 'openssl-devel', 'libffi-devel', 'xz-devel'];

export const RED_HAT: FamilyCommands = {
  install: (plan) => [
    ...extraRepository(plan),
    command(POSIX, [
      'dnf', 'install', '-y', 'httpd',
      ...(plan.module === 'distribution' ? [packagedModule(plan.deployment)?.package ?? 'python3-mod_wsgi'] : ['httpd-devel', 'gcc', 'redhat-rpm-config']),
      ...pythonPackages(plan, RED_HAT_PYTHON), ...(isEncrypted(plan) ? ['mod_ssl'] : []),
      'policycoreutils-python-utils', 'curl', ...buildTools(plan, PYENV),
    ]),
    command(POSIX, ['systemctl', 'enable', '--now', 'httpd']),
  ],
  moduleFile: () => '/etc/httpd/conf.modules.d/10-wsgi-pip.conf',
  // The name comes before that of the distribution's file, and Apache skips the second module of the name (fact R15).
  enableModule: () => [],
  enableSite: () => [],
  listenFile: () => '/etc/httpd/conf/httpd.conf',
  load: (plan) => (needsRestart(plan) ? shell`apachectl configtest && systemctl restart httpd` : shell`apachectl configtest && systemctl reload httpd`),
};

/** RHEL and its rebuilds have uv and a current virtualenv in EPEL only; Fedora has them itself. */
function extraRepository(plan: SetupPart): Line[] {
  const { platform: { system }, toolKey } = plan;
  if ((toolKey !== 'uv' && toolKey !== 'virtualenv') || system?.label.startsWith('Fedora') || system?.label.startsWith('Amazon')) return [];
  return [
    comment('# The tool is in EPEL. On RHEL, enable EPEL as its documentation describes. Fedora has the tool itself.'),
    ...(system === undefined ? shell`dnf install -y epel-release || :` : shell`dnf install -y epel-release`),
  ];
}
