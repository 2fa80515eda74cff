import { escapeHtml } from '#core/lines';

/**
 * HTML of a title or a lead: an option such as `python-home=` stays on one line, and a long name such as `ModuleNotFoundError`
 * may break between its words on a narrow screen.
 */
export function titleHtml(title: string): string {
  return escapeHtml(title).replace(/(?<![\w-])[a-z]+-[a-z-]+=?(?![\w-])/g, '<span class="unbroken">$&</span>').replace(/(?<=[a-z])(?=[A-Z])/g, '<wbr>');
}
