import { element } from './element.ts';

/** What stands on the page at the first intent, before the rest has come: a reader can type at once. */
export interface Frame {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
}

/** Makes the dialog with its field. The field keeps its place in it for good, because a field that is moved loses the focus. */
export function makeFrame(): Frame {
  const input = element('input', { type: 'search', 'aria-label': 'Search', autocapitalize: 'none', autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' });
  const status = element('p', { class: 'search-status', role: 'status' });
  const field = element('div', { class: 'search-field' }, input);
  const dialog = element('dialog', { class: 'search', 'aria-label': 'Search', closedby: 'any' }, element('search', { class: 'search-frame' }, field, status));
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // A search field would use up the first Escape to empty itself.
    event.preventDefault();
    dialog.close();
  });
  return { dialog, input, status };
}
