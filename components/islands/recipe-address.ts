import { toQuery } from '#core/deployment';
import type { Recipe } from '#core/recipe';
import { builderHref } from '../../src/site/address.ts';

/** The URL at which the builder of this site shows a recipe. */
export function recipeAddress({ plan: { deployment } }: Recipe): string {
  return new URL(builderHref(toQuery(deployment)), location.href).href;
}
