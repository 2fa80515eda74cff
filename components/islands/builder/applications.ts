import { MOST_APPLICATIONS, PER_APPLICATION, fieldName, applicationDefaults, SCHEMA, type ApplicationKey } from '#core/deployment';
import { fieldText, setField } from '../form/form.ts';
import { fieldHtml } from '../form/field.ts';

/** Number of applications in the form. */
export function countApplications(form: HTMLFormElement): number {
  return 1 + listOf(form).children.length;
}

/** Adds or removes applications until the form has `count`. New ones get their defaults. */
export function showApplications(form: HTMLFormElement, count: number): void {
  const list = listOf(form);
  while (list.children.length > count - 1) list.lastElementChild?.remove();
  for (let number = list.children.length + 2; number <= count; number++) list.insertAdjacentHTML('beforeend', fieldsetHtml(number));
  form.querySelector('[data-add]')?.toggleAttribute('disabled', count >= MOST_APPLICATIONS);
}

/** Removes an application. Later ones move up with their text. */
export function removeApplication(form: HTMLFormElement, number: number): void {
  const count = countApplications(form);
  for (let to = number; to < count; to++) {
    for (const key of PER_APPLICATION) setField(form, fieldName(key, to), fieldText(form, fieldName(key, to + 1)));
  }
  showApplications(form, count - 1);
}

function listOf(form: HTMLFormElement): Element {
  const list = form.querySelector('[data-applications]');
  if (list === null) throw new Error('The form has no place for further applications: an element with data-applications is missing.');
  return list;
}

/** HTML of a further application; the first is in the page. */
function fieldsetHtml(number: number): string {
  return `<fieldset data-number="${number}"><legend>Application ${number}</legend>${applicationHtml(number)}`
    + `<button class="button" type="button" data-remove>Remove application ${number}</button></fieldset>`;
}

/** HTML of one application's fields. Advanced ones are folded. */
export function applicationHtml(number: number): string {
  const defaults = applicationDefaults(number);
  const html = (keys: readonly ApplicationKey[]): string =>
    `<div class="fields">${keys.map((key) => fieldHtml(fieldName(key, number), { ...SCHEMA[key], default: defaults[key] } as (typeof SCHEMA)[typeof key])).join('')}</div>`;
  const isAdvanced = (key: ApplicationKey): boolean => 'advanced' in SCHEMA[key];
  return html(PER_APPLICATION.filter((key) => !isAdvanced(key)))
    + `<details class="builder-advanced"><summary>More about application ${number}</summary>${html(PER_APPLICATION.filter(isAdvanced))}</details>`;
}
