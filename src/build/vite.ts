import type { Plugin } from 'vite';

/** A module of Vite's own; the leading zero byte keeps other plugins' paths from matching. */
const HELPER = /^\0vite\/preload-helper\.js$/;

/**
 * Leaves `import()` in browser scripts as it is. Vite wraps each in a 1.6 KB helper that preloads imports and styles. Ours
 * have none, so it only calls through.
 */
export function plainImport(): Plugin {
  return {
    name: 'plain-import',
    enforce: 'pre',
    // Without it, each script lists what its imports import.
    config: () => ({ build: { modulePreload: false } }),
    load: {
      filter: { id: HELPER },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/**
 * The elements of Markdown that components of ours stand for. Static text is compiled to HTML, but not these: an unnamed
 * element would be written without its component.
 */
export const REPLACED_ELEMENTS = ['a', 'h2', 'h3'] as const;

/** Sentences and sources of a behaviour, and author and source of a message, which only pages and tests show. */
const WORDS = { effect: /^ {4}effect: .*,$/gm, source: /^ {4}source: .*,$/gm, ofMessage: /(?:^ {4}|(?<=[,{]) )(?:by: '[\w ]+'|source: (?:'\w+'|\[[^\]]*\])),?(?= |$)/gm } as const;

/** Vite plugin for workers. Removes the sentences of behaviours, and authors and sources of messages: a tenth of its bytes. */
export function shortBehaviours(): Plugin {
  return {
    name: 'short-behaviours', enforce: 'pre',
    // Empty and not absent: a recipe writes its notes of them, which a worker then leaves out.
    transform(code, id) {
      if (/\/src\/core\/releases\/behaviours\/(?!index|behaviour)\w+\.ts$/.test(id)) return { code: code.replace(WORDS.effect, "    effect: '',").replace(WORDS.source, '    source: [],'), map: null };
      if (/\/src\/core\/log\/(?!index|match|message\.)[\w-]+\.ts$/.test(id)) return { code: code.replace(WORDS.ofMessage, ''), map: null };
      return undefined;
    },
  };
}
