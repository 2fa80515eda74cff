/** Recipes by release: what can be had where. Apart from `#core/recipe`, so that a browser does not load it. */
import { METHODS, type Method } from '#core/deployment';
import { NAMED_RECIPES } from '../named.ts';
import type { Row } from './table.ts';

export type { Cell, Verdict } from './table.ts';
export { rangesOf, type ReleaseRange, type Row } from './table.ts';

/** Every way to the environment, for one application in the given mode. */
export function methodsIn(mode: 'daemon' | 'embedded'): Row[] {
  return (Object.entries(METHODS) as [Method, { readonly label: string }][])
    .map(([method, { label }]) => ({ key: method, title: label, wanted: { method, mode } }));
}

/** The named recipes that leave the way open; those that name one are about a row of `methodsIn`. */
export const OPEN_RECIPES: readonly Row[] = NAMED_RECIPES.filter(({ wanted }) => wanted.method === undefined);
