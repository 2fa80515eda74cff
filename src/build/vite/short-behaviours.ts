import type { Plugin } from 'vite';

/** Sentences and sources of a behaviour, which only pages show. Each stands on a line of its own. */
const WORDS = /^ {4}(?:effect|source): .*,\n/gm;

/**
 * Vite plugin for workers. Leaves out what behaviours say in words: a worker asks whether a release has one, and the
 * sentences of all would be a tenth of what it loads.
 */
export function shortBehaviours(): Plugin {
  return {
    name: 'short-behaviours', enforce: 'pre',
    transform: (code, id) => (/\/src\/core\/releases\/behaviours\/(?!index|behaviour)\w+\.ts$/.test(id) ? { code: code.replace(WORDS, ''), map: null } : undefined),
  };
}
