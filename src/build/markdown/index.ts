import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PostBuild, mapConcurrent } from '../postbuild/finish.ts';
import { describe, pageMarkdown } from './page.ts';

/**
 * Writes each built page as Markdown at the address in its head, and the book in the order of `llms.txt`. Made from the pages
 * themselves, so that there is one rendering of a component and the forms cannot differ.
 */
export const markdown: PostBuild = async ({ directory, base, pages }, logger) => {
  const described = pages.map(({ html }) => describe(html)).filter((page) => page !== undefined);
  const forms = new Map(described.map(({ canonical, markdown }) => [canonical, markdown]));
  const written = new Map(described.map((page) => [page.markdown, pageMarkdown(page, (address) => forms.get(address))]));
  await mapConcurrent(written, ([address, text]) => writeFile(join(directory, address.slice(base.length)), text));
  await writeFile(join(directory, 'llms-full.txt'), wholeBook(await readFile(join(directory, 'llms.txt'), 'utf8'), written));
  logger.info(`${described.length} pages as Markdown`);
};

/**
 * Whole book as one text: the head of `llms.txt`, then the pages that it lists, in its order. `pages` are by the address of
 * their Markdown form. Refuses a listed page that was not built, and a list without pages.
 */
export function wholeBook(list: string, pages: ReadonlyMap<string, string>): string {
  const introduction = list.slice(0, list.indexOf('\n## ')).trimEnd();
  const addresses = [...list.matchAll(/^- \[[^\n]*?\]\((\S+\.md)\)/gm)].map(([, address = '']) => new URL(address).pathname);
  if (addresses.length === 0) throw new Error('llms.txt lists no page. Each is to be a line "- [title](address.md): sentence".');
  const texts = addresses.map((address) => {
    const text = pages.get(address);
    if (text === undefined) throw new Error(`llms.txt lists ${JSON.stringify(address)}, but no page has this Markdown form.`);
    return text;
  });
  return [`${introduction}\n`, ...texts].join('\n\n\n');
}
