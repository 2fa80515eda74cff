import type { Change } from '../finding.ts';
import type { Given } from '../given.ts';
import type { Range } from './script.ts';

/** Removes a statement with its lines; a statement that shares its line with another one goes alone. */
export function removeStatement({ files }: Given, file: number, { start, end }: Range): Change {
  const text = files[file]?.text ?? '';
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const feed = text.indexOf('\n', end);
  const to = feed < 0 ? text.length : feed + 1;
  const alone = text.slice(from, start).trim() === '' && /^[ \t;]*(?:#.*)?\r?\n?$/.test(text.slice(end, to));
  if (!alone) return { file, start, end, text: 'pass' };
  // An indented statement may be the only one of its block.
  const indent = text.slice(from, start);
  return indent === '' ? { file, start: from, end: to, text: '' } : { file, start, end, text: 'pass' };
}
