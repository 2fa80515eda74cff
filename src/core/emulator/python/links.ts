import { above, type View } from '../disk/index.ts';

/** Number of links that Python follows before it gives up, in C and in getpath.py. */
const MOST_LINKS = 40;

/** Follows the links of a program, by its last name only; `join` is that of the search. Returns undefined for a circle. */
export function linkEnd(program: string, view: View, join: (directory: string, name: string) => string): string | undefined {
  let at = program;
  for (let links = 0; links < MOST_LINKS; links++) {
    const to = at === '' ? undefined : view.link(at);
    if (to === undefined) return at;
    at = to.startsWith('/') ? to : join(above(at), to);
  }
  return undefined;
}
