import type { PastedFile, Report, ShownFinding, ShownPlace } from '#core/doctor';

/** What a finding's buttons do. */
export interface FindingActions {
  /** Address of the site's root; ends with "/". */
  readonly base: string;
  readonly apply: (edit: ShownFinding['edits'][number]) => void;
  readonly show: (place: ShownPlace) => void;
}

const WORDS = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
const SURE = { proven: 'The log proves it.', read: 'It follows from the text.', inferred: 'It is likely, not certain.' } as const;

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

function link(base: string, path: string, text: string): HTMLAnchorElement {
  const made = element('a', '', text);
  made.href = `${base}${path}/`;
  return made;
}

/** Draws the list of findings, the worst first. */
export function findingsElement(files: readonly PastedFile[], { findings }: Report, actions: FindingActions): HTMLElement {
  const list = element('ol', 'doctor-findings');
  list.append(...findings.map((finding, index) => findingElement(files, finding, index, actions)));
  return list;
}

function findingElement(files: readonly PastedFile[], finding: ShownFinding, index: number, actions: FindingActions): HTMLElement {
  const item = element('li', `doctor-finding is-${finding.severity}`);
  item.id = `finding-${index + 1}`;
  item.tabIndex = -1;
  const head = element('h3', '');
  head.append(element('span', 'doctor-severity', WORDS[finding.severity]), ` ${finding.title}`);
  const where = element('p', 'doctor-where');
  where.append(placeButton(files, finding.at, actions));
  const message = element('p', '', finding.message);
  const advice = element('p', 'doctor-advice', finding.advice);
  item.append(head, where, message, advice);
  if (finding.edits.length > 0) item.append(editButtons(finding, actions));
  item.append(whyElement(files, finding, actions));
  return item;
}

function placeButton(files: readonly PastedFile[], place: ShownPlace, { show }: FindingActions): HTMLElement {
  const name = files.length > 1 ? `${files[place.file]?.name ?? ''}, line ${place.line}` : `Line ${place.line}`;
  const button = element('button', 'doctor-place', place.origin === undefined ? name : `${name} (${place.origin.path}, line ${place.origin.line})`);
  button.type = 'button';
  button.addEventListener('click', () => show(place));
  return button;
}

function editButtons(finding: ShownFinding, { apply }: FindingActions): HTMLElement {
  const row = element('p', 'doctor-edits');
  for (const edit of finding.edits) {
    const button = element('button', 'button', edit.safe ? `Apply: ${edit.title}` : `Apply, then check: ${edit.title}`);
    button.type = 'button';
    button.addEventListener('click', () => apply(edit));
    row.append(button);
  }
  return row;
}

function whyElement(files: readonly PastedFile[], finding: ShownFinding, actions: FindingActions): HTMLElement {
  const details = element('details', '');
  const evidence = element('p', 'doctor-evidence', `${SURE[finding.confidence]} `);
  if (finding.facts.length > 0) {
    evidence.append('Verified: ');
    for (const [index, fact] of finding.facts.entries()) {
      const mark = link(actions.base, `facts/${fact.slice(0, 1).toLowerCase()}`, fact);
      mark.hash = fact;
      evidence.append(index === 0 ? '' : ', ', mark);
    }
    evidence.append('.');
  }
  const more = element('p', '');
  more.append(link(actions.base, `rules/${finding.rule}`, `Rule ${finding.rule}`));
  if (finding.href !== undefined) more.append(' · ', link(actions.base, finding.href, 'The page about it'));
  details.append(element('summary', '', 'Why'), element('p', '', finding.why), evidence);
  if (finding.related.length > 0) {
    const list = element('ul', 'doctor-related');
    for (const place of finding.related) {
      const item = element('li', '');
      item.append(placeButton(files, place, actions), `: ${place.label}`);
      list.append(item);
    }
    details.append(list);
  }
  details.append(more);
  return details;
}
