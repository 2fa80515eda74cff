import { fieldOption, isRelevant, type Deployment, type FieldName } from '#core/deployment';

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
