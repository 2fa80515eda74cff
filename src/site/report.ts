/** Prefilled part of a report: the page, and release and recipe if known. */
export interface Mistake {
  /** Path of the page. */
  readonly page: string;
  readonly release?: string;
  /** Whole address of the recipe that is shown. */
  readonly recipe?: string;
}

/** The address that opens a report, filled in: a form that takes `title` and `body`, or a mail. */
export function reportHref(address: string, { page, release = '', recipe = '' }: Mistake): string {
  const rows = [['Page', page], ['Release', release], ['Recipe', recipe]].filter(([, value]) => value !== '');
  const body = `${rows.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\nWhat is wrong:\n`;
  const title = `Mistake on ${page}`;
  const [first, second] = address.startsWith('mailto:') ? ['subject', 'body'] : ['title', 'body'];
  // A mail program takes "+" for a plus, so that blanks are written as "%20".
  return `${address}${address.includes('?') ? '&' : '?'}${first}=${encodeURIComponent(title)}&${second}=${encodeURIComponent(body)}`;
}
