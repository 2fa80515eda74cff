/** Numbers of arguments that directives take, by the shapes of Apache's command tables (`invoke_cmd` in server/config.c). */

/** Least and most words of each shape that counts them, and Apache's sentence about another number. */
const COUNTED = {
  none: [0, 0, 'takes no arguments'],
  one: [1, 1, 'takes one argument'],
  two: [2, 2, 'takes two arguments'],
  three: [3, 3, 'takes three arguments'],
  'one-or-two': [1, 2, 'takes 1-2 arguments'],
  'two-or-three': [2, 3, 'takes two or three arguments'],
  'one-to-three': [1, 3, 'takes one, two or three arguments'],
  /** Each word is an argument of its own. */
  each: [1, Infinity, 'requires at least one argument'],
  /** Each word behind the first is an argument of its own, together with the first. */
  'first-with-each': [1, Infinity, 'requires at least two arguments'],
} as const satisfies Readonly<Record<string, readonly [number, number, string]>>;

/** `flag`: "On" or "Off", and whatever follows. `list` and `raw`: the directive itself looks at its words. */
export type Shape = keyof typeof COUNTED | 'flag' | 'list' | 'raw';

/** Returns Apache's sentence where a directive has too few words or too many; an empty word counts as none. */
export function countRefusal(name: string, shape: Shape, words: readonly string[], help: string): string | undefined {
  if (shape === 'raw' || shape === 'list') return undefined;
  if (shape === 'flag') return /^(?:on|off)$/i.test(words[0] ?? '') ? undefined : `${name} must be On or Off`;
  const [least, most, sentence]: readonly [number, number, string] = COUNTED[shape];
  const isFull = words.slice(0, least).filter((word) => word !== '').length === least;
  if (isFull && words.length <= most && (shape !== 'first-with-each' || words.length > 1)) return undefined;
  return `${name} ${sentence}${shape === 'none' || help === '' ? '' : `, ${help}`}`;
}
