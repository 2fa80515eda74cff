import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium, starts } from './chromium.ts';
import { explainFailure, missingPackages, needsOf, planInstall } from './needs.ts';
import type { Host, SystemNeed } from './needs.ts';
import type { SuiteName } from './selection.ts';

/**
 * Makes sure that what the chosen suites need beyond npm is on the machine, installing it where Debian's apt-get and
 * the rights for it are there. Refuses by an Error whose message lists what to install and why.
 */
export function meetPrerequisites(suites: readonly SuiteName[]): void {
  const needs = needsOf(suites);
  const plan = planInstall(missingPackages(needs, isThere), host());
  if (plan.kind === 'ready') return;
  if (plan.kind === 'refuse') throw new Error(plan.says);

  console.log(plan.says);
  const command = ['sh', join(import.meta.dirname, 'install.sh'), ...plan.packages];
  const [program = 'sh', ...args] = plan.sudo ? ['sudo', '-n', ...command] : command;
  const { status } = spawnSync(program, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`"${[program, ...args].join(' ')}" ended with exit code ${status}; see above.`);

  const missing = missingPackages(needs, isThere);
  if (missing.length > 0) throw new Error(explainFailure(missing));
}

// Always Debian's own Python: the module is linked against it, and another one may stand before it on PATH.
function pythonCanImport(modules: string): boolean {
  return spawnSync('/usr/bin/python3', ['-I', '-c', `import ${modules}`], { stdio: 'ignore' }).status === 0;
}

function isThere(need: SystemNeed): boolean {
  switch (need.package) {
    case 'python3':
      return pythonCanImport('ast, _testinternalcapi');
    case 'apache2':
      return existsSync('/usr/sbin/apache2');
    case 'libapache2-mod-wsgi-py3':
      return existsSync('/usr/lib/apache2/modules/mod_wsgi.so');
    case 'curl':
      return existsSync('/usr/bin/curl');
    case 'nginx':
      return existsSync('/usr/sbin/nginx');
    case 'shellcheck':
      return existsSync('/usr/bin/shellcheck');
    case 'python3-venv':
      return pythonCanImport('venv, ensurepip');
    case 'python3-virtualenv':
      return pythonCanImport('virtualenv');
    case 'chromium': {
      const chromium = findChromium();
      return chromium !== undefined && starts(chromium);
    }
  }
}

function host(): Host {
  return {
    hasAptGet: existsSync('/usr/bin/apt-get'),
    isRoot: process.getuid?.() === 0,
    hasSudo: spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0,
    chromium: process.env['CHROMIUM'] ?? '',
  };
}
