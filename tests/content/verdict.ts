import type { FenceMark } from '../../src/build/fences/mark.ts';
import type { Verdict } from './languages.ts';

/** Contradiction between a fence's mark and its parser's verdict. Undefined if they agree. */
export function complaintAbout(mark: Extract<FenceMark, { kind: 'right' | 'wrong' | 'wrong in use' }>, { ok, output }: Verdict): string | undefined {
  if (mark.kind !== 'wrong') {
    return ok ? undefined : `is refused; correct it, or mark it wrong="words of the error":\n${output.trim()}`;
  }
  if (ok) return 'is accepted, although its mark says that it fails; take the mark away, or name a test with wrong-in="tests/..."';
  return output.includes(mark.words) ? undefined : `fails, but the error does not say "${mark.words}":\n${output.trim()}`;
}
