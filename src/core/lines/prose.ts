import { escapeHtml } from './html.ts';

/** The HTML of a sentence in which code stands between backquotes. */
export function proseHtml(text: string): string {
  return text.split('`').map((part, index) => (index % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`)).join('');
}
