/** List of all pages for readers of plain text, in the form of llmstxt.org. */
import type { APIRoute } from 'astro';
import { href, markdownHref } from '../site/address.ts';
import { listing, SUMMARY } from '../site/book.ts';

export const GET: APIRoute = async ({ site }) => {
  const whole = (path: string): string => new URL(path, site).href;
  const parts = (await listing()).map(({ label, pages }) => [
    `## ${label}\n`,
    ...pages.map(({ title, description, address }) => `- [${title}](${whole(markdownHref(address))}): ${description}`),
  ].join('\n'));
  const text = [
    '# Which Python?',
    `> ${SUMMARY}`,
    `Each page below is Markdown and contains its recipes in full: every file, what its lines do, and the probe output to expect. `
    + `All pages in one file: ${whole(href('/llms-full.txt'))}. The files of every recipe for every release: ${whole(href('/recipes/index.txt'))}. `
    + `What a release changed, as a feed: ${whole(href('/versions/feed.xml'))}.`,
    ...parts,
  ].join('\n\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
