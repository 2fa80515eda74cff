import type { Recipe } from '#core/recipe';
import { pageHref } from '../../../src/site/address.ts';
import { handOver } from './hand-over.ts';
import { explorerQuery, type Fields } from './state.ts';

/** Address of the explorer with some of its fields filled in. */
export function explorerHref(fields: Fields): string {
  return `${pageHref('tools/explorer')}?${explorerQuery(fields)}`;
}

/** Address of the explorer with a recipe; undefined where its form cannot describe it. */
export function recipeExplorerHref(recipe: Recipe): string | undefined {
  const fields = handOver(recipe);
  return fields === undefined ? undefined : explorerHref(fields);
}
