import type { FactId } from '#core/releases';
import { pageHref, builderHref } from '../../../src/site/address.ts';
import { toQuery } from '#core/deployment';
import type { Recipe } from '#core/recipe';

/** HTML of links to the verified facts of a sentence. */
export function sourceMarks(source: readonly FactId[]): string {
  if (source.length === 0) return '';
  const links = source.map((id) => `<a href="${factHref(id)}">${id}</a>`).join(' ');
  return ` <span class="source"><span class="visually-hidden">Source: </span>${links}</span>`;
}

/** Address of a verified fact. */
function factHref(id: FactId): string {
  return `${pageHref(`facts/${id.charAt(0).toLowerCase()}`)}#${id}`;
}

/** The URL at which the builder of this site shows a recipe. */
export function recipeAddress({ plan: { deployment } }: Recipe): string {
  return new URL(builderHref(toQuery(deployment)), location.href).href;
}
