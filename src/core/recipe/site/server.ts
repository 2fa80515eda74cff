import { directive, word, type ConfigNode } from '#core/apache';
import { can } from '#core/releases';
import type { NoteId } from '../note.ts';
import type { Plan } from '../plan-types.ts';

/** What Apache takes outside of virtual hosts only (fact H03). */
export function serverDirectives({ server, baseline, release, separator, deployment: { mode } }: Plan): ConfigNode[] {
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
