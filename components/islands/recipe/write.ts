/** Writing to the page no more than differs: what was written is remembered, since reading it back spells entities its own way. */

const written = new WeakMap<HTMLElement, string>();
const writtenLines = new WeakMap<HTMLElement, readonly string[]>();

/** Puts HTML into a place, unless it is there already. */
export function writeHtml(place: HTMLElement, html: string | undefined): void {
  if (html === undefined || written.get(place) === html) return;
  written.set(place, html);
  place.innerHTML = html;
}

/** Puts lines into a place, and leaves those alone that are there already: laying out a file costs more than making it. */
export function writeLines(place: HTMLElement, lines: readonly string[] | undefined): void {
  if (lines === undefined) return;
  const known = writtenLines.get(place);
  writtenLines.set(place, lines);
  if (known?.length !== lines.length) {
    place.innerHTML = lines.join('');
    return;
  }
  const differing = lines.flatMap((line, index) => (line === known[index] ? [] : [index]));
  // Read before any is replaced: each change makes the list of children anew.
  const old = differing.map((index) => place.children[index]);
  // Parsed at once: each parser costs more than a line.
  const template = document.createElement('template');
  template.innerHTML = differing.map((index) => lines[index]).join('');
  [...template.content.children].forEach((fresh, nth) => old[nth]?.replaceWith(fresh));
}
