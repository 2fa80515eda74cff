import { diagnose, type FileKind, type Finding, type PlatformName } from '#core/doctor';
import { readScript } from '#core/doctor/script';

/** A labelled case: pasted files, stated versions, and the findings that a good doctor must, may and must not raise. */
export interface LabelledCase {
  readonly id: string;
  readonly kind: 'broken' | 'legacy' | 'correct';
  readonly files: readonly { readonly name: string; readonly kind?: FileKind; readonly text: string }[];
  readonly versions: { readonly mod_wsgi?: string; readonly python?: string; readonly os?: PlatformName };
  readonly required: readonly { readonly rule: string; readonly severity: string; readonly at: string }[];
  readonly optional: readonly string[];
  readonly forbidden: readonly string[];
}

/** A finding with its place in lines and columns, both counted from 1; the length is in UTF-16 units. */
interface PlacedFinding {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** Findings of one case, compared with its labels. */
interface ComparedCase {
  readonly id: string;
  readonly kind: LabelledCase['kind'];
  readonly findings: readonly PlacedFinding[];
  readonly required: readonly { readonly rule: string; readonly severity: string; readonly at: string; readonly found: boolean; readonly instead?: string }[];
  /** Findings that the labels call a false alarm. */
  readonly forbidden: readonly PlacedFinding[];
  /** Errors and warnings that the labels do not mention. */
  readonly unlisted: readonly PlacedFinding[];
}

/** Diagnoses a case and compares. A required finding counts if it lies inside the labelled text, or covers it. */
export function compareCase({ id, kind, files, versions, required, optional, forbidden }: LabelledCase): ComparedCase {
  const { findings } = diagnose(files, { versions, readScript });
  const placed = findings.map((finding) => ({ finding, shown: place(files, finding) }));
  const listed = new Set([...required.map(({ rule }) => rule), ...optional, ...forbidden]);
  return {
    id, kind, findings: placed.map(({ shown }) => shown),
    required: required.map((label) => {
      const ofRule = findings.filter(({ rule, at }) => rule === label.rule && isAt(files, label.at, at));
      const found = ofRule.some(({ severity }) => severity === label.severity);
      const instead = ofRule[0]?.severity;
      return { ...label, found, ...(found || instead === undefined ? {} : { instead }) };
    }),
    forbidden: placed.filter(({ finding }) => forbidden.includes(finding.rule)).map(({ shown }) => shown),
    unlisted: placed.filter(({ finding }) => !listed.has(finding.rule) && finding.severity !== 'info').map(({ shown }) => shown),
  };
}

function isAt(files: LabelledCase['files'], label: string, { file, start, end }: Finding['at']): boolean {
  const text = files[file]?.text ?? '';
  for (let from = text.indexOf(label); from >= 0; from = text.indexOf(label, from + 1)) {
    const to = from + label.length;
    if ((start >= from && end <= to) || (start <= from && end >= to)) return true;
  }
  return false;
}

function place(files: LabelledCase['files'], { rule, severity, at }: Finding): PlacedFinding {
  const file = files[at.file];
  const before = (file?.text ?? '').slice(0, at.start);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { rule, severity, file: file?.name ?? '', line: before.split('\n').length, column: at.start - lineStart + 1, length: at.end - at.start };
}
