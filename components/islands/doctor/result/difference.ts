import type { ComparedFile, Part } from '#core/doctor/recipe';
import { element } from '../../element.ts';

/** Draws a pasted file beside the generated one as a table of two columns, which a narrow page stacks. */
export function differenceElement({ title, rows, text }: ComparedFile, release: string): HTMLElement {
  const copy = element('button', { type: 'button', class: 'button' }, 'Copy the recipe\'s file');
  const copied = element('span', { role: 'status' });
  copy.addEventListener('click', () => void navigator.clipboard.writeText(text).then(() => 'Copied.', () => 'Your browser denied access to the clipboard.').then((said) => {
    copied.textContent = said;
  }));
  return element('section', { class: 'doctor-difference', 'aria-label': title },
    element('h3', {}, title), element('p', { class: 'doctor-actions' }, copy, copied),
    element('table', {},
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Yours'), element('th', { scope: 'col' }, `Recipe for mod_wsgi ${release}`))),
      element('tbody', {}, ...rows.map(({ before, after }) => element('tr', {}, cell(before, 'del'), cell(after, 'ins'))))));
}

function cell(parts: readonly Part[] | undefined, changed: 'del' | 'ins'): HTMLElement {
  if (parts === undefined) return element('td');
  return element('td', {}, element('code', {}, ...parts.map((part) => (part.changed ? element(changed, {}, part.text) : part.text))));
}
