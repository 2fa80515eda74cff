import { element } from '../../element.ts';
import type { Facets } from './facets.ts';
import type { DialogElements } from '../dialog-elements.ts';
import css from './dialog.css?inline';

/** Elements that `buildDialog` adds. */
interface DialogParts {
  readonly results: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly everywhere: HTMLButtonElement;
}

/** Adds the other elements and the style of the dialog at the first search, so that pages stay light. */
export function buildDialog({ dialog, input, status }: DialogElements, facets: Facets): DialogParts {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);

  const close = element('button', { type: 'button' }, 'Close');
  const results = element('div', { id: 'search-results', role: 'listbox', 'aria-label': 'Results', hidden: true });
  const more = element('button', { type: 'button', hidden: true }, 'More results');
  const everywhere = element('button', { type: 'button', hidden: true }, 'Search everywhere');
  const keys = [['↑', '↓', 'choose'], ['Enter', 'open'], ['Esc', 'close']].map((words) =>
    element('span', {}, ...words.map((word, at) => (at < words.length - 1 ? element('kbd', {}, word) : ` ${word}`))));

  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': results.id, 'aria-expanded': 'false', placeholder: 'Directive or error text',
  })) input.setAttribute(name, value);
  input.after(close);
  status.before(facets.element);
  status.after(element('div', { class: 'search-found' }, results, more, everywhere), element('p', { class: 'search-keys', 'aria-hidden': 'true' }, ...keys));
  close.addEventListener('click', () => dialog.close());
  return { results, more, everywhere };
}
