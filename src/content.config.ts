import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { ERROR_NAME } from './build/redirects.ts';
import { isRelease, type Release } from '#core/releases';

const release = z.custom<Release>(
  (value) => typeof value === 'string' && isRelease(value),
  'release must be the version of a mod_wsgi release, in quotes',
);

/** The pages of the book: the directory is the section, the file's name the address. */
const pages = defineCollection({
  loader: glob({
    base: './content',
    pattern: '**/*.mdx',
    // The default makes "20" of "2.0".
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.object({
    title: z.string(),
    /** One sentence, for search engines and lists. */
    description: z.string().max(170),
    /** Short title for the sidebar. */
    short: z.string().optional(),
    order: z.number(),
    /** Key of a symptom in `src/site/sections.ts`; required for pages of fix/. */
    symptom: z.enum(['start', '500', 'hang', 'refused', 'packages', 'other']).optional(),
    release: release.optional(),
    /** Exact names and error texts that the page answers, for search; `…` stands for what varies in a log. */
    answers: z.array(z.string()).default([]),
    /** True if it is for readers of every release and mode, whatever its recipe needs. */
    anyRelease: z.boolean().default(false),
    /** Short names of the errors that the page mends; `/e/NAME` leads here for as long as the book stands. */
    errors: z.array(z.string().regex(ERROR_NAME, 'an error is a code such as WSGI0100, or small letters, digits and "-"')).default([]),
    /** A page that is one wide island, without a column of prose. */
    wide: z.boolean().default(false),
  }),
});

export const collections = { pages };
