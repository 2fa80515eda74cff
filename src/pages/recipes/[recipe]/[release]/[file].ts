/**
 * The files of every named recipe, for every release that changed something, as they are saved on a machine. Built,
 * they are plain files; only `npm run dev` wants a "/" behind their names.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedRecipes } from '#core/recipe/delivery';
import { SITE_ADDRESSES } from '../../../../site/address.ts';

export const getStaticPaths = (() => publishedRecipes(SITE_ADDRESSES).present.flatMap(({ named, release, texts }) =>
  [...texts].map(([file, text]) => ({ params: { recipe: named.key, release, file }, props: { text } })))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text, {
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
});
