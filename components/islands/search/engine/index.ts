/** What finds pages: by names and titles at once, and by the full text when it has come. It knows nothing of the dialog. */
export { engineFor, type Engine } from './engine.ts';
export type { Found, SubResult, TextMatch } from './full-text.ts';
export type { Chosen, Hit } from './hits.ts';
export type { Scored } from './ranking.ts';
