import { inline, type Place } from './inline.ts';
import { findAll, type Element } from './tree.ts';

/** A list of names and what they are, an item for each name. */
export function definitions(element: Element, place: Place): string[] {
  const parts = findAll(element, ({ tag }) => tag === 'dt' || tag === 'dd');
  const written = parts.map(({ tag, inside }) => (tag === 'dt' ? `\n- ${inline(inside, place)}:` : ` ${inline(inside, place)}`)).join('').trim();
  return written === '' ? [] : [written];
}
