/** The list of all published recipes, for programs. */
import type { APIRoute } from 'astro';
import { catalogueJson, publishedRecipes } from '#core/recipe/delivery';

export const GET: APIRoute = () => new Response(catalogueJson(publishedRecipes()), {
  headers: { 'Content-Type': 'application/json' },
});
