import { originAt, parseDump, type Dump } from '#core/apache';
import type { Diagnosis } from './diagnose.ts';
import type { Confidence, Edit, Place, Severity } from './finding.ts';
import type { FileKind } from './kind.ts';
import type { RuleSlug } from './rules/slugs.ts';
import type { NotChecked } from './unchecked.ts';
import { wordingOf, type Wording } from './wording.ts';

/** A place with its line and column, both counted from 1. */
export interface ShownPlace extends Place {
  readonly line: number;
  readonly lastLine: number;
  readonly column: number;
  /** File and line that Apache printed it from. */
  readonly origin?: { readonly path: string; readonly line: number };
}

/** Finding in words, with its places by lines: plain data, which a worker can post. */
export interface ShownFinding extends Wording {
  readonly rule: RuleSlug;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly at: ShownPlace;
  readonly related: readonly (ShownPlace & { readonly label: string })[];
  readonly edits: readonly Edit[];
}

/** Fact about the server, with the line that shows it. */
export interface Understood {
  readonly what: string;
  readonly value: string;
  readonly from: ShownPlace | undefined;
}

/** The whole result for display. */
export interface Report {
  readonly kinds: readonly FileKind[];
  /** True for a configuration or script with lines of a log among its own. */
  readonly withLog: readonly boolean[];
  readonly context: readonly Understood[];
  readonly findings: readonly ShownFinding[];
  readonly notChecked: readonly { readonly reason: NotChecked['reason']; readonly sentence: string; readonly at: ShownPlace | undefined }[];
  readonly ignored: number;
}

/** Words a diagnosis for display. */
export function reportOf({ files, context, findings, notChecked, ignored }: Diagnosis): Report {
  const starts = files.map(({ text }) => lineStarts(text));
  const dumps = files.map(({ kind, text }): Dump | undefined => (kind === 'dump' ? parseDump(text) : undefined));
  const place = (at: Place): ShownPlace => {
    const own = starts[at.file] ?? [0];
    const line = lineAt(own, at.start);
    const dump = dumps[at.file];
    const origin = dump === undefined ? undefined : originAt(dump.origins, at.start);
    return { ...at, ...(origin === undefined ? {} : { origin: { path: origin.path, line: origin.line } }), line, lastLine: lineAt(own, Math.max(at.start, at.end - 1)), column: at.start - (own[line - 1] ?? 0) + 1 };
  };
  const known = ([what, value]: readonly [string, { readonly value: string; readonly from?: Place } | undefined]): Understood[] =>
    (value === undefined ? [] : [{ what, value: value.value, from: value.from === undefined ? undefined : place(value.from) }]);
  return {
    kinds: files.map(({ kind }) => kind),
    withLog: files.map(({ apart }) => apart !== undefined),
    context: [...known(['mod_wsgi', context.release]), ...known(['Python', context.python]), ...known(['Platform', context.platform])],
    findings: findings.map((finding) => ({
      ...wordingOf(finding), rule: finding.rule, severity: finding.severity, confidence: finding.confidence, at: place(finding.at),
      related: finding.related.map((each) => ({ ...place(each), label: each.label })),
      edits: finding.edits,
    })),
    notChecked: notChecked.map(({ reason, sentence, at }) => ({ reason, sentence, at: at === undefined ? undefined : place(at) })),
    ignored,
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Number of the line that an offset belongs to, by bisection. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(1, low);
}
