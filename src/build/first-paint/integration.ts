import type { AstroIntegration } from 'astro';
import { rewritePages } from '../pages.ts';
import { afterPaint } from './script.ts';

/** Has every built page painted before its modules are fetched. While pages are written (`npm run dev`), Vite loads them as ever. */
export function firstPaint(): AstroIntegration {
  return {
    name: 'first-paint',
    hooks: { 'astro:build:done': ({ dir }) => rewritePages(dir, afterPaint) },
  };
}
