/** From pasted files to a deployment, and from there to today's recipe. A separate entry: the generator is loaded on demand. */
export { understand, type Changes, type Understanding } from './understand.ts';
export { compareWithToday, type ComparedFile, type Comparison, type UnderstoodField } from './compare.ts';
export type { Part, Row } from './align.ts';
