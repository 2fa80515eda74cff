import { rangeWords } from '#core/releases';
import { json, RECORD_SCHEMA } from './record.ts';
import type { publishedRecipes, PublishedRecipe } from './published.ts';

type Published = ReturnType<typeof publishedRecipes>;

/** All published recipes as JSON, and those that a release cannot have with the reason. Addresses lie below the site's root. */
export function catalogueJson({ present, absent }: Published): string {
  return json({
    schema: RECORD_SCHEMA,
    recipes: present.map((each) => ({
      recipe: each.named.key, release: each.release, until: each.until, era: each.recipe.plan.era,
      address: each.directory, files: [...each.texts.keys()], sentence: sentence(each),
    })),
    absent: absent.map(({ named, release, until, reason }) => ({ recipe: named.key, release, until, reason })),
  });
}

/** The same for people and for `grep`: recipe, release, address and one sentence, divided by tabs; "-" where there is none. */
export function catalogueText({ present, absent }: Published): string {
  const rows = [
    ...present.map((each) => [each.named.key, each.release, each.directory, sentence(each)]),
    ...absent.map((each) => [each.named.key, each.release, '-', `${span(each)}: not available. ${each.reason}`]),
  ];
  return rows.map((row) => `${row.join('\t')}\n`).join('');
}

function sentence(each: PublishedRecipe): string {
  return `${span(each)}: ${each.named.summary}`;
}

function span({ release, until }: Pick<PublishedRecipe, 'release' | 'until'>): string {
  return `mod_wsgi ${rangeWords(release, until)}`;
}
