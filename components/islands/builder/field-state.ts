import { fieldLabel, type Problem, fieldOption, isRelevant, type Deployment, type FieldName } from '#core/deployment';

/** Shows above the files how many fields need attention, and which: the files still show the last valid values of these. */
export function showAttention(root: HTMLElement, problems: readonly Problem[]): void {
  const place = root.querySelector<HTMLElement>('[data-attention]');
  if (place === null) return;
  const labels = problems.map(({ key }) => fieldLabel(key));
  const text = labels.length === 0 ? '' : `${labels.length === 1 ? 'One field needs' : `${labels.length} fields need`} attention: ${labels.join(', ')}. `
    + 'The files show other values there, so copying and downloading wait.';
  place.hidden = text === '';
  // Writing the same sentence again would have it read out again.
  if (place.textContent !== text) place.textContent = text;
}

/** Has copying and downloading wait while a field is wrong: a press leads to the first such field instead. */
export function keepBack(root: HTMLElement, form: HTMLFormElement): void {
  root.addEventListener('click', (event) => {
    const { target } = event;
    const wrong = form.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong === null || !(target instanceof Element) || target.closest('copy-button, [data-download]') === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    wrong.focus();
  }, { capture: true });
}

/** Shows the fields that matter for a deployment, and those with a problem; a part of the form without any is not shown at all. */
export function showRelevant(root: HTMLElement, deployment: Deployment): void {
  for (const field of root.querySelectorAll<HTMLElement>('[data-field]')) {
    const { key } = fieldOption((field.dataset['field'] ?? '') as FieldName);
    field.hidden = !isRelevant(key, deployment) && field.querySelector('[aria-invalid=true]') === null;
  }
  for (const part of root.querySelectorAll<HTMLElement>('.builder-advanced')) part.hidden = part.querySelector('[data-field]:not([hidden])') === null;
  const frameworks = [deployment.framework, ...deployment.more.map(({ framework }) => framework)];
  for (const step of root.querySelectorAll<HTMLElement>('[data-when]')) step.hidden = !frameworks.some((framework) => framework === step.dataset['when']);
}
