import { escapeHtml } from '#core/lines';

/** HTML of a copy button. `label` names the copied text for screen readers; `shown` makes it visible. */
export function copyButtonHtml(label: string, { shown = false } = {}): string {
  const words = escapeHtml(` ${label}`);
  return `<copy-button class="copy">${SAID}<button class="button" type="button">Copy${shown ? words : `<span class="visually-hidden">${words}</span>`}</button></copy-button>`;
}

/** HTML of a file's copy button, with a second button for its parts and the whole recipe. */
export function copyFileHtml(label: string): string {
  const words = escapeHtml(` ${label}`);
  return `<copy-button class="copy">${SAID}<button class="button" type="button">Copy<span class="visually-hidden">${words}</span></button>`
    + `<button class="button" type="button" data-parts aria-haspopup="dialog" aria-label="More copy options:${words}" title="More copy options">…</button></copy-button>`;
}

/** HTML of the button that copies a page's Markdown form, with a second button for its sections. */
export function copyPageHtml(markdown: string): string {
  return `<copy-button class="copy" data-markdown="${escapeHtml(markdown)}">${SAID}<button class="button" type="button">Copy page as Markdown</button>`
    + '<button class="button" type="button" data-parts aria-haspopup="dialog" aria-label="Copy a section as Markdown" title="Copy a section">…</button></copy-button>';
}

const SAID = '<span class="copy-said" role="status"></span>';
