/**
 * The whole book as one text: what `llms.txt` says before its lists, then the pages that it lists, in its order. `pages` are by the
 * address of their Markdown form. Refuses a listed page that was not built, and a list without pages.
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
