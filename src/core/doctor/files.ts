import type { FileKind } from './kind.ts';
import type { Apart } from './log-lines.ts';

/** A text that somebody pasted. */
export interface PastedFile {
  readonly name: string;
  /** Inferred from the text where absent. */
  readonly kind?: FileKind;
  readonly text: string;
}

/** A pasted text with its kind. */
export interface ReadFile extends PastedFile {
  readonly kind: FileKind;
  /** The kind was stated by the owner, not inferred. */
  readonly stated: boolean;
  /** The text in two parts, where lines of a log were pasted with a configuration or script. */
  readonly apart?: Apart;
}
