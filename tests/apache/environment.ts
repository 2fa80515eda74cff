import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { environmentsOf } from '#core/deployment';
import { toText } from '#core/lines';
import type { Recipe } from '#core/recipe';

const run = promisify(execFile);

/** The package that every environment of a test holds. */
export const TEST_PACKAGE = 'whoami_pkg';

/** The text of the file with this role. */
export function fileText({ files }: Recipe, role: Recipe['files'][number]['role']): string {
  const file = files.find((candidate) => candidate.role === role);
  if (file === undefined) throw new Error(`The recipe has no file ${JSON.stringify(role)}.`);
  return toText(file.lines);
}

/** Makes the environment as a reader would: the very commands of the recipe, in a real shell. Installs the test package. */
export async function makeEnvironment({ setup, plan }: Recipe): Promise<void> {
  const step = setup.find(({ key }) => key === 'environment');
  if (step === undefined) throw new Error('The recipe has no step that makes the environment.');
  await run('/bin/sh', ['-e', '-c', toText(step.lines)]);
  for (const environment of environmentsOf(plan.deployment)) await addPackage(`${environment}/lib/python3.11/site-packages`, TEST_PACKAGE);
}

/** Puts an empty package into a directory of packages. */
export async function addPackage(sitePackages: string, name: string): Promise<void> {
  await mkdir(`${sitePackages}/${name}`, { recursive: true });
  await writeFile(`${sitePackages}/${name}/__init__.py`, '');
}

/** Saves the two Python files of a recipe at their paths, byte for byte. */
export async function placeScripts(recipe: Recipe): Promise<void> {
  for (const { role, path, lines } of recipe.files) {
    if (role !== 'script' && role !== 'probe') continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, toText(lines));
  }
}
