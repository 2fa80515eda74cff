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
  const shown = [...place.children];
  const others = lines.flatMap((line, index) => {
    const before = known[index] ?? '';
    return line === before || rewriteTexts(shown[index], before, line) ? [] : [index];
  });
  if (others.length === 0) return;
  // Parsed at once: each parser costs more than a line.
  const template = document.createElement('template');
  template.innerHTML = others.map((index) => lines[index]).join('');
  [...template.content.children].forEach((fresh, nth) => shown[others[nth] ?? -1]?.replaceWith(fresh));
}

const TAG = /(<[^>]*>)/;

/**
 * Writes a line whose tags stay as they are, as at most keys, which change a word of it. In place that costs half of what a new line does
 * to make and to lay out. Returns false, and writes nothing, where tags differ or a text has an entity.
 */
function rewriteTexts(line: Element | undefined, before: string, after: string): boolean {
  const old = before.split(TAG);
  const now = after.split(TAG);
  const isText = (index: number): boolean => index % 2 === 0 && now[index] !== '' && old[index] !== '';
  const possible = (part: string, index: number): boolean => part === old[index] || (isText(index) && !part.includes('&'));
  if (line === undefined || old.length !== now.length || !now.every(possible)) return false;
  const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let index = 0; index < now.length; index += 2) {
    const text = now[index];
    if (text === '' || text === undefined) continue;
    const node = texts.nextNode();
    if (text !== old[index] && node !== null) node.nodeValue = text;
  }
  return true;
}
