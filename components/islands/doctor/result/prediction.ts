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

/** Turns what stands between backquotes into code. */
function withCode(words: string): (Node | string)[] {
  return words.split('`').map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part));
}
