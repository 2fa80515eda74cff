import type { APIRoute } from 'astro';
import { catalogue } from '../build/catalogue/records.ts';

/** The small index of search: titles, names, error texts and questions, by page. */
export const GET: APIRoute = async () => Response.json(await catalogue());
