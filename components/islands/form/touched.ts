import type { FieldName } from '#core/deployment';

/** Checks if a field differs from its value in the HTML, edited or restored by the browser. */
export function isTouched(field: Element): boolean {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  return field instanceof HTMLSelectElement && !field.options[field.selectedIndex]?.defaultSelected;
}

/** The fields of a form that were changed, with what stands in them now. */
export function touchedIn(form: HTMLFormElement): { readonly name: FieldName; readonly value: string }[] {
  const fields = [...form.elements].filter((field) => field instanceof HTMLInputElement || field instanceof HTMLSelectElement);
  return fields.filter(isTouched).map(({ name, value }) => ({ name: name as FieldName, value }));
}
