import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { readSiteConfig } from '../../src/build/site-config.ts';

const containerfile = readFileSync('Containerfile', 'utf8');
const workflow = readFileSync('.github/workflows/pages.yml', 'utf8');

/** Every file below a directory. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The project's own files that these import, directly or by others, themselves included. A specifier may name what a bundler adds, such as "?raw". */
function importedFrom(roots: readonly string[]): Set<string> {
  const range = new Set<string>();
  const open = [...roots];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (range.has(file)) continue;
    range.add(file);
    if (!/\.(ts|mjs|js|astro|mdx)$/.test(file)) continue;
    const text = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, '');
    for (const [, specifier = ''] of text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"\n]+)['"]/g)) {
      const own = ownFile(specifier.replace(/\?.*$/, ''), file);
      if (own !== undefined) open.push(own);
    }
  }
  return range;
}

/** The file that a specifier names in this project; undefined for a package, or for what a page shows as an example. */
function ownFile(specifier: string, importer: string): string | undefined {
  const path = specifier.startsWith('.') ? join(dirname(importer), specifier)
    : specifier.startsWith('#core/') ? `src/core/${specifier.slice('#core/'.length)}/index.ts`
      : specifier.startsWith('@components/') ? `components/${specifier.slice('@components/'.length)}` : undefined;
  return path !== undefined && existsSync(path) ? path : undefined;
}

describe('the container file', () => {
  const sources = [...containerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].flatMap(([, words]) => (words ?? '').split(' ').slice(0, -1));

  test('copies what there is', () => {
    assert.ok(sources.length > 5);
    assert.deepEqual(sources.filter((path) => !existsSync(path)), []);
  });

  test('copies every file that the build imports, from its configuration and its pages on', () => {
    const range = importedFrom(['astro.config.mjs', 'src/content.config.ts', ...filesBelow('src/pages'), ...filesBelow('content')]);
    assert.ok(range.size > 200, `only ${range.size} files`);
    const copied = (file: string): boolean => sources.some((path) => file === path || file.startsWith(`${path}/`));
    assert.deepEqual([...range].filter((file) => !copied(file)), []);
    for (const needed of ['content', 'public', 'package.json', 'package-lock.json', 'tsconfig.json']) assert.ok(sources.includes(needed), needed);
  });

  test('copies every directory that a module of the build names as a place to read from', () => {
    const range = importedFrom(['astro.config.mjs', ...filesBelow('src/pages')]);
    const others = readdirSync('.').filter((name) => !sources.includes(name) && !['dist', 'node_modules'].includes(name));
    const read = [...range].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:readFile|readFileSync|readdir|readdirSync|join|new URL)\([^\n]*?['"`](?:\.{1,2}\/)*([\w.-]+)\//g)]
      .map(([, top = '']) => `${file}: ${top}`).filter((place) => others.includes(place.split(': ')[1] ?? '')));
    assert.deepEqual(read, []);
  });

  test('puts the site where its configuration looks for it', () => {
    const root = /^DocumentRoot (\S+)$/m.exec(readFileSync('docs/hosting/apache.conf', 'utf8'))?.[1];
    assert.ok(root !== undefined && containerfile.includes(`COPY --from=build /book/dist ${root}\n`));
  });

  test('copies nothing that is kept from it', () => {
    const ignored = readFileSync('.containerignore', 'utf8').trim().split('\n');
    assert.deepEqual(sources.filter((path) => ignored.includes(path.split('/')[0] ?? '')), []);
  });
});

describe('the workflow for GitHub Pages', () => {
  test('names every action by its major version', () => {
    const actions = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action ?? '');
    assert.ok(actions.length > 3);
    for (const action of actions) assert.match(action, /^actions\/[a-z-]+@v\d+$/);
  });

  test('what Pages calls its base is a base of ours', () => {
    assert.equal(readSiteConfig({ SITE: 'https://owner.github.io', BASE: '/repository' }).base, '/repository/');
    assert.equal(readSiteConfig({ SITE: 'https://book.example.org', BASE: '' }).base, '/');
    assert.match(workflow, /SITE: \$\{\{ steps\.pages\.outputs\.origin \}\}\n/);
    assert.match(workflow, /BASE: \$\{\{ steps\.pages\.outputs\.base_path \}\}\n/);
  });
});
