import { proseMarkdown } from '#core/lines';
import type { Release } from '#core/releases';
import type { Recipe } from '../generate.ts';
import type { NamedRecipe } from '../named.ts';

/** Raised when a key of the published JSON changes its meaning or goes away, not for a new key. */
export const RECORD_SCHEMA = 1;

/** Name of the record in a recipe's directory. */
export const RECORD_NAME = 'recipe.json';

interface Described {
  readonly named: NamedRecipe;
  readonly until: Release;
  readonly recipe: Recipe;
  readonly directory: string;
  readonly permalink: string;
  /** The published name of each file, in the order of the recipe's files. */
  readonly names: readonly string[];
}

/** Published recipe as JSON, without the texts of its files. Addresses are below the site's root. */
export function recipeRecord({ named, until, recipe: { files, notes, plan, promised, provenBy, tested }, directory, permalink, names }: Described): string {
  return json({
    schema: RECORD_SCHEMA,
    recipe: named.key,
    title: named.title,
    release: plan.release,
    until,
    era: plan.era,
    address: directory,
    permalink,
    deployment: plan.deployment,
    files: files.map(({ role, title, path, language }, index) => ({ name: names[index], role, title, path, language })),
    notes: notes.map(({ id, kind, title, text, logged, source }) => ({ id, kind, title, text: proseMarkdown(text), logged, facts: source })),
    promised: promised.map((each) => ({ ...each, prefix: each.prefix ?? null })),
    recordedRun: provenBy ?? null,
    tested: tested ?? null,
  });
}

/** A value as JSON that people read, too. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
