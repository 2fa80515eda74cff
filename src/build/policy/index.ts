/** The content policy: the directives, each page's own, and what servers send. */
export { astroPolicy, headerPolicy, pagePolicy } from './directives.ts';
export { styleHashes, withOwnPolicy } from './page.ts';
