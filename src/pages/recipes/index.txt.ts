/** The list of all published recipes, a line each. */
import type { APIRoute } from 'astro';
import { catalogueText, publishedRecipes } from '#core/recipe/delivery';
import { SITE_ADDRESSES } from '../../site/address.ts';

export const GET: APIRoute = () => new Response(catalogueText(publishedRecipes(SITE_ADDRESSES)), {
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
});
