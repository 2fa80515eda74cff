/**
 * Pages that stood at another address once, by that address; the new one may not move again without a change here.
 * An example: `'fix/no-encodings': 'fix/encodings'`.
 */
export const MOVED: Readonly<Record<string, string>> = {};
