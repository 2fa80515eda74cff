import { homebrewOf, type ToolKey } from '#core/deployment';
import { appendOnce, comment, command, POSIX, shell, shellWord } from '../shell.ts';
import type { FamilyCommands } from './family.ts';

/** Formulae that bring a tool, and for pyenv what it compiles a Python with. */
const TOOLS: Readonly<Partial<Record<ToolKey, readonly string[]>>> = {
  virtualenv: ['virtualenv'], virtualenvwrapper: ['virtualenvwrapper'], uv: ['uv'], pyenv: ['pyenv', 'openssl', 'readline', 'sqlite3', 'xz', 'zlib'],
};

export const MACOS: FamilyCommands = {
  install: ({ python, tool, toolKey }) => [
    comment('# The compiler comes with the command line tools of Xcode.'),
    ...shell`xcode-select -p > /dev/null || xcode-select --install`,
    command(POSIX, ['brew', 'install', 'httpd', ...(tool.ownPython ? [] : [`python@${python}`]), ...(TOOLS[toolKey] ?? [])]),
  ],
  moduleFile: ({ platform }) => `${platform.sitesDirectory}/wsgi-module.conf`,
  enableModule: ({ platform }) => appendOnce(`Include ${platform.sitesDirectory}/wsgi-module.conf`, `${homebrewOf(platform)}/etc/httpd/httpd.conf`),
  enableSite: ({ platform, siteFile }) => appendOnce(`Include ${siteFile}`, `${homebrewOf(platform)}/etc/httpd/httpd.conf`),
  listenFile: ({ platform }) => `${homebrewOf(platform)}/etc/httpd/httpd.conf`,
  load: ({ platform }) => shell`${['command', shellWord(`${homebrewOf(platform)}/bin/apachectl`)]} configtest && brew services restart httpd`,
};
