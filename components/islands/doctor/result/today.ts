import type { Comparison, ComparedLine } from '#core/doctor/recipe';

/** Draws what was understood, and the pasted files beside today's recipe. */
export function todayElement({ understanding, release, pairs }: Comparison, base: string): HTMLElement {
  const section = document.createElement('div');
  const list = document.createElement('dl');
  list.className = 'doctor-understood';
  for (const { label, value } of understanding.fields) {
    const term = document.createElement('dt');
    term.textContent = label;
    const description = document.createElement('dd');
    description.textContent = value;
    list.append(term, description);
  }
  const builder = document.createElement('a');
  builder.href = `${base}tools/builder/${understanding.query === '' ? '' : `?${understanding.query}`}`;
  builder.textContent = 'Edit these values in the builder';
  const problems = document.createElement('ul');
  problems.append(...understanding.problems.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  section.append(list, Object.assign(document.createElement('p'), { className: 'doctor-builder' }), problems);
  section.querySelector('.doctor-builder')?.append(builder, `. The recipe is for mod_wsgi ${release}.`);
  for (const { title, before, after } of pairs) {
    const pair = document.createElement('div');
    pair.className = 'doctor-pair';
    pair.append(side(`${title}: yours`, before, 'removed'), side(`${title}: today's recipe`, after, 'added'));
    section.append(pair);
  }
  return section;
}

function side(title: string, lines: readonly ComparedLine[], kind: 'added' | 'removed'): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = title;
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.setAttribute('aria-label', title);
  for (const { text, changed } of lines) {
    const element = document.createElement(changed ? (kind === 'added' ? 'ins' : 'del') : 'span');
    element.textContent = `${text}\n`;
    pre.append(element);
  }
  if (lines.length === 0) pre.textContent = 'Nothing was pasted.';
  figure.append(caption, pre);
  return figure;
}
