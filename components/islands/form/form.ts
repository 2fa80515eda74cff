import { fieldsOf, fieldValue, type Deployment, type FieldName, type Problem, type Typed } from '#core/deployment';

/** Text of each field. Every named control of the form must be a field. */
export function typedIn(form: HTMLFormElement): Typed {
  return Object.fromEntries([...new FormData(form)].map(([field, value]) => [field, String(value)]));
}

/** Sets the text of a field, if the form has it. */
export function setField(form: HTMLFormElement, field: FieldName, text: string): void {
  const element = form.elements.namedItem(field);
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) element.value = text;
}

/** Text of a field. Empty if the form does not have it. */
export function fieldText(form: HTMLFormElement, field: FieldName): string {
  const element = form.elements.namedItem(field);
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : '';
}

/** Writes a deployment into the form's fields. */
export function fill(form: HTMLFormElement, deployment: Deployment): void {
  for (const field of fieldsOf(deployment.more.length + 1)) setField(form, field, String(fieldValue(deployment, field)));
}

/** Fields with a visible problem, by form. */
const faulty = new WeakMap<HTMLFormElement, ReadonlySet<FieldName>>();

/** Shows each problem beside its field and clears solved ones. Keeps the typed text. */
export function showProblems(form: HTMLFormElement, problems: readonly Problem[]): void {
  const now = new Set(problems.map(({ key }) => key));
  for (const field of new Set([...(faulty.get(form) ?? []), ...now])) showProblem(form, field, problems.find(({ key }) => key === field)?.message);
  faulty.set(form, now);
}

function showProblem(form: HTMLFormElement, name: FieldName, message: string | undefined): void {
  const field = form.elements.namedItem(name);
  const place = form.querySelector<HTMLElement>(`[data-problem="${name}"]`);
  if (!(field instanceof HTMLElement) || place === null) return;
  if (message === undefined) field.removeAttribute('aria-invalid');
  else field.setAttribute('aria-invalid', 'true');
  place.hidden = message === undefined;
  // Screen readers read a rewritten sentence again.
  if (place.textContent !== (message ?? '')) place.textContent = message ?? '';
  const folded = message === undefined ? null : place.closest('details');
  if (folded !== null) folded.open = true;
}

/** Lists notices about rejected values in the list of `root`. Without any, hides the list. */
export function showNotices(root: ParentNode, notices: readonly string[]): void {
  const list = root.querySelector<HTMLElement>('[data-notices]');
  if (list === null) return;
  list.replaceChildren(...notices.map((notice) => {
    const item = document.createElement('li');
    item.textContent = notice;
    return item;
  }));
  list.hidden = notices.length === 0;
}
