import { toText } from '#core/lines';
import type { Recipe } from '../generate.ts';
import { INSTALLER_NAME, installerLines, savedFiles } from './installer.ts';

/**
 * Texts of a recipe's archive by their paths. A file keeps its path without the first slash (`C:/x` becomes `C/x`). Commands,
 * `install.sh` and `README.txt` are at the root. `address` is the URL of the recipe, for the head of `install.sh`.
 */
export function archiveEntries(recipe: Recipe, address?: string): Record<string, string> {
  const saved = savedFiles(recipe).map(({ path, lines }): [string, string] => [pathInArchive(path), toText(lines)]);
  const commands = recipe.files.filter(({ role }) => role === 'setup').map(({ path, lines }): [string, string] => [path, toText(lines)]);
  const installer = installerLines(recipe, address);
  const own: [string, string][] = [
    ...commands,
    ...(installer === undefined ? [] : [[INSTALLER_NAME, toText(installer)] satisfies [string, string]]),
    ['README.txt', readme(recipe)],
  ];
  const taken = saved.map(([path]) => path);
  return Object.fromEntries([...saved, ...own.map(([name, text]): [string, string] => [besides(taken, name), text])]);
}

/** The path in an archive of a file with this absolute path. */
function pathInArchive(path: string): string {
  return path.replace(/^([A-Za-z]):\//, '$1/').replace(/^\/+/, '');
}

/** A name that no file or directory at the machine's root has. */
function besides(taken: readonly string[], name: string): string {
  return taken.some((path) => path === name || path.startsWith(`${name}/`)) ? besides(taken, `recipe-${name}`) : name;
}

function readme(recipe: Recipe): string {
  const { promised, plan } = recipe;
  const all = installerLines(recipe) === undefined
    ? 'Save each file at its path, and run the commands, one step at a time.'
    : `Run "sh ${INSTALLER_NAME}" as root for everything at once, or save each file at its path and run the commands.`;
  return [
    `A recipe for mod_wsgi ${plan.release} on ${plan.platform.label}.`, all,
    '', 'Where each file goes:', ...savedFiles(recipe).map(({ title, path }) => `  ${path}  (${title})`),
    ...promised.flatMap(({ probeMount, prefix, processGroup, applicationGroup, packageUnder }) => [
      '', `Expected output of the probe at ${probeMount}:`, ...(prefix === undefined ? [] : [`  prefix: ${prefix}`]),
      `  process_group: ${JSON.stringify(processGroup)}`, `  application_group: ${JSON.stringify(applicationGroup)}`,
      `  file of the package: inside ${packageUnder}`,
    ]),
  ].map((text) => `${text}\n`).join('');
}
