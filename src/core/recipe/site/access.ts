import { directive, literalPattern, section, word, type ConfigNode } from '#core/apache';
import { directoryOf, nameOf } from '#core/deployment';
import { can, type Release } from '#core/releases';
import type { NoteId } from '../note.ts';
import type { SitePart } from '../plan-types.ts';

/** Access: scripts for everybody, probes for this machine alone, no other file of their directories. */
export function accessSections({ applications, release, deployment: { scripts } }: SitePart): ConfigNode[] {
  const directories = [...new Set(applications.map(({ script }) => directoryOf(script)))];
  return directories.map((directory) => {
    const own = applications.filter(({ script }) => directoryOf(script) === directory);
    const files = scripts === 'directory' ? everybody(release)
      : own.map(({ script }) => section('Files', [word(literalPattern(nameOf(script)), 'path')], everybody(release)));
    const probes = own.map(({ probe }) => section('Files', [word(literalPattern(nameOf(probe)), 'path')], thisMachine(release)));
    return section('Directory', [word(literalPattern(directory), 'path')], [...files, ...probes]);
  });
}

function everybody(release: Release): ConfigNode[] {
  if (can(release, 'apache-2.4')) return [directive('Require', [word('all'), word('granted')])];
  return [directive('Order', [word('allow,deny')]), directive('Allow', [word('from'), word('all')])];
}

function thisMachine(release: Release): ConfigNode[] {
  const note: NoteId = 'access';
  if (can(release, 'apache-2.4')) return [directive('Require', [word('local')], note)];
  return [
    directive('Order', [word('deny,allow')], note),
    directive('Deny', [word('from'), word('all')]),
    directive('Allow', [word('from'), word('127.0.0.1')]),
  ];
}
