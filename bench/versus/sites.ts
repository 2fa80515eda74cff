import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SECTIONS, type BookPage } from './book.ts';

const HERE = import.meta.dirname;
const ROOT = resolve(HERE, '../..');
/** Half an hour: a build that takes longer is given up. */
const LIMIT_S = 1800;

/** What one build took. CPU seconds are those of all its processes, and depend less than the clock on who else uses the machine. */
export interface BuildTime {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/** A tool that makes a site of pages. */
export interface Tool {
  readonly name: string;
  /** The address of a page in what it builds. */
  readonly address: (id: string) => string;
  /** Lays out a project with these pages in a new folder. Returns the folder. */
  readonly layOut: (name: string, pages: readonly BookPage[]) => string;
  readonly command: readonly string[];
  /** Where its build goes, in the project's folder. */
  readonly output: string;
}

/** Our projects stand where Node finds our packages, the others' where it finds theirs. */
const ourWork = (name: string): string => join(ROOT, '.bench', name);
const theirWork = (name: string): string => join(HERE, '.bench', name);

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function empty(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function frontMatter(fields: Readonly<Record<string, string | number>>): string {
  return ['---', ...Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`), '---', '', ''].join('\n');
}

/** Our project without some of its parts, and pages added to it. */
function ours(name: string, without: readonly string[]): Tool {
  return {
    name,
    address: (id) => `/${id}/`,
    layOut: (name, pages) => {
      const folder = empty(ourWork(name));
      for (const part of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'components', 'content', 'public', 'src', 'tests']) {
        cpSync(join(ROOT, part), join(folder, part), { recursive: true });
      }
      for (const part of without) rmSync(join(folder, part), { recursive: true });
      pages.forEach(({ id, title, body }, order) => {
        write(join(folder, 'content', `${id}.mdx`), frontMatter({ title, description: `About ${title}.`, order: 1000 + order }) + body);
      });
      return folder;
    },
    command: [join(ROOT, 'node_modules/.bin/astro'), 'build', '--silent'],
    output: 'dist',
  };
}

/** This site with its whole book. */
export const OURS = ours('Which Python?, with its book', []);
/** What we lay around a page, and nothing of the book: the others have none, and draw no pictures for sharing. */
export const OUR_THEME = ours('Which Python?', ['content', 'src/pages/cards', 'src/pages/recipes', 'src/pages/[...moved].astro']);

/** Starlight with pages in Markdown, which Astro renders as data, or in MDX as ours, which it compiles to modules. */
const starlight = (name: string, extension: 'md' | 'mdx'): Tool => ({
  name,
  address: (id) => `/${id}/`,
  layOut: (name, pages) => {
    const folder = empty(theirWork(name));
    cpSync(join(HERE, 'starlight/astro.config.mjs'), join(folder, 'astro.config.mjs'));
    cpSync(join(HERE, 'starlight/content.config.mjs'), join(folder, 'src/content.config.mjs'));
    write(join(folder, 'sections.mjs'), `export const sections = ${JSON.stringify(SECTIONS)};\n`);
    // Astro reads the dependencies, to know which packages it has to bundle.
    cpSync(join(HERE, 'package.json'), join(folder, 'package.json'));
    for (const { id, title, body } of pages) {
      write(join(folder, 'src/content/docs', `${id}.${extension}`), frontMatter({ title, slug: id, description: `About ${title}.` }) + body);
    }
    return folder;
  },
  command: [join(HERE, 'node_modules/.bin/astro'), 'build', '--silent'],
  output: 'dist',
});

export const STARLIGHT = starlight('Starlight', 'md');
/** The same pages in the same form as ours. */
export const STARLIGHT_MDX = starlight('Starlight, pages in MDX', 'mdx');

export const VITEPRESS: Tool = {
  name: 'VitePress',
  address: (id) => `/${id}.html`,
  layOut: (name, pages) => {
    const folder = empty(theirWork(name));
    cpSync(join(HERE, 'vitepress/config.mjs'), join(folder, '.vitepress/config.mjs'));
    write(join(folder, 'pages.mjs'), `export const pages = ${JSON.stringify(pages.map(({ id, title }) => ({ id, title })))};\n`);
    write(join(folder, 'package.json'), '{ "type": "module" }\n');
    for (const { id, title, body } of pages) write(join(folder, `${id}.md`), `${frontMatter({ title, description: `About ${title}.` })}# ${title}\n\n${body}`);
    return folder;
  },
  command: [join(HERE, 'node_modules/.bin/vitepress'), 'build'],
  output: '.vitepress/dist',
};

/** Builds a project that was laid out. Refuses a build that fails or takes too long by an Error with its last words. */
export function build(tool: Tool, folder: string): BuildTime {
  // Bash adds up the times of a command and of all its children; Node tells only its own.
  const { status, stdout, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="took %R %U %S"; time timeout "$@"', 'bash', String(LIMIT_S), ...tool.command], {
    cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const [, real, user, system] = /took ([\d.]+) ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  if (status !== 0 || real === undefined) throw new Error(`${tool.name} did not build "${folder}" (${status}):\n${(stdout + stderr).slice(-2000)}`);
  return { seconds: Number(real), cpuSeconds: Number(user) + Number(system) };
}
