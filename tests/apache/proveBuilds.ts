/**
 * Runs the named recipes on builds of many releases, and writes which of them served: `src/core/recipe/served.json`.
 * Usage: `node tests/apache/proveBuilds.ts BUILDS PYTHONS [RECIPES]`. BUILDS holds modules called `6.0.5-py3.13.so`; PYTHONS holds an
 * installation for each, called `3.13.0`, which www-data can read. A build that fails is named and left out.
 */
import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { applicationDefaults, environmentsOf, settle, type Deployment } from '#core/deployment';
import { generate, namedRecipe, type Recipe } from '#core/recipe';
import { isRelease, type Python, type Release } from '#core/releases';
import { formOf } from '../../src/core/recipe/served.ts';
import { addPackage } from './environment.ts';
import { prove } from './proof.ts';
import { createReadableDirectory, freePort, makeReadable, removeDirectory } from './server/index.ts';

const run = promisify(execFile);
const FILE = 'src/core/recipe/served.json';

/** Recipes whose commands need nothing that a build of our own has not: no framework, certificate or second tool. */
const RECIPES = process.argv[4]?.split(',') ?? [
  'one-app-daemon', 'apps-own-groups', 'apps-one-group', 'apps-one-group-own-environments', 'one-app-embedded', 'apps-embedded',
  'apps-embedded-own-environments', 'apps-one-group-empty-home', 'apps-embedded-empty-home', 'script-directory', 'script-directory-embedded', 'module-folders', 'python-path', 'baseline', 'server-home', 'site-dir-front', 'site-dir',
];

/** A package that each base interpreter has too, so that it shows who wins. */
const CONTESTED = 'pip';

interface Build {
  readonly module: string;
  readonly release: Release;
  readonly python: Python;
  /** The root of the installation that the module was built for. */
  readonly base: string;
}

function buildsIn(directory: string, pythons: string): Build[] {
  return globSync(join(directory, '*.so')).map((module) => {
    const [, release = '', python = ''] = /^([\d.]+)-py([\d.]+)\.so$/.exec(basename(module)) ?? [];
    const [base] = globSync(join(pythons, `${python}.*`));
    if (!isRelease(release) || base === undefined) throw new Error(`${module} is no build of a release and a Python that are there. Call it RELEASE-pyX.Y.so.`);
    return { module, release, python: python as Python, base };
  });
}

/** Makes an environment of the recipe's layout, by the venv module or as a tree of links. */
async function makeEnvironment({ base, python }: Build, layout: string, environment: string): Promise<void> {
  const packages = `${environment}/lib/python${python}/site-packages`;
  if (layout === 'pyvenv') {
    await run(`${base}/bin/python`, ['-m', 'venv', '--without-pip', environment]);
    return;
  }
  await mkdir(packages, { recursive: true });
  await mkdir(`${environment}/bin`);
  symlinkSync(`${base}/bin/python`, `${environment}/bin/python`);
  for (const name of await readdir(`${base}/lib/python${python}`)) {
    if (name !== 'site-packages') symlinkSync(`${base}/lib/python${python}/${name}`, `${environment}/lib/python${python}/${name}`);
  }
}

/** The recipe of a name for a build, in a directory; undefined where the release cannot have it. */
function recipeFor(key: string, { release, python }: Build, directory: string, port: number): Recipe | undefined {
  const { more = [], ...wanted }: Partial<Deployment> = namedRecipe(key).wanted;
  const inDirectory = <Kind extends { readonly processGroup: string }>(application: Kind) => ({ ...application, project: `${directory}/${application.processGroup}` });
  const { deployment, problems } = settle({
    ...inDirectory(applicationDefaults(1)), ...wanted, more: more.map(inDirectory), release, python, port, package: CONTESTED, processes: 1, threads: 2,
  });
  return problems.length > 0 ? undefined : generate(deployment);
}

/** Runs one recipe on one build. Rejects when an answer is not what the recipe promises. */
async function proveOn(build: Build, key: string): Promise<string | undefined> {
  const directory = await createReadableDirectory();
  try {
    const port = await freePort();
    const recipe = recipeFor(key, build, directory, port);
    if (recipe === undefined) return undefined;
    const { plan } = recipe;
    for (const environment of environmentsOf(plan.deployment)) {
      await makeEnvironment(build, plan.tool.layout, environment);
      await addPackage(`${environment}/lib/python${build.python}/site-packages`, CONTESTED);
    }
    if (plan.baseline !== undefined) await makeEnvironment(build, plan.tool.layout, plan.baseline);
    await makeReadable(directory);
    process.env['MOD_WSGI'] = build.module;
    await prove(recipe, port, {}, build.base);
    return formOf(plan);
  } finally {
    await removeDirectory(directory);
  }
}

const [, , directory = '', pythons = ''] = process.argv;
const served = new Map<string, Set<string>>(Object.entries(existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string> : {}).map(([form, builds]) => [form, new Set(builds.split(' '))]));
let runs = 0;
for (const build of buildsIn(directory, pythons)) {
  const name = `${build.release}/${build.python}`;
  for (const key of RECIPES) {
    try {
      const form = await proveOn(build, key);
      if (form === undefined) continue;
      served.set(form, (served.get(form) ?? new Set()).add(name));
      runs++;
      process.stdout.write(`served: ${name} ${key} (${form})\n`);
    } catch (error) {
      process.stdout.write(`FAILED: ${name} ${key}: ${String(error instanceof Error ? error.message : error).slice(0, 400)}\n`);
    }
  }
}
const sorted = [...served].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([form, builds]) => [form, [...builds].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).join(' ')] as const);
writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), undefined, 1)}\n`);
process.stdout.write(`${runs} runs served\n`);
