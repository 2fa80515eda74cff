/** A word, or a name that is written with signs inside: `python-home`, `activate_this.py`, `sys.path`. */
const WORD = /[a-z\d]+(?:[-_.][a-z\d]+)*/gi;
const ENDING = /(?<=[a-z]{4})(?:ing|ed|es|(?<!s)s|e)$/;
const CAPITALS = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

/** Words that nearly every question has, and what the whole book is about: they tell nothing about the page that answers. */
const EMPTY = new Set((
  'a an and any are as at be but by can did do does for from get has have how i in into is it its me my no not of on or our should so ' +
  'than that the their then there this to under use using was what when where which while who why will with you your modwsgi'
).split(' '));

/** The words and names of a text, as they are written. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** A text without what people write differently: case, hyphens, underscores, blanks. Numbers keep their dots. */
export function squash(text: string): string {
  return /^[\d.]+$/.test(text) ? text : text.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** What readers call an environment. */
const ENVIRONMENT = /^(?:virtual)?(?:v?env|environment)$/;

/** What a word is filed under: squashed, without the ending of its grammatical form, and one word for what has many. */
export function keyOf(word: string): string {
  return squash(word).replace(ENDING, '').replace(ENVIRONMENT, 'environment');
}

/** The keys of the parts of a name: `python-home` and `WSGIPythonHome` have some, `python` has none. */
export function partsOf(word: string): string[] {
  const parts = /^[\d.]+$/.test(word) ? [] : word.split(/[-_.]/).flatMap((part) => part.split(CAPITALS));
  return parts.length > 1 ? parts.map(keyOf) : [];
}

/** Tells whether a word says nothing about where to look. */
export function isEmptyWord(word: string): boolean {
  return EMPTY.has(squash(word));
}
