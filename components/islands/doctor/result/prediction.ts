import type { Predictions } from '#core/doctor/prediction';
import { element } from '../../element.ts';

/** Draws what the emulator predicts for each application. */
export function predictionNodes(found: Predictions | undefined): Node[] {
  const head = element('h2', { id: 'doctor-predictions-title' }, 'What Apache does with this');
  if (found === undefined) return [head, element('p', {}, 'The emulator cannot follow this configuration: it needs a WSGIScriptAlias with a plain path, on a system other than Windows.')];
  const items = found.applications.map(({ mount, outcome, words, doubts }) => element('li', { class: `doctor-prediction is-${outcome}` },
    element('p', {}, element('code', {}, mount), ' ', ...withCode(words)), ...doubts.map((doubt) => element('p', {}, doubt))));
  return [head, element('ul', { class: 'doctor-prediction-list' }, ...items), element('p', { class: 'field-help' }, ...withCode(found.supposed))];
}

/** Puts the prediction for an application beside each finding whose effect it shows. */
export function showBesideFindings(root: ParentNode, found: Predictions | undefined): void {
  for (const old of root.querySelectorAll('[data-predicted]')) old.remove();
  for (const { mount, outcome, words, explains } of found?.applications ?? []) {
    for (const index of explains) {
      const note = element('p', { class: `doctor-prediction is-${outcome}`, 'data-predicted': '' }, 'Predicted: ', element('code', {}, mount), ' ', ...withCode(words));
      root.querySelector(`#finding-${index + 1} > details`)?.before(note);
    }
  }
}

/** Turns what stands between backquotes into code. */
function withCode(words: string): (Node | string)[] {
  return words.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part));
}
