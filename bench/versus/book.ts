import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as every tool can read it. */
export interface BookPage {
  /** Its directory and name, such as `current/one-app-daemon`. */
  readonly id: string;
  readonly title: string;
  /** Markdown below the title. */
  readonly body: string;
}

/** The directories that both the book and the synthetic pages stand in. */
export const SECTIONS = ['current', 'legacy', 'versions', 'understand', 'fix', 'tools'] as const;

/** One page of each kind that a reader meets. */
export const SAMPLES = [
  { kind: 'recipe', id: 'current/one-app-daemon' },
  { kind: 'fix', id: 'fix/encodings' },
  { kind: 'versions', id: 'versions/3.0' },
  { kind: 'understand', id: 'understand/import-order' },
] as const;

/** The pages of the book, from the Markdown that a build writes beside them. Refuses a site that was not built. */
export function bookOf(dist: string): BookPage[] {
  return SECTIONS.flatMap((section) => readdirSync(join(dist, section)).filter((name) => name.endsWith('.md')).map((name) => {
    const [heading = '', ...rest] = readFileSync(join(dist, section, name), 'utf8').split('\n');
    return { id: `${section}/${name.replace(/\.md$/, '')}`, title: heading.replace(/^# /, ''), body: rest.join('\n').trim() };
  }));
}
