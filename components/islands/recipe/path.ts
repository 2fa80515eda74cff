import { escapeHtml } from '#core/lines';

/** The HTML of a path that may break after each "/". */
export function breakable(path: string): string {
  return escapeHtml(path).replaceAll('/', '/<wbr>');
}
