/** From pasted files to a deployment, and from there to today's recipe. A separate entry: the generator is loaded on demand. */
export { understand, type Understanding } from './understand.ts';
export { compareWithToday, type Comparison, type ComparedLine } from './compare.ts';
