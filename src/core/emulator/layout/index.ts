/** The files that a machine has. */
export { diskFor, libraryOf } from './layout.ts';
