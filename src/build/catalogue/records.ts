/** Makes the small index of search from the pages of the book, at build. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { BEHAVIOURS, type Behaviour } from '#core/releases';
import { MESSAGES, type Message } from '#core/log';
import { SECTIONS, sectionOf } from '../../site/sections.ts';
import type { Catalogue, PageRecord } from '../../../components/islands/search/record.ts';
import { namesIn, recipeRangeOf } from './page-facts.ts';
import { WORDS } from './words.ts';

/** The small index of the whole book. */
export async function catalogue(): Promise<Catalogue> {
  const pages = await getCollection('pages');
  const inOrder = pages.toSorted((a, b) => a.id.localeCompare(b.id));
  const records = inOrder.map(recordOf);
  return { words: WORDS, sections: SECTIONS.filter(({ key }) => records.some(({ section }) => section === key)), pages: records };
}

function recordOf(entry: CollectionEntry<'pages'>): PageRecord {
  const { id, body = '', data: { title, short, description, release, answers, errors, anyRelease } } = entry;
  const range = anyRelease || release !== undefined ? undefined : recipeRangeOf(body);
  const begun = Object.values(BEHAVIOURS).filter(({ since }: Behaviour) => release !== undefined && since === release).map(({ effect }) => effect);
  const texts = new Set([short ?? title, ...answers, ...codesAndTexts(errors)]);
  texts.delete(title);
  const filed = [title, ...texts].join('\n').toLowerCase();
  return {
    address: `/${id}/`, title, description, mode: range?.mode,
    section: sectionOf(id).key,
    answers: [...texts],
    names: namesIn([...begun, body].join('\n\n')).filter((name) => !filed.includes(name.toLowerCase())),
    since: release ?? range?.since, until: range?.until,
  };
}

/** The codes among the short names of errors, and the words that mod_wsgi writes after them. */
function codesAndTexts(errors: readonly string[]): string[] {
  const codes = errors.filter((error) => /^[A-Z]+\d+$/.test(error));
  const texts = Object.values(MESSAGES).filter(({ code }: Message) => code !== undefined && codes.includes(code));
  return [...codes, ...texts.map(({ text }) => text.replaceAll(/\{[a-z]+\}/g, '…'))];
}
