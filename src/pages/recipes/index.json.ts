/** The list of all published recipes, for programs. */
import type { APIRoute } from 'astro';
import { catalogueJson, publishedRecipes } from '#core/recipe/delivery';
import { SITE_ADDRESSES } from '../../site/address.ts';

export const GET: APIRoute = () => new Response(catalogueJson(publishedRecipes(SITE_ADDRESSES)), {
  headers: { 'Content-Type': 'application/json' },
});
