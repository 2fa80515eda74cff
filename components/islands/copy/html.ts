import { escapeHtml } from '#core/lines';

/** The HTML of a copy button; `label` says to those who hear it what is copied, and `shown` shows that to all. */
export function copyButtonHtml(label: string, { shown = false } = {}): string {
  const words = escapeHtml(` ${label}`);
  return `<copy-button class="copy">${SAID}<button class="button" type="button">Copy${shown ? words : `<span class="visually-hidden">${words}</span>`}</button></copy-button>`;
}

/** The same for a file, with a second button that offers parts of it, and the whole recipe. */
export function copyFileHtml(label: string): string {
  const words = escapeHtml(` ${label}`);
  return `<copy-button class="copy">${SAID}<button class="button" type="button">Copy<span class="visually-hidden">${words}</span></button>`
    + `<button class="button" type="button" data-parts aria-haspopup="dialog" aria-label="More copy options:${words}" title="More copy options">…</button></copy-button>`;
}

const SAID = '<span class="copy-said" role="status"></span>';
