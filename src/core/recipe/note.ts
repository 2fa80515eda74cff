import type { FactId } from '#core/releases';

/** Every note that a recipe can carry. */
export const NOTE_IDS = [
  'python-home', 'server-home', 'path-in-front', 'path-inherited', 'project-path', 'project-in-script', 'locale', 'working-folder',
  'alias-options', 'process-group', 'probe', 'access', 'tool',
  'bad-home', 'unreadable-home', 'closed-script', 'home-folder', 'security',
] as const;

export type NoteId = (typeof NOTE_IDS)[number];

/** `why` explains a line, `warning` is earned by this deployment, `failure` says how a mistake shows itself. */
export type NoteKind = 'why' | 'warning' | 'failure';

/** A remark that belongs to a recipe. In texts, code stands between backquotes. */
export interface Note {
  readonly id: NoteId;
  readonly kind: NoteKind;
  /** The few words that name what it is about. */
  readonly title: string;
  readonly text: string;
  readonly source: readonly FactId[];
  /** Words that the error log then holds, exactly; only for failures. */
  readonly logged?: string;
}
