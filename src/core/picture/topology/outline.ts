import { label, type Label } from '../label.ts';
import { sizeOf } from './describe.ts';
import type { Interpreter, PicturedApplication, ProcessGroup } from './topology.ts';

/** What a box stands for. Each kind is a class `p-<kind>`. */
export type BoxKind = 'host' | 'group' | 'embedded' | 'interpreter' | 'application' | 'environment';

/** A box before it has a place: what is written in it, and what lies in it. */
export interface Outline {
  readonly kind: BoxKind;
  readonly labels: readonly Label[];
  readonly children: readonly Outline[];
  /** The application that the box stands for, where arrows begin and end. */
  readonly application?: PicturedApplication;
}

/** The virtual host of a site. */
export function outlineHost(server: string): Outline {
  return { kind: 'host', labels: [label('virtual host'), label('', server, 18)], children: [] };
}

/** A folder that applications import from. */
export function outlineEnvironment(environment: string): Outline {
  return { kind: 'environment', labels: [label('', environment, 20)], children: [] };
}

/** A process group with all that lies in it. */
export function outlineGroup(group: ProcessGroup): Outline {
  const size = sizeOf(group);
  return {
    kind: group.name === undefined ? 'embedded' : 'group',
    labels: [
      ...(group.name === undefined ? [label('Apache\'s own processes')] : named('process group', group.name)),
      ...(size === '' ? [] : [label(size)]),
      label('user ', group.user, 18),
    ],
    children: group.interpreters.map(outlineInterpreter),
  };
}

/** What mod_wsgi calls the application group of the main interpreter, whose name is empty. */
const MAIN = '%{GLOBAL}';

function outlineInterpreter({ name, applications }: Interpreter): Outline {
  return {
    kind: 'interpreter',
    labels: name === '' ? [label('main interpreter ', MAIN)] : named('interpreter', name),
    children: applications.map(outlineApplication),
  };
}

function outlineApplication(application: PicturedApplication): Outline {
  return { kind: 'application', labels: [label('', application.name, 18)], children: [], application };
}

/** A name behind the words for it, or below them if it is long. */
function named(words: string, name: string): Label[] {
  const line = label(`${words} `, name, 12);
  return line.shown === name ? [line] : [label(words), label('', name, 22)];
}
