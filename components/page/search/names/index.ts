/** What search knows without the text of the pages; the page for wrong addresses asks it, too. */
export { nearestPages } from './nearest.ts';
export { namesOf, type Names, type Scored } from './ranking.ts';
export { withoutVarying } from './log-line.ts';
export { isEmptyWord } from './words.ts';
