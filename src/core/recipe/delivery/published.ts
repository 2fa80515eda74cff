import { settle, toQuery, nameOf } from '#core/deployment';
import { toText } from '#core/lines';
import { LATEST, releaseBefore, releasesThatChanged, type Release } from '#core/releases';
import { generate, type Recipe, type RecipeFile } from '../generate.ts';
import { INSTALLER_NAME, installerLines } from './installer.ts';
import { NAMED_RECIPES, type NamedRecipe } from '../named.ts';
import { recipeRecord, RECORD_NAME } from './record.ts';

/** Paths of the builder and of published recipes below the site's root. */
export interface SiteAddresses {
  readonly builder: (query: string) => string;
  /** The directory of a named recipe for a release; ends with "/". */
  readonly recipe: (key: string, release: Release) => string;
}

/** A named recipe for one release, with the texts of its files by their names. */
export interface PublishedRecipe {
  readonly named: NamedRecipe;
  readonly release: Release;
  /** The last release that behaves the same. */
  readonly until: Release;
  readonly recipe: Recipe;
  /** Directory below the root of the site. */
  readonly directory: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** A named recipe that does not exist in a release, and why. */
interface AbsentRecipe {
  readonly named: NamedRecipe;
  readonly release: Release;
  readonly until: Release;
  readonly reason: string;
}

/** Published recipes: each named recipe for each release that changed something and has it. */
export function publishedRecipes(site: SiteAddresses, names: readonly NamedRecipe[] = NAMED_RECIPES): { readonly present: PublishedRecipe[]; readonly absent: AbsentRecipe[] } {
  const present: PublishedRecipe[] = [];
  const absent: AbsentRecipe[] = [];
  const releases = releasesThatChanged();
  for (const named of names) {
    for (const [index, release] of releases.entries()) {
      const next = releases[index + 1];
      const until = (next === undefined ? LATEST : releaseBefore(next)) ?? release;
      const { deployment, problems } = settle({ ...named.wanted, release });
      if (problems.length === 0) present.push(publish(site, named, until, generate(deployment)));
      else absent.push({ named, release, until, reason: problems.map(({ message }) => message).join(' ') });
    }
  }
  return { present, absent };
}

function publish(site: SiteAddresses, named: NamedRecipe, until: Release, recipe: Recipe): PublishedRecipe {
  const { deployment, release } = recipe.plan;
  const permalink = site.builder(toQuery(deployment));
  const installer = installerLines(recipe, permalink);
  const names = numbered(recipe.files, installer === undefined ? [RECORD_NAME] : [RECORD_NAME, INSTALLER_NAME]);
  const directory = site.recipe(named.key, release);
  const texts = new Map(recipe.files.map((file, index) => [names[index] ?? file.path, toText(file.lines)]));
  if (installer !== undefined) texts.set(INSTALLER_NAME, toText(installer));
  texts.set(RECORD_NAME, recipeRecord({ named, until, recipe, directory, permalink, names }));
  return { named, release, until, recipe, directory, texts };
}

/** Names that are the same in every recipe, so that an address can be guessed. */
const NAMES: Readonly<Partial<Record<string, string>>> = { site: 'site.conf', script: 'app.wsgi', probe: 'probe.wsgi' };

/**
 * A name for each file in one flat directory, in the order of the files. The second of a name becomes `app-2.wsgi`, and so
 * on; no name is one of `taken`. Every name has an extension, because web servers treat one without as a page.
 */
export function numbered(files: readonly Pick<RecipeFile, 'role' | 'path'>[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  return files.map(({ role, path }) => {
    const name = freeName(withExtension(NAMES[role] ?? nameOf(path)), used);
    used.add(name);
    return name;
  });
}

function withExtension(name: string): string {
  return /[^.]\./.test(name) ? name : `${name}.txt`;
}

function freeName(name: string, used: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; used.has(free); number++) free = name.replace(/(?=\.[^.]*$)/, `-${number}`);
  return free;
}
