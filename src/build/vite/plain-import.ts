import type { Plugin } from 'vite';

/** A module of Vite's own; the leading zero byte keeps other plugins' paths from matching. */
const HELPER = /^\0vite\/preload-helper\.js$/;

/**
 * Leaves `import()` in browser scripts as it is. Vite wraps each in a 1.6 KB helper that preloads the imported
 * module's own imports and styles; ours have none, so nothing is lost when it only calls through.
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
