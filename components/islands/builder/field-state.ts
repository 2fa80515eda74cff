import { fieldLabel, type Problem, fieldOption, isRelevant, type Deployment, type FieldName } from '#core/deployment';

/** Names the invalid fields above the files, which keep the last valid values. */
export function showAttention(root: HTMLElement, problems: readonly Problem[]): void {
  const place = root.querySelector<HTMLElement>('[data-attention]');
  if (place === null) return;
  const labels = problems.map(({ key }) => fieldLabel(key));
  const text = labels.length === 0 ? '' : `${labels.length === 1 ? 'One field needs' : `${labels.length} fields need`} attention: ${labels.join(', ')}. `
    + 'The files use valid values instead, and you cannot copy or download them yet.';
  place.hidden = text === '';
  // Screen readers read a rewritten sentence again.
  if (place.textContent !== text) place.textContent = text;
}

/** Blocks copying and downloading while a field is invalid. A press moves the focus to the first such field. */
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

/** Shows relevant fields and those with a problem. Hides groups without any. */
export function showRelevant(root: HTMLElement, deployment: Deployment): void {
  for (const field of root.querySelectorAll<HTMLElement>('[data-field]')) {
    const { key } = fieldOption((field.dataset['field'] ?? '') as FieldName);
    field.hidden = !isRelevant(key, deployment) && field.querySelector('[aria-invalid=true]') === null;
  }
  for (const part of root.querySelectorAll<HTMLElement>('.builder-advanced')) part.hidden = part.querySelector('[data-field]:not([hidden])') === null;
  const frameworks = [deployment.framework, ...deployment.more.map(({ framework }) => framework)];
  for (const step of root.querySelectorAll<HTMLElement>('[data-when]')) step.hidden = !frameworks.some((framework) => framework === step.dataset['when']);
}
