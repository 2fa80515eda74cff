import type { Report } from '#core/doctor';
import { SEVERITIES } from '../words.ts';

/** Sums a report up in a sentence or two, which is read aloud when it changes. */
export function summaryOf({ findings, notChecked, ignored }: Report): string {
  const parts = (Object.keys(SEVERITIES) as (keyof typeof SEVERITIES)[])
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, SEVERITIES[severity].toLowerCase()] as const)
    .filter(([number]) => number > 0).map(([number, word]) => count(number, word));
  const off = ignored === 0 ? '' : ` ${count(ignored, 'finding')} suppressed by comments.`;
  const rest = notChecked.length === 0 ? '' : ` ${count(notChecked.length, 'item')} not checked: see below.`;
  if (parts.length > 0) return `${parts.join(', ')}.${off}${rest}`;
  return notChecked.some(({ reason }) => reason === 'unknown-kind') ? `Nothing to check.${rest}` : `No problems found.${off}${rest}`;
}

/** The first sentence of the sum, without its full stop. */
export function headOf(report: Report): string {
  return summaryOf(report).replace(/\..*$/, '');
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
