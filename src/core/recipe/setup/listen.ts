import type { Family } from '#core/deployment';
import { line, type Line } from '#core/lines';
import type { SetupPart } from '../plan-types.ts';
import { commandsOf } from './families/index.ts';
import { isEncrypted } from './packages.ts';
import { appendOnce, comment, powershellAppendOnce, powershellWord, shell, shellWord } from './shell.ts';

/** The module of HTTPS where the Apache project's own files leave it unloaded. Packages of it load it themselves. */
const SSL_MODULE: Readonly<Partial<Record<Family, string>>> = {
  macos: 'lib/httpd/modules/mod_ssl.so', container: 'modules/mod_ssl.so', windows: 'modules/mod_ssl.so',
};

/** Commands that load the module of HTTPS, where installing has not done it. */
export function encryptionLines(plan: SetupPart): Line[] {
  const file = isEncrypted(plan) ? SSL_MODULE[plan.platform.family] : undefined;
  if (file === undefined) return [];
  const append = plan.platform.windows ? powershellAppendOnce : appendOnce;
  return append(`LoadModule ssl_module ${file}`, commandsOf(plan).listenFile(plan));
}

/** Commands that make Apache listen on the site's ports, where no line does so yet. */
export function listenLines(plan: SetupPart): Line[] {
  const { deployment: { vhost, port, httpsPort }, platform: { family, ports: [http, https], windows } } = plan;
  if (vhost === 'none') return [];
  // Packages bring the Listen of HTTPS with its module; the Apache project's own files keep both switched off.
  const packaged = family === 'debian' || family === 'redhat' || family === 'suse';
  const wanted = [
    ...(port === http ? [] : [port]),
    ...(isEncrypted(plan) && !(packaged && httpsPort === https) ? [httpsPort] : []),
  ];
  const file = commandsOf(plan).listenFile(plan);
  return wanted.flatMap((each) => (windows ? powershellListen(each, file) : shellListen(each, file)));
}

/** Remark about firewalld, which Red Hat's and SUSE's systems start: the probe passes it, and visitors may not. */
export function firewallLines(plan: SetupPart): Line[] {
  const { deployment: { vhost, port, httpsPort }, platform: { family } } = plan;
  if (vhost === 'none' || (family !== 'redhat' && family !== 'suse')) return [];
  const ports = [port, ...(isEncrypted(plan) ? [httpsPort] : [])].map((each) => ` --add-port=${each}/tcp`).join('');
  return [comment(`# If firewalld keeps visitors out: firewall-cmd --permanent${ports} && firewall-cmd --reload`)];
}

function shellListen(port: number, file: string): Line[] {
  const path = ['path', shellWord(file)] as const;
  return shell`grep -Eq ${['string', `'^[[:space:]]*Listen[[:space:]]+([^[:space:]]*:)?${port}([[:space:]]|$)'`]} ${path} || printf '%s\n' ${['string', `'Listen ${port}'`]} >> ${path}`;
}

function powershellListen(port: number, file: string): Line[] {
  const path = powershellWord(file);
  return [line([
    ['keyword', 'if'], ['plain', ' (-not ('], ['command', 'Select-String'], ['option', ' -Quiet -LiteralPath'], ['plain', ' '], ['path', path],
    ['option', ' -Pattern'], ['string', ` '^\\s*Listen\\s+(\\S+:)?${port}(\\s|$)'`], ['plain', ')) { '], ['command', 'Add-Content'],
    ['option', ' -LiteralPath'], ['plain', ' '], ['path', path], ['option', ' -Value'], ['string', ` 'Listen ${port}'`], ['plain', ' }'],
  ])];
}
