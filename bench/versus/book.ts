import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page as every tool can read it. */
export interface BookPage {
  /** Its folder and name, such as `current/one-app-daemon`. */
  readonly id: string;
  readonly title: string;
  /** Markdown below the title. */
  readonly body: string;
}

/** The folders that both the book and the synthetic pages stand in. */
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

/**
 * Pages of the length of a page of the book (five headings, ten paragraphs, a list, two fences), each with other words from the
 * book's own, so that an index has something to index. The same number gives the same pages.
 */
export function synthetic(count: number, words: readonly string[]): BookPage[] {
  return Array.from({ length: count }, (_, index) => {
    const draw = numbers(index + 1);
    const sentence = (length: number): string => Array.from({ length }, () => words[draw(words.length)]).join(' ');
    const parts = Array.from({ length: 5 }, (_, part) => [
      `## ${sentence(4)}`,
      ...Array.from({ length: 2 }, () => `${sentence(30)}, \`${sentence(1)}\`. ${sentence(30)}.`),
      ...(part % 2 === 0 ? [] : [Array.from({ length: 4 }, () => `- ${sentence(9)}`).join('\n'), fence(index)]),
    ].join('\n\n'));
    const section = SECTIONS[index % SECTIONS.length];
    return { id: `${section}/synthetic-${String(index).padStart(4, '0')}`, title: `Synthetic page ${index}: ${sentence(3)}`, body: parts.join('\n\n') };
  });
}

/** The plain words of the book, but those that begin a statement in MDX. */
export function wordsOf(pages: readonly BookPage[]): string[] {
  const words = new Set(pages.flatMap(({ body }) => body.match(/\b[a-z]{3,}\b/g) ?? []));
  return [...words].filter((word) => word !== 'import' && word !== 'export').sort();
}

function fence(index: number): string {
  return ['```apache', '<VirtualHost *:80>', `    ServerName site-${index}.example.org`, `    WSGIDaemonProcess site-${index} python-home=/srv/${index}/venv`,
    `    WSGIScriptAlias / /srv/${index}/app.wsgi process-group=site-${index}`, '</VirtualHost>', '```'].join('\n');
}

/** Numbers below a limit that look drawn by lot and are the same in every run: a linear congruence (Numerical Recipes). */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
