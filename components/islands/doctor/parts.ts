import type { DoctorExample } from './worker/protocol.ts';

/** Elements of the doctor's page that its script fills. */
export interface Parts {
  readonly form: HTMLFormElement;
  readonly texts: HTMLElement;
  readonly template: HTMLTemplateElement;
  readonly status: HTMLElement;
  /** Link to the status, in sight where the result stands below the form. */
  readonly jump: HTMLElement;
  /** Shown until a text is there. */
  readonly welcome: HTMLElement;
  readonly result: HTMLElement;
  readonly context: HTMLElement;
  readonly findings: HTMLElement;
  readonly unchecked: HTMLElement;
  readonly applySafe: HTMLElement;
  readonly undo: HTMLElement;
  readonly today: HTMLElement;
  readonly predict: HTMLElement;
  readonly predictions: HTMLElement;
  readonly comparison: HTMLElement;
  readonly anonymous: HTMLInputElement;
  readonly copied: HTMLElement;
  readonly examples: readonly DoctorExample[];
}

/** Finds the parts of the page. */
export function partsOf(root: HTMLElement): Parts {
  const find = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
    const found = root.querySelector<Found>(selector);
    if (found === null) throw new Error(`The doctor's page has no ${selector}. Add it to Doctor.astro.`);
    return found;
  };
  return {
    form: find('form'), texts: find('[data-texts]'), template: find('template[data-text]'), status: find('[data-status]'), jump: find('[data-jump]'), welcome: find('[data-welcome]'),
    result: find('[data-result]'), context: find('[data-context]'), findings: find('[data-findings]'), unchecked: find('[data-unchecked]'),
    applySafe: find('[data-apply-safe]'), undo: find('[data-undo]'), today: find('[data-today]'), predict: find('[data-predict]'), predictions: find('[data-predictions]'), comparison: find('[data-comparison]'),
    anonymous: find('[data-anonymous]'), copied: find('[data-copied]'),
    examples: JSON.parse(find('[data-examples]').textContent || '[]') as DoctorExample[],
  };
}
