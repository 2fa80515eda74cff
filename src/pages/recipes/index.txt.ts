/** The list of all published recipes, a line each. */
import type { APIRoute } from 'astro';
import { catalogueText, publishedRecipes } from '#core/recipe/delivery';

export const GET: APIRoute = () => new Response(catalogueText(publishedRecipes()), {
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
});
