import { escapeHtml } from '#core/lines';

/**
 * HTML of a title or a lead. An option such as `python-home=` stays on one line. A name such as `ModuleNotFoundError` may
 * break between its words.
 */
export function titleHtml(title: string): string {
  return escapeHtml(title).replace(/(?<![\w-])[a-z]+-[a-z-]+=?(?![\w-])/g, '<span class="unbroken">$&</span>').replace(/(?<=[a-z])(?=[A-Z])/g, '<wbr>');
}
