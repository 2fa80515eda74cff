import { OPTIONS, type Deployment, type OptionKey, type Problem, type Typed } from '#core/deployment';

/** What stands in the fields of the form, by option. */
export function typedIn(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  return Object.fromEntries(OPTIONS.map(([key]) => [key, String(data.get(key) ?? '')]));
}

/** Puts a deployment into the fields. */
export function fill(form: HTMLFormElement, deployment: Deployment): void {
  for (const [key] of OPTIONS) {
    const field = form.elements.namedItem(key);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = String(deployment[key]);
  }
}

/** Writes each problem beside its field, and clears the fields that have none. What was typed stays. */
export function showProblems(form: HTMLFormElement, problems: readonly Problem[]): void {
  for (const [key] of OPTIONS) showProblem(form, key, problems.find((problem) => problem.key === key)?.message);
}

function showProblem(form: HTMLFormElement, key: OptionKey, message: string | undefined): void {
  const field = form.elements.namedItem(key);
  const place = form.querySelector<HTMLElement>(`[data-problem="${key}"]`);
  if (!(field instanceof HTMLElement) || place === null) return;
  field.toggleAttribute('aria-invalid', false);
  if (message !== undefined) field.setAttribute('aria-invalid', 'true');
  place.hidden = message === undefined;
  // Writing the same sentence again would have it read out again.
  if (place.textContent !== (message ?? '')) place.textContent = message ?? '';
}
