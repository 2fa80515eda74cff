/** Characters kept before the first match, so that it shows in two short lines. */
const LEAD = 40;

export interface ExcerptPart {
  text: string;
  marked: boolean;
}

/**
 * Cuts an excerpt into plain and marked text. Pagefind escapes `<` and `>` of the page's text and adds `<mark>`;
 * nothing of it is handed to an HTML parser.
 */
export function excerptParts(excerpt: string): ExcerptPart[] {
  const parts = excerpt
    .split(/<\/?mark>/)
    .map((text, at) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: at % 2 === 1 }))
    .filter((part) => part.text !== '');
  return parts.map((part, at) => (at === 0 && !part.marked && parts.length > 1 ? { ...part, text: shortLead(part.text) } : part));
}

function shortLead(text: string): string {
  if (text.length <= LEAD) return text;
  const tail = text.slice(-LEAD);
  return `…${tail.slice(tail.indexOf(' ') + 1)}`;
}
