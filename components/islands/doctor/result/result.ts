import type { PastedFile, Report, ShownPlace } from '#core/doctor';
import { element } from '../../element.ts';
import type { Parts } from '../parts.ts';
import { linesElement, type LineMark } from '../texts/lines.ts';
import { KINDS } from '../words.ts';
import { findingsElement, type FindingActions } from './findings.ts';
import { fillReasons } from './reasons.ts';

/** Draws a report, and returns the marked lines of each text. */
export function drawResult({ findings, context, unchecked }: Parts, files: readonly PastedFile[], report: Report, actions: FindingActions): readonly (readonly Node[])[] {
  findings.replaceChildren(findingsElement(files, report, actions));
  void fillReasons(findings, actions.base);
  context.replaceChildren(...report.context.map(({ what, value, from }) =>
    element('li', {}, from === undefined ? `${what} ${value}, as you stated` : `${what} ${value}, from line ${from.line} of ${files[from.file]?.name ?? ''}`)));
  unchecked.hidden = report.notChecked.length === 0;
  unchecked.querySelector('ul')?.replaceChildren(...report.notChecked.map(({ sentence }) => element('li', {}, sentence)));
  return files.map(({ name, text }, file) => [
    element('figcaption', {}, captionOf(name, report, file)), linesElement(text, marksOf(report, file)),
  ]);
}

function captionOf(name: string, { kinds, withLog, notChecked }: Report, file: number): string {
  if (notChecked.some(({ reason, at }) => reason === 'unknown-kind' && at?.file === file)) return name;
  return `${name}, read as ${KINDS[kinds[file] ?? 'apache']}${withLog[file] ? ` and ${KINDS.log}` : ''}`;
}

/** Marks of one text, the worst finding first; places that explain a finding come last. */
function marksOf({ findings }: Report, file: number): LineMark[] {
  const mark = (place: ShownPlace, rest: Pick<LineMark, 'severity' | 'index' | 'words'>): LineMark[] => (place.file !== file ? [] : [{
    line: place.line, lastLine: Math.max(place.line, place.lastLine), column: place.column - 1, endColumn: place.column - 1 + place.end - place.start, ...rest,
  }]);
  return [
    ...findings.flatMap(({ at, severity, title }, index) => mark(at, { severity, index, words: title })),
    ...findings.flatMap(({ related, title }, index) => related.flatMap((place) => mark(place, { severity: 'related', index, words: `${place.label} (${title})` }))),
  ];
}
