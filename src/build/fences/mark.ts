import { behaviour, type Behaviour } from '#core/releases';

/** Mark of a fence, written after its language. `tests/content/fences.test.ts` checks that it is true. */
export type FenceMark =
  | { readonly kind: 'right' }
  /** `wrong="words"`: its checker (Apache, Python or the shell) refuses it with these words. */
  | { readonly kind: 'wrong'; readonly words: string }
  /** `wrong-in="tests/..."`: its checker accepts it, and that test shows how it fails; `wrong="words"` may stand beside. */
  | { readonly kind: 'wrong in use'; readonly test: string; readonly words: string | undefined }
  /** `only="fact"`: releases without that behaviour refuse it. */
  | { readonly kind: 'some releases'; readonly behaviour: Behaviour }
  /** `python2`: Python 3 refuses it. */
  | { readonly kind: 'Python 2' };

const NAMES = ['wrong', 'wrong-in', 'only', 'python2'] as const;
type Name = (typeof NAMES)[number];

/** Reads what stands behind a fence's language. Refuses, by an Error, an unknown mark, marks that exclude each other, and an unknown fact. */
export function readMark(meta: string): FenceMark {
  const marks = split(meta);
  const [words, test, fact] = [marks.get('wrong'), marks.get('wrong-in'), marks.get('only')];
  const kinds = [words !== undefined || test !== undefined, fact !== undefined, marks.has('python2')].filter(Boolean);
  if (kinds.length > 1) throw new Error(`The marks of the fence exclude each other: ${meta}. Keep one.`);
  if (test !== undefined) return { kind: 'wrong in use', test, words };
  if (words !== undefined) return { kind: 'wrong', words };
  if (fact !== undefined) return { kind: 'some releases', behaviour: behaviour(fact) };
  return { kind: marks.has('python2') ? 'Python 2' : 'right' };
}

function split(meta: string): Map<Name, string> {
  const marks = new Map<Name, string>();
  const rest = meta.replace(/([a-z0-9-]+)(?:="([^"]*)")?/g, (_whole, name: string, value: string | undefined) => {
    const known = NAMES.find((candidate) => candidate === name);
    if (known === undefined) throw new Error(`A fence cannot be marked "${name}". Write one of: ${NAMES.join(', ')}.`);
    if ((known === 'python2') === (value !== undefined) || value === '') {
      throw new Error(`The mark "${name}" of a fence ${known === 'python2' ? 'takes no value' : `needs one: ${name}="..."`}.`);
    }
    marks.set(known, value ?? '');
    return '';
  });
  if (rest.trim() !== '') throw new Error(`The marks of a fence cannot be read: ${meta}. Write names, and values as name="value".`);
  return marks;
}
