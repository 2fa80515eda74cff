/** Recipes by release: what can be had where. Apart from `#core/recipe`, so that a browser does not load it. */
import { REACHES, type Reach } from '#core/deployment';
import { NAMED_RECIPES } from '../named.ts';
import type { Wish } from './table.ts';

export type { Cell, Verdict } from './cell.ts';
export { runsOf, type Run, type Wish } from './table.ts';

/** Every way to the environment, for one application in the given mode. */
export function waysIn(mode: 'daemon' | 'embedded'): Wish[] {
  return (Object.entries(REACHES) as [Reach, { readonly label: string }][])
    .map(([reach, { label }]) => ({ key: reach, title: label, wanted: { reach, mode } }));
}

/** The named recipes that leave the way open; those that name one are about a row of `waysIn`. */
export const OPEN_RECIPES: readonly Wish[] = NAMED_RECIPES.filter(({ wanted }) => wanted.reach === undefined);
