import { label, type Label } from '../label.ts';
import { sizeOf, type Interpreter, type PicturedApplication, type ProcessGroup } from './topology.ts';

/** Kind of a box. Each is a class `p-<kind>`. */
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

/** A directory that applications import from. */
export function outlineEnvironment(environment: string): Outline {
  return { kind: 'environment', labels: [label('', environment, 20)], children: [] };
}

/** A process group with all that lies in it. Details of an application are in its box, or drawn around it by others. */
export function outlineGroup(group: ProcessGroup, application: (application: PicturedApplication) => Outline = outlineApplication): Outline {
  const size = sizeOf(group);
  return {
    kind: group.name === undefined ? 'embedded' : 'group',
    labels: [
      ...(group.name === undefined ? [label('Apache\'s own processes')] : named('process group', group.name)),
      ...(size === '' ? [] : [label(size)]),
      label('user ', group.user, 18),
    ],
    children: group.interpreters.map((interpreter) => outlineInterpreter(interpreter, application)),
  };
}

/** Name in mod_wsgi of the main interpreter's application group, which is the empty string. */
const MAIN = '%{GLOBAL}';

function outlineInterpreter({ name, applications }: Interpreter, application: (application: PicturedApplication) => Outline): Outline {
  return {
    kind: 'interpreter',
    labels: name === '' ? [label('main interpreter ', MAIN)] : named('interpreter', name),
    children: applications.map(application),
  };
}

function outlineApplication(application: PicturedApplication): Outline {
  return { kind: 'application', labels: [label('', application.name, 18)], children: [], application };
}

/** An application with its path and its environment, where there is no room beside it. */
export function outlineInFull(application: PicturedApplication): Outline {
  const { name, mount, environment } = application;
  return { kind: 'application', labels: [label('', name, 18), label('requests for ', mount, 12), label('from ', environment, 20)], children: [], application };
}

/** A name behind the words for it, or below them if it is long. */
function named(words: string, name: string): Label[] {
  const line = label(`${words} `, name, 12);
  return line.shown === name ? [line] : [label(words), label('', name, 22)];
}
