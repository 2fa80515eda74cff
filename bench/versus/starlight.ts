import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SECTIONS, type BookPage } from './book.ts';

const HERE = import.meta.dirname;

/**
 * Builds a Starlight site of these pages. Returns its directory. Throws an Error with the last words of a build that fails.
 */
export function buildStarlight(pages: readonly BookPage[]): string {
  const directory = join(HERE, '.bench');
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, 'src'), { recursive: true });
  cpSync(join(HERE, 'starlight/astro.config.mjs'), join(directory, 'astro.config.mjs'));
  cpSync(join(HERE, 'starlight/content.config.mjs'), join(directory, 'src/content.config.mjs'));
  writeFileSync(join(directory, 'sections.mjs'), `export const sections = ${JSON.stringify(SECTIONS)};\n`);
  // Astro reads the dependencies, to know which packages it has to bundle.
  cpSync(join(HERE, 'package.json'), join(directory, 'package.json'));
  for (const { id, title, body } of pages) {
    const file = join(directory, 'src/content/docs', `${id}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\nslug: ${JSON.stringify(id)}\n---\n\n${body}`);
  }
  const { status, stdout, stderr } = spawnSync(join(HERE, 'node_modules/.bin/astro'), ['build', '--silent'], {
    cwd: directory, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`Starlight did not build "${directory}" (${status}):\n${(stdout + stderr).slice(-2000)}`);
  return join(directory, 'dist');
}
