/** Allows everything, and names the sitemap. */
import type { APIRoute } from 'astro';
import { href } from '../site/address.ts';

export const GET: APIRoute = ({ site }) => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap.xml'), site).href}\n`);
