/** A word, or a name that is written with signs inside: `python-home`, `activate_this.py`, `sys.path`. */
const WORD = /[a-z\d]+(?:[-_.][a-z\d]+)*/gi;
const ENDING = /(?<=[a-z]{4})(?:ions?|ing|ie[ds]|e[ds]|(?<!s)s|[ey])$/;
const CAPITALS = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/** The words and names of a text, as they are written. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Normalises what people write differently: case, hyphens, underscores, blanks. Numbers keep their dots. */
export function normalise(text: string): string {
  return /^[\d.]+$/.test(text) ? text : text.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** Names that people use for an environment. */
const ENVIRONMENT = /^(?:virtual)?(?:v?env|environment)s?$/;

/** Key of a word: normalised, stemmed, and one key for all names of an environment. */
export function keyOf(word: string): string {
  return normalise(word).replace(ENVIRONMENT, 'environment').replace(ENDING, '');
}

/** The keys of the parts of a name: `python-home` and `WSGIPythonHome` have some, `python` has none. */
export function partsOf(word: string): string[] {
  const parts = /^[\d.]+$/.test(word) ? [] : word.split(/[-_.]/).flatMap((part) => part.split(CAPITALS));
  return parts.length > 1 ? parts.map(keyOf) : [];
}

/** Words in queries about a failure. */
const TROUBLE = /\b(?:no|not|never|without|instead|(?:un|in)able|can(?:no|')?t|\w+n'?t|fail\w*|errors?|issues?|problems?|wrong|broken?|stuck|hangs?|crash\w*|missing|ignor\w+|refus\w+|denied|complain\w*|exceptions?|fatal)\b/i;

/** Checks if a query is about a failure. */
export function isTrouble(query: string): boolean {
  return TROUBLE.test(query);
}
