import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';

type RolldownOptions = Rolldown.RolldownOptions & { output: Rolldown.OutputOptions };
type CodeSplittingNameFunction = Rolldown.CodeSplittingNameFunction;

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

/** Vite plugin for workers. Removes sentences of behaviours, and authors and sources of messages. */
export function shortBehaviours(): Plugin {
  return {
    name: 'short-behaviours', enforce: 'pre',
    // Empty and not absent: a recipe writes its notes of them, which a worker then leaves out.
    transform(code, id) {
      if (/\/src\/core\/releases\/behaviours\/(?!index|behaviour)\w+\.ts$/.test(id)) return { code: code.replace(WORDS.effect, "    effect: '',").replace(WORDS.source, '    source: [],'), map: null };
      if (/\/src\/core\/log\/(?!index|message\.)[\w-]+\.ts$/.test(id)) return { code: code.replace(WORDS.ofMessage, ''), map: null };
      return undefined;
    },
  };
}

const WORKER = fileURLToPath(new URL('../../components/islands/doctor/worker/worker.ts', import.meta.url));

/** Modules that faces of the core name, but that only parts of the worker use which are loaded on demand. */
const ON_DEMAND = /\/src\/core\/(?:lines\/|apache\/(?:directives\/(?!mod-wsgi-places)|refusal\/|printer\.|tree\.|route\/(?:groups|hosts|script|index)\.)|releases\/(?:apaches|systems|start-up)\.)/;

/**
 * Options of the bundler for the doctor's worker. All that it needs at once is one file. By itself the bundler makes three, whose
 * common words are compressed apart. No module of the core does anything when it is loaded: what is not used is left out.
 */
export function workerBundle(): RolldownOptions {
  let together: ReadonlySet<string> | undefined;
  const name: CodeSplittingNameFunction = (id, graph) => {
    together ??= imported(WORKER, (from) => graph.getModuleInfo(from)?.importedIds ?? []);
    return together.has(id) && !ON_DEMAND.test(id) ? 'worker' : null;
  };
  return {
    treeshake: { moduleSideEffects: (id) => !id.includes('/src/core/') },
    // Parts that are loaded on demand import from the file of the worker itself.
    preserveEntrySignatures: 'allow-extension',
    output: { codeSplitting: { includeDependenciesRecursively: false, groups: [{ name }] } },
  };
}

function imported(entry: string, importedBy: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set([entry]);
  // A set grows while it is walked.
  for (const id of found) for (const next of importedBy(id)) found.add(next);
  return found;
}
