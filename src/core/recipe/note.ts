import type { Prose } from '#core/lines';
import type { FactId } from '#core/releases';

/** Every note that a recipe can carry. */
const NOTE_IDS = [
  // of lines of the site configuration
  'python-executable', 'server-home', 'baseline', 'path-inherited', 'server-path', 'socket-prefix', 'restrict-embedded',
  'working-directory', 'locale', 'python-home', 'path-in-front', 'project-path',
  'process-group', 'probe', 'alias-options', 'embedded', 'directory', 'https', 'access',
  // of lines of the scripts
  'activate-this', 'site-dir-front', 'site-dir', 'project-in-script',
  // of commands
  'tool', 'symlink-tree', 'home-variable', 'start-locale', 'module', 'selinux',
  // warnings
  'home-directory', 'account-home', 'not-ascii', 'own-python', 'conda-fails', 'python-mismatch', 'younger-python', 'embedded-mode', 'path-list', 'base-visible', 'unproven', 'stand-in', 'sub-interpreter', 'windows-home', 'security',
  // failures
  'bad-home', 'unreadable-home', 'missing-packages', 'closed-script',
] as const;

export type NoteId = (typeof NOTE_IDS)[number];

/** `why` explains a line, `warning` is about this deployment, `failure` describes the symptom of a mistake. */
export type NoteKind = 'why' | 'warning' | 'failure';

/** A remark that belongs to a recipe. */
export interface Note {
  readonly id: NoteId;
  readonly kind: NoteKind;
  /** Title of a few words. */
  readonly title: string;
  readonly text: Prose;
  readonly source: readonly FactId[];
  /** Words that the error log then holds, exactly; only for failures. */
  readonly logged?: string;
}

/** A note that explains a line. */
export function why(id: NoteId, title: string, text: Prose, source: readonly FactId[]): Note {
  return { id, kind: 'why', title, text, source };
}

/** A note that a deployment earns. */
export function warning(id: NoteId, title: string, text: Prose, source: readonly FactId[]): Note {
  return { id, kind: 'warning', title, text, source };
}
