/** A server as it runs: its processes, the interpreters in them, and their answers. */
export { Serving } from './serving.ts';
export { setupOf } from './setup.ts';
