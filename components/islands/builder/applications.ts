import { applicationDefaults, MOST_APPLICATIONS, PER_APPLICATION, fieldName } from '#core/deployment';
import { fieldText, setField } from '../form/form.ts';

/** How many applications the form describes. */
export function countApplications(form: HTMLFormElement): number {
  return 1 + listOf(form).children.length;
}

/** Has the form show this many applications; new ones come with their defaults. */
export function showApplications(form: HTMLFormElement, template: HTMLTemplateElement, count: number): void {
  const list = listOf(form);
  while (list.children.length > count - 1) list.lastElementChild?.remove();
  for (let number = list.children.length + 2; number <= count; number++) list.append(fieldsetFor(template, number));
  form.querySelector('[data-add]')?.toggleAttribute('disabled', count >= MOST_APPLICATIONS);
}

/** Takes one application out; those after it move up, and keep what was typed. */
export function removeApplication(form: HTMLFormElement, template: HTMLTemplateElement, number: number): void {
  const count = countApplications(form);
  for (let to = number; to < count; to++) {
    for (const key of PER_APPLICATION) setField(form, fieldName(key, to), fieldText(form, fieldName(key, to + 1)));
  }
  showApplications(form, template, count - 1);
}

function listOf(form: HTMLFormElement): Element {
  const list = form.querySelector('[data-applications]');
  if (list === null) throw new Error('The form has no place for further applications: an element with data-applications is missing.');
  return list;
}

/** A copy of the template, in which every name that ends in ".0" gets the application's number. */
function fieldsetFor(template: HTMLTemplateElement, number: number): DocumentFragment {
  const copy = document.importNode(template.content, true);
  const defaults = applicationDefaults(number);
  for (const element of copy.querySelectorAll('*')) {
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute) ?? '';
      element.setAttribute(attribute, value.replace(/\.0\b/g, `.${number}`));
    }
    if (element.matches('legend, [data-remove]')) element.textContent = (element.textContent ?? '').replace('0', String(number));
    if (element instanceof HTMLFieldSetElement) element.dataset['number'] = String(number);
    if (element instanceof HTMLInputElement) element.defaultValue = String(defaults[element.name.split('.')[0] as keyof typeof defaults]);
  }
  return copy;
}
