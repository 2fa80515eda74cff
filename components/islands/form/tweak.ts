/** Forms that a button in a page opens, and their editors, which load at the first press. */
import { adoptStyle } from '../adopt-style.ts';
import fieldStyle from './form.css?inline';
import tweakStyle from './tweak.css?inline';

/** Makes a closed form with an accessible name: its fields, then its last line. */
export function makeTweakForm(label: string, fields: readonly string[], end: string): HTMLFormElement {
  adoptStyle(fieldStyle);
  adoptStyle(tweakStyle);
  const form = document.createElement('form');
  form.className = 'tweak';
  form.hidden = true;
  form.autocomplete = 'off';
  form.setAttribute('aria-label', label);
  form.innerHTML = `<div class="fields">${fields.join('')}</div><p class="tweak-end">${end}<button class="button" type="reset">Reset</button></p>`;
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

/** Opens or closes a form, with its button. An opened form gets the focus. */
export function toggleForm(form: HTMLFormElement, button: HTMLElement): void {
  form.hidden = !form.hidden;
  button.setAttribute('aria-expanded', String(!form.hidden));
  if (!form.hidden) form.querySelector<HTMLElement>('input, select')?.focus();
}
