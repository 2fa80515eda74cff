import { settle, type Deployment } from '#core/deployment';
import { generate, namedRecipe } from '#core/recipe';
import { lastReleaseOf, releaseAt, releaseBeforeFact, LATEST, RELEASES, type BehaviourKey, type Release } from '#core/releases';

/** Releases and mode of a page, from its recipes. */
interface RecipeRange {
  readonly since: Release | undefined;
  readonly until: Release | undefined;
  /** The only mode in which the way exists, or that the recipe was made for; absent for both. */
  readonly mode: 'daemon' | 'embedded' | undefined;
}

const TAG = /<Recipe\s([^>]*?)\/>/;
const ATTRIBUTE = /([a-z]+)="([^"]*)"/g;

/**
 * The releases and the mode for which the way of a page's first recipe to its environment exists. Returns undefined for
 * a page without a recipe: it holds for all.
 */
export function recipeRangeOf(mdx: string): RecipeRange | undefined {
  const [, attributes] = TAG.exec(mdx) ?? [];
  if (attributes === undefined) return undefined;
  const wanted = shown(Object.fromEntries([...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, value])));
  const { deployment } = settle(wanted);
  const { method } = generate(deployment).plan;
  const exists = (changes: Partial<Deployment>): boolean => settle({ ...wanted, method, ...changes }).problems.length === 0;
  const holding = RELEASES.map(([release]) => release).filter((release) => exists({ release }));
  const [since] = holding;
  const until = holding.at(-1);
  return {
    since: since === RELEASES[0][0] ? undefined : since,
    until: until === LATEST ? undefined : until,
    mode: deployment.mode === 'daemon' && exists({ mode: 'embedded' }) ? undefined : deployment.mode,
  };
}

/** Deployment that `<Recipe>` shows for its attributes. */
function shown({ named, before, at, last }: Record<string, string>): Partial<Deployment> {
  const wanted = named === undefined ? {} : namedRecipe(named).wanted;
  if (before !== undefined) return { ...wanted, release: releaseBeforeFact(before as BehaviourKey) };
  if (at !== undefined) return { ...wanted, release: releaseAt(at as BehaviourKey) };
  return last === undefined ? wanted : { ...wanted, release: lastReleaseOf(last as BehaviourKey) };
}

const FENCE = /^```[^]*?^```/gm;
const CODE = /`([^`\n]+)`/g;
/** Pattern of a name: no blank, and a capital inside, a sign, or a leading `.`. */
const NAME = /^(?=.*(?:[-_.%{]|[a-z][A-Z]|[A-Z]{2}))[-\w.%{}]{3,}$/;

/** Limit of names per page in the small index. */
const MOST = 8;

/** The names that a page's text shows as code, most frequent first. */
export function namesIn(mdx: string): string[] {
  const counts = new Map<string, number>();
  for (const [, code = ''] of mdx.replace(FENCE, '').matchAll(CODE)) {
    const name = code.replace(/=.*$/, '').replace(/\(\)$/, '');
    if (NAME.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST).map(([name]) => name);
}
