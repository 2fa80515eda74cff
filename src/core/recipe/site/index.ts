import { BLANK, comment, directive, section, word, type ConfigNode } from '#core/apache';
import type { SitePart } from '../plan-types.ts';
import { accessSections } from './access.ts';
import { daemonProcesses } from './daemon.ts';
import { routes } from './routes.ts';
import { can } from '#core/releases';
import type { NoteId } from '../note.ts';

/** The site configuration as a tree, from the comment at its head to the end of its last virtual host. */
export function siteTree(plan: SitePart): ConfigNode[] {
  return [comment(headline(plan)), ...paragraphs([serverDirectives(plan), ...hosts(plan)])];
}

function headline({ applications, deployment: { mode }, release, platform }: SitePart): string {
  const count = applications.length === 1 ? 'One application' : `${applications.length} applications`;
  return `${count} in ${mode} mode, for mod_wsgi ${release} on ${platform.label}.`;
}

/** Part after the server-wide directives, by kind of virtual host. */
function hosts(plan: SitePart): ConfigNode[][] {
  const { serverName, port, vhost } = plan.deployment;
  const daemons = daemonProcesses(plan);
  if (vhost === 'none') return [[...daemons, ...routes(plan)], accessSections(plan)];
  const name = directive('ServerName', [word(serverName, 'string')]);
  if (vhost === 'http') {
    return [[section('VirtualHost', [word(`*:${port}`, 'number')], paragraphs([[name], [...daemons, ...routes(plan)], accessSections(plan)]))]];
  }
  return [
    daemons,
    [section('VirtualHost', [word(`*:${port}`, 'number')], paragraphs([[name], [...routes(plan, { probesOnly: true }), redirect(plan)], accessSections(plan)]))],
    [section('VirtualHost', [word(`*:${plan.deployment.httpsPort}`, 'number')], paragraphs([[name, ...encryption(plan)], routes(plan), accessSections(plan)]))],
  ];
}

/** Sends every request but those of the probe to the encrypted host. */
function redirect({ deployment: { serverName, httpsPort }, applications }: SitePart): ConfigNode {
  const target = `https://${serverName}${httpsPort === 443 ? '' : `:${httpsPort}`}/$1`;
  const probe = applications[0].probeMount.slice(1);
  return directive('RedirectMatch', [word('permanent'), word(`^/(?!${probe}(?:/|$))(.*)`, 'string'), word(target, 'string')], 'https');
}

function encryption({ certificate: { file, key, chain } }: SitePart): ConfigNode[] {
  return [
    directive('SSLEngine', [word('on')]),
    directive('SSLCertificateFile', [word(file, 'path')]),
    directive('SSLCertificateKeyFile', [word(key, 'path')]),
    ...(chain === undefined ? [] : [directive('SSLCertificateChainFile', [word(chain, 'path')])]),
  ];
}

/** Groups of lines with an empty line between them. */
function paragraphs(groups: readonly (readonly ConfigNode[])[]): ConfigNode[] {
  return groups.filter((group) => group.length > 0).flatMap((group, index) => (index === 0 ? group : [BLANK, ...group]));
}

/** Directives that Apache accepts outside of virtual hosts only (fact H03). */
function serverDirectives({ server, baseline, release, separator, deployment: { mode } }: SitePart): ConfigNode[] {
  const nodes: ConfigNode[] = [];
  const add = (name: string, value: string | undefined, note: NoteId): void => {
    if (value !== undefined) nodes.push(directive(name, [word(value, 'path')], note));
  };
  add('WSGIPythonExecutable', server.pythonExecutable, 'python-executable');
  add('WSGIPythonHome', server.pythonHome, baseline === undefined ? 'server-home' : 'baseline');
  const list = server.pythonPath.length === 0 ? undefined : server.pythonPath.join(separator);
  add('WSGIPythonPath', list, mode === 'daemon' && !can(release, 'python-path') ? 'path-inherited' : 'server-path');
  add('WSGISocketPrefix', server.socketPrefix, 'socket-prefix');
  if (server.restrictEmbedded) nodes.push(directive('WSGIRestrictEmbedded', [word('On')], 'restrict-embedded' satisfies NoteId));
  return nodes;
}
