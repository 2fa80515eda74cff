import { DAEMON_OPTIONS } from '#core/releases';
import type { DaemonOption, Text } from './configuration.ts';

/** Meaning of words in the place of options. */
export type StrayMeaning = 'remark' | 'continuation' | 'path' | 'directive' | 'typography' | 'other';

/** Characters that web pages and word processors put in place of blanks, hyphens and quotes. */
export const TYPOGRAPHY = /[\u00A0\u00AD\u2000-\u201F\u202F\u205F\u2060\u2212\u3000\uFE58\uFEFF\uFF0D]/;

interface Line {
  readonly options: readonly DaemonOption[];
  readonly strays: readonly Text[];
  readonly words?: readonly Text[];
}

/** The option or word with the largest offset before a place. */
function before({ options, words = [] }: Line, { at }: Text): Text | undefined {
  return [...words, ...options].filter((each) => each.at.end <= at.start).toSorted((a, b) => a.at.start - b.at.start).at(-1);
}

/** Explains a stray word, so that one fault is not reported by several rules. */
export function meaningOf(line: Line, stray: Text): StrayMeaning {
  const { strays } = line;
  if (strays.some((each) => each.value.startsWith('#') && each.at.start <= stray.at.start)) return 'remark';
  if (stray.value === '\\') return 'continuation';
  if (/^(?:[Ww][Ss][Gg][Ii][A-Za-z]\w+|<\/?[A-Z]\w+)/.test(stray.value) || strays.some((each) => /^(?:[Ww][Ss][Gg][Ii][A-Za-z]\w+|<\/?[A-Z]\w+)/.test(each.value) && each.at.start < stray.at.start)) return 'directive';
  if (TYPOGRAPHY.test(stray.value)) return 'typography';
  return splitPath(line, stray) === undefined ? 'other' : 'path';
}

/** Path that a blank cuts at this word: a path before it, and a directory, or the last such word. */
export function splitPath(line: Line, stray: Text): Text | undefined {
  const { strays } = line;
  const own = strays.indexOf(stray);
  if (strays.slice(0, own + 1).some(({ value }) => value.startsWith('#'))) return undefined;
  const first = before(line, stray);
  if (first === undefined || !/[\\/]/.test(first.value)) return undefined;
  if (goesOn(line, first, stray)) return first;
  const run = strays.slice(own).filter(({ value }) => !value.includes('=') && !value.startsWith('#'));
  const isRest = run.some(({ value }) => /[\\/]/.test(value)) || strays.slice(0, own).some(({ value }) => /[\\/]/.test(value));
  return isRest && !/^(?:[\\/]|[A-Za-z]:[\\/])/.test(stray.value) ? first : undefined;
}

const PATH_OPTION = /^(?:home|python-home|python-path|python-eggs|chroot)$/;

/** Returns true for a plain word directly behind a path: `python-home=/srv/My Project`, `/srv/My app.wsgi`. */
function goesOn({ options }: Line, first: Text, { value, at }: Text): boolean {
  if (at.start - first.at.end !== 1) return false;
  const option = options.find((each) => each === first);
  if (option !== undefined) return PATH_OPTION.test(option.name) && !option.quoted && /^[\w.+-]+$/.test(value) && !(value in DAEMON_OPTIONS);
  return !/\.(?:wsgi|py)$/.test(first.value) && /^[\w.+-]+\.(?:wsgi|py)$/.test(value);
}
