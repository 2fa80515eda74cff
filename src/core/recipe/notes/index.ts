import { lineNotes } from './lines.ts';
import { failureNotes } from './failures.ts';
import type { Note } from '../note.ts';
import type { Plan } from '../plan-types.ts';
import { warningNotes } from './warnings.ts';

/** Notes of a plan: of lines in the order of the files, then warnings, then failures. */
export function notesFor(plan: Plan): Note[] {
  return [...lineNotes(plan), ...warningNotes(plan), ...failureNotes(plan)];
}
