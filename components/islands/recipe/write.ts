/** Writing to the page no more than differs: what was written is remembered, since reading it back spells entities its own way. */
import { joinLines } from '#core/lines';

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
    place.innerHTML = joinLines(lines);
    return;
  }
  const elements = [...place.children];
  lines.forEach((line, index) => {
    if (line !== known[index]) elements[index]?.replaceWith(parsed(line));
  });
}

function parsed(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}
