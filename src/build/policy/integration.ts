import type { AstroIntegration } from 'astro';
import { rewritePages } from '../pages.ts';
import { withOwnPolicy } from './page.ts';

/** Gives each built page a policy of its own. Astro's names every script and style of the whole site on every page: half a kilobyte. */
export function policy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: { 'astro:build:done': ({ dir }) => rewritePages(dir, withOwnPolicy) },
  };
}
