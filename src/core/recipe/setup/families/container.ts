import { appendOnce, command, POSIX, shell } from '../shell.ts';
import { buildTools, pythonPackages } from '../packages.ts';
import { DEBIAN_PYENV, DEBIAN_PYTHON } from './debian.ts';
import type { FamilyCommands } from './family.ts';

const CONF = '/usr/local/apache2/conf';

/** The image httpd: Debian's packages, and Apache as its project builds it. */
export const CONTAINER: FamilyCommands = {
  install: (plan) => [
    ...shell`apt-get update`,
    command(POSIX, [
      'apt-get', 'install', '-y', 'gcc', 'libapr1-dev', 'libaprutil1-dev', 'perl',
      ...pythonPackages(plan, DEBIAN_PYTHON), 'curl', ...buildTools(plan, DEBIAN_PYENV),
    ]),
  ],
  moduleFile: () => `${CONF}/extra/wsgi-module.conf`,
  enableModule: () => appendOnce(`Include ${CONF}/extra/wsgi-module.conf`, `${CONF}/httpd.conf`),
  enableSite: ({ siteFile }) => appendOnce(`Include ${siteFile}`, `${CONF}/httpd.conf`),
  listenFile: () => `${CONF}/httpd.conf`,
  load: () => shell`httpd -t && httpd -k restart`,
};
