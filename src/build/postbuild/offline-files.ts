import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapConcurrent, type PostBuild } from './finish.ts';

/** Directory of scripts whose names change with their text. */
const SCRIPTS = '_astro';
const PAGE = 'tools/doctor/';

/** Script of the doctor's element. */
const ELEMENT = /^wsgi-doctor\./;

/** Name of a script in another one or in a page, for an import or a worker. */
const NAME = /[\w.-]+\.js(?=["'`])/g;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g;

/** Scripts that a script names. */
export interface Named {
  /** Those that are loaded with it. */
  readonly imported: readonly string[];
  /** Those that it loads on demand, too. */
  readonly all: readonly string[];
}

/** Writes `offline/doctor.json`: addresses that the service worker keeps, so that the doctor works offline before it was opened. */
export const offlineFiles: PostBuild = async ({ directory, base, pages }) => {
  const scripts = (await readdir(join(directory, SCRIPTS))).filter((name) => name.endsWith('.js'));
  const named = new Map(await mapConcurrent(scripts, async (name) => [name, namesIn(await readFile(join(directory, SCRIPTS, name), 'utf8'))] as const));
  const html = pages.find(({ address }) => address === `/${PAGE}`)?.html ?? '';
  const addresses = scriptsOf(named, namesIn(html).all, ELEMENT).map((name) => `${base}${SCRIPTS}/${name}`);
  await writeFile(join(directory, 'offline', 'doctor.json'), JSON.stringify([`${base}${PAGE}`, ...addresses]));
};

function namesIn(text: string): Named {
  return { imported: [...text.matchAll(STATIC_IMPORT)].flatMap(([, name]) => name ?? []), all: text.match(NAME) ?? [] };
}

/**
 * Lists the scripts that lead to an element from a page's own, and all that the element loads. Other elements,
 * which the same scripts load on demand, are left out. Throws where nothing leads to the element.
 */
export function scriptsOf(named: ReadonlyMap<string, Named>, start: readonly string[], element: RegExp): string[] {
  const from = new Map<string, string | undefined>(start.map((script) => [script, undefined]));
  // A map grows while it is walked.
  for (const [script] of from) for (const next of named.get(script)?.all ?? []) if (!from.has(next)) from.set(next, script);
  const entry = [...from.keys()].find((script) => element.test(script));
  if (entry === undefined) throw new Error(`No script of ${PAGE} leads to ${element.source}. Correct the name in src/build/postbuild/offline-files.ts.`);
  const above = new Set<string>();
  for (let script = from.get(entry); script !== undefined; script = from.get(script)) above.add(script);
  const found = new Set([...start, ...above, entry]);
  const isAbove = (script: string): boolean => above.has(script) || start.includes(script);
  for (const script of found) for (const next of (isAbove(script) ? named.get(script)?.imported : named.get(script)?.all) ?? []) if (named.has(next)) found.add(next);
  return [...found].filter((script) => named.has(script)).toSorted();
}
