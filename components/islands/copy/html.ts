import { escapeHtml } from '#core/lines';

/** The HTML of a copy button; `label` says to those who hear it what is copied, and `shown` shows that to all. */
export function copyButtonHtml(label: string, { shown = false } = {}): string {
  const words = escapeHtml(` ${label}`);
  return `<copy-button class="copy"><button class="button" type="button">Copy${shown ? words : `<span class="visually-hidden">${words}</span>`}</button><span class="copy-said" role="status"></span></copy-button>`;
}
