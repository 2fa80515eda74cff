import { apply } from '#core/apache';
import type { Change, Edit } from './finding.ts';

/** A text of a file before or after an edit. */
interface WithText {
  readonly text: string;
}

/** Applies edits to files. Of edits that overlap, the first wins; the others are left out whole. */
export function applyEdits<File extends WithText>(files: readonly File[], edits: readonly Edit[]): File[] {
  const kept: Change[] = [];
  for (const { changes } of edits) {
    if (changes.every((change) => !kept.some((other) => overlaps(change, other)))) kept.push(...changes);
  }
  return files.map((file, index) => {
    const own = kept.filter((change) => change.file === index);
    return own.length === 0 ? file : { ...file, text: apply(file.text, own) };
  });
}

/** Two insertions at one place are the same edit offered twice. */
function overlaps(a: Change, b: Change): boolean {
  if (a.file !== b.file) return false;
  if (a.start === a.end && b.start === b.end) return a.start === b.start;
  return a.start < b.end && b.start < a.end;
}
