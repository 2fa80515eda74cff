import type { RuleSlug } from './rules/slugs.ts';

/** Severity of a finding. `error`: something does not work. `warning`: it works, and should be changed. `info`: a remark. */
export type Severity = 'error' | 'warning' | 'info';

/** Certainty of a finding. `proven`: the log or Apache itself confirms it. `read`: it follows from the text. `inferred`: it is likely. */
export type Confidence = 'proven' | 'read' | 'inferred';

/** A piece of a pasted file: its index, and offsets into its text. */
export interface Place {
  readonly file: number;
  readonly start: number;
  readonly end: number;
}

/** A place that belongs to a finding, with the reason in a few words. */
export interface RelatedPlace extends Place {
  readonly label: string;
}

/** Text that replaces a place. */
export interface Change extends Place {
  readonly text: string;
}

/** A change that ends a finding. `safe`: it cannot alter what works; otherwise the reader must look at it first. */
export interface Edit {
  readonly title: string;
  readonly safe: boolean;
  readonly changes: readonly Change[];
}

/** A message as its code and values; `wording` makes the sentence of it. */
export interface FindingMessage {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A fault, an outdated form or a remark, at its place. */
export interface Finding {
  readonly rule: RuleSlug;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly at: Place;
  readonly related: readonly RelatedPlace[];
  readonly message: FindingMessage;
  readonly edits: readonly Edit[];
}
