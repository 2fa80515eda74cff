import { fromQuery } from '#core/deployment';
import { toText } from '#core/lines';
import { generate } from '#core/recipe';
import { installerLines } from '#core/recipe/delivery';

/**
 * The recipe of a query as one shell script, with its permalink below `site` (an address without an end slash) and its
 * release in lines of their own. Undefined where the platform has no POSIX shell.
 */
export function wholeRecipe(query: string, site: string): string | undefined {
  const lines = installerLines(generate(fromQuery(query).deployment), site);
  return lines === undefined ? undefined : toText(lines);
}
