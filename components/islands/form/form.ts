import { fieldsOf, fieldValue, type Deployment, type FieldName, type Problem, type Typed } from '#core/deployment';

/** What stands in the fields of a form, by field; every named control of it must be one. */
export function typedIn(form: HTMLFormElement): Typed {
  return Object.fromEntries([...new FormData(form)].map(([field, value]) => [field, String(value)]));
}

/** Writes a field of the form; one that is not there is passed over. */
export function setField(form: HTMLFormElement, field: FieldName, text: string): void {
  const element = form.elements.namedItem(field);
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) element.value = text;
}

/** What stands in a field of the form; empty for one that is not there. */
export function fieldText(form: HTMLFormElement, field: FieldName): string {
  const element = form.elements.namedItem(field);
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : '';
}

/** Puts a deployment into the fields that the form has. */
export function fill(form: HTMLFormElement, deployment: Deployment): void {
  for (const field of fieldsOf(deployment.more.length + 1)) setField(form, field, String(fieldValue(deployment, field)));
}

/** The fields of each form that have a problem beside them now. */
const faulty = new WeakMap<HTMLFormElement, ReadonlySet<FieldName>>();

/** Writes each problem beside its field, and clears the fields that had one and have none. What was typed stays. */
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
  // Writing the same sentence again would have it read out again.
  if (place.textContent !== (message ?? '')) place.textContent = message ?? '';
  const folded = message === undefined ? null : place.closest('details');
  if (folded !== null) folded.open = true;
}

/** Shows sentences about what could not be kept, in the list that `root` has for them; none hides the list. */
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
