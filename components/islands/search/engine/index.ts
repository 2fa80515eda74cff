/** Search engine without DOM: names and titles at once, the full text once loaded. */
export { engineFor, type Engine } from './engine.ts';
export type { Found, SubResult, TextMatch } from './full-text.ts';
export type { Chosen, Hit } from './hits.ts';
export type { Scored } from './ranking.ts';
