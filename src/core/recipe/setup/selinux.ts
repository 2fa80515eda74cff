/** Labels and permissions of SELinux: Apache may read, map and listen only to what its policy names. */
import { isWithin } from '#core/deployment';
import { line, type Line, type Token } from '#core/lines';
import type { SetupPart } from '../plan-types.ts';
import { comment, shell, shellWord } from './shell.ts';

/** Directories whose files Apache may read by the policy as it is shipped. */
const READABLE = ['/var/www', '/opt', '/usr'];
/** Directories whose shared libraries have the type of libraries by the policy as it is shipped. */
const LIBRARIES = ['/opt', '/usr'];
/** Ports that Apache may listen on: types http_port_t and http_cache_port_t. */
const PORTS = [80, 81, 443, 488, 8008, 8009, 8080, 8443, 9000];

/** A path as a regular expression of `semanage fcontext`. */
function contextPattern(path: string): string {
  return path.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Commands that label what the recipe has put on the machine, where SELinux is enabled; none on other platforms. */
export function selinuxLines(plan: SetupPart): Line[] {
  if (!usesSelinux(plan)) return [];
  const places = outermost([...new Set(plan.applications.flatMap(({ project, script, environment }) => [project, directory(script), environment])), ...plan.baseline === undefined ? [] : [plan.baseline]]);
  const home = places.some((path) => /^\/home(\/|$)/.test(path));
  const { port, httpsPort, vhost } = plan.deployment;
  const ports = vhost === 'none' ? [] : [port, ...(vhost === 'https' ? [httpsPort] : [])].filter((each) => !PORTS.includes(each));
  const commands = [
    ...places.flatMap((path) => [...contentType(path), ...libraryType(path)]),
    line([['command', 'restorecon'], ['option', ' -R'], ['plain', ' '], ['path', places.map(shellWord).join(' ')]]),
    ...(home ? shell`setsebool -P httpd_enable_homedirs on` : []),
    ...ports.flatMap((each) => eitherWay('port', [['option', '-t'], ['plain', ' http_port_t '], ['option', '-p'], ['plain', ' tcp '], ['number', String(each)]])),
    comment('# To allow connections to a database or another network service: setsebool -P httpd_can_network_connect on'),
  ];
  return [
    ...shell`if selinuxenabled; then`,
    ...commands.map((each) => line([['plain', '  '], ...each.tokens])),
    ...shell`fi`,
  ].map((each) => ({ ...each, note: 'selinux' }));
}

function usesSelinux({ platform: { family, system } }: SetupPart): boolean {
  return family === 'redhat' || (family === 'suse' && system?.selinux === true);
}

function directory(script: string): string {
  return script.slice(0, Math.max(script.lastIndexOf('/'), 1));
}

/** The paths that lie in none of the others. */
function outermost(paths: readonly string[]): string[] {
  return paths.filter((path) => !paths.some((other) => other !== path && isWithin(path, other)));
}

function contentType(path: string): Line[] {
  return READABLE.some((directory) => isWithin(path, directory)) ? [] : fileContext('httpd_sys_content_t', `${contextPattern(path)}(/.*)?`);
}

/** Apache maps compiled modules into memory as code, which the type of content does not allow. */
function libraryType(path: string): Line[] {
  return LIBRARIES.some((directory) => isWithin(path, directory)) ? [] : fileContext('lib_t', `${contextPattern(path)}/.*\\.so(\\..*)?`);
}

function fileContext(type: string, pattern: string): Line[] {
  return eitherWay('fcontext', [['option', '-t'], ['plain', ` ${type} `], ['string', shellWord(pattern)]]);
}

/** Adds a rule of the policy; one that is there already is changed. */
function eitherWay(kind: 'fcontext' | 'port', words: readonly Token[]): Line[] {
  return shell`semanage ${['plain', kind]} -a ${words} 2> /dev/null || semanage ${['plain', kind]} -m ${words}`;
}
