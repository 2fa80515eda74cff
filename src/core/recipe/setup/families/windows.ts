import { comment, powershellAppendOnce, command, POWERSHELL } from '../shell.ts';
import { line } from '#core/lines';
import type { FamilyCommands } from './family.ts';

const APACHE = 'C:/Apache24';

export const WINDOWS: FamilyCommands = {
  install: ({ python, tool }) => [
    comment(`# Needed: Apache 2.4 in ${APACHE}${tool.ownPython ? '' : `, Python ${python} with its launcher "py"`}, and the C++ build tools of Visual Studio.`),
    line([['variable', '$env:MOD_WSGI_APACHE_ROOTDIR'], ['plain', ' = '], ['string', `'${APACHE}'`]]),
  ],
  moduleFile: () => `${APACHE}/conf/extra/wsgi-module.conf`,
  enableModule: () => powershellAppendOnce(`Include ${APACHE}/conf/extra/wsgi-module.conf`, `${APACHE}/conf/httpd.conf`),
  enableSite: ({ siteFile }) => powershellAppendOnce(`Include ${siteFile}`, `${APACHE}/conf/httpd.conf`),
  listenFile: () => `${APACHE}/conf/httpd.conf`,
  load: () => [
    command(POWERSHELL, [`${APACHE}/bin/httpd.exe`, '-t']),
    comment('# Install the service once, so that you can restart Apache.'),
    line([
      ['keyword', 'if'], ['plain', ' (-not ('], ['command', 'Get-Service'], ['plain', ' Apache2.4'], ['option', ' -ErrorAction'], ['plain', ' SilentlyContinue)) { '],
      ...command(POWERSHELL, [`${APACHE}/bin/httpd.exe`, '-k', 'install']).tokens, ['plain', ' }'],
    ]),
    command(POWERSHELL, ['Restart-Service', 'Apache2.4']),
  ],
};
