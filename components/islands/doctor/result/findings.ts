import type { Edit, PastedFile, Report, ShownFinding, ShownPlace } from '#core/doctor';
import { element } from '../../element.ts';
import { SEVERITIES } from '../words.ts';

/** Actions of a finding's buttons. */
export interface FindingActions {
  /** Address of the site's root; ends with "/". */
  readonly base: string;
  readonly apply: (edit: Edit) => void;
  readonly show: (place: ShownPlace) => void;
}

/** More are not drawn: nobody reads them, and they would hold up the page. */
const MOST_FINDINGS = 200;

const SURE = { proven: 'Confirmed by the log.', read: 'Follows from the text.', inferred: 'Likely, but not certain.' } as const;

/** Draws the list of findings, the worst first. */
export function findingsElement(files: readonly PastedFile[], { findings }: Report, actions: FindingActions): DocumentFragment {
  const shown = findings.slice(0, MOST_FINDINGS);
  const drawn = document.createDocumentFragment();
  drawn.append(element('ol', { class: 'doctor-findings' }, ...shown.map((finding, index) => findingElement(files, finding, index, actions))));
  if (findings.length > shown.length) drawn.append(element('p', {}, `${findings.length - shown.length} more findings are not shown.`));
  return drawn;
}

function findingElement(files: readonly PastedFile[], finding: ShownFinding, index: number, actions: FindingActions): HTMLElement {
  const { severity, title, message, advice } = finding;
  const words = element('p', { class: 'doctor-advice' }, advice);
  const isNote = severity === 'info';
  return element('li', { class: `doctor-finding is-${severity}`, id: `finding-${index + 1}`, tabindex: '-1' },
    element('h3', {}, element('span', { class: 'doctor-severity' }, SEVERITIES[severity]), ` ${title}`),
    element('p', {}, placeButton(files, finding.at, actions), ` ${message}`),
    ...(isNote ? [] : [words]),
    ...(finding.edits.length > 0 ? [editButtons(finding, actions)] : []),
    // Advice of a note can wait, so that the list stays short.
    element('details', {}, element('summary', {}, isNote ? 'Advice and reason' : 'Why'), ...(isNote ? [words] : []), ...reasons(files, finding, actions)));
}

function placeButton(files: readonly PastedFile[], place: ShownPlace, { show }: FindingActions): HTMLElement {
  const name = files.length > 1 ? `${files[place.file]?.name ?? ''}, line ${place.line}` : `Line ${place.line}`;
  const button = element('button', { type: 'button', class: 'doctor-place' }, place.origin === undefined ? name : `${name} (${place.origin.path}, line ${place.origin.line})`);
  button.addEventListener('click', () => show(place));
  return button;
}

function editButtons({ edits }: ShownFinding, { apply }: FindingActions): HTMLElement {
  return element('p', { class: 'doctor-edits' }, ...edits.map((edit) => {
    const button = element('button', { type: 'button', class: 'button' }, edit.safe ? `Apply: ${edit.title}` : `Apply, then check: ${edit.title}`);
    button.addEventListener('click', () => apply(edit));
    return button;
  }));
}

function reasons(files: readonly PastedFile[], { confidence, related, rule }: ShownFinding, actions: FindingActions): HTMLElement[] {
  const places = related.map((place) => element('li', {}, placeButton(files, place, actions), `: ${place.label}`));
  return [
    element('p', { 'data-reason': rule }),
    element('p', { class: 'doctor-evidence' }, SURE[confidence]),
    ...(places.length > 0 ? [element('ul', { class: 'doctor-related' }, ...places)] : []),
    element('p', {}, element('a', { href: `${actions.base}rules/${rule}/` }, `Rule ${rule}`)),
  ];
}
