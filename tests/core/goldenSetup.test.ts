import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';

import { settle, TOOLS, type Deployment, type PlatformKey, type ToolKey } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, type Recipe } from '#core/recipe';
import { installerLines } from '#core/recipe/delivery';

import { powerShellCommands } from './powershell.ts';

/** Values for platforms that the defaults of Debian do not fit. */
const PLACES: Readonly<Partial<Record<PlatformKey, Partial<Deployment>>>> = {
  macos: { project: '/opt/homebrew/var/example', port: 8080, httpsPort: 8443 },
  windows: { mode: 'embedded', project: 'C:/srv/example' },
};

const PLATFORMS = ['debian', 'redhat', 'suse', 'macos', 'container', 'windows'] as const satisfies readonly PlatformKey[];

/** Every tool on every platform, with HTTP and with HTTPS. */
const PRODUCT = PLATFORMS.flatMap((platform) => (['http', 'https'] as const).flatMap((vhost) => (Object.keys(TOOLS) as ToolKey[])
  .map((tool): [string, Partial<Deployment>] => [`${platform}-${vhost}-${tool}`, { platform, vhost, tool, ...(tool === 'virtualenv-16' ? { release: '4.7.1', python: '3.7' } : {}), ...PLACES[platform] }])))
  .filter(([, wanted]) => settle(wanted).problems.length === 0);

/** Cases beside the product: versions of systems, accounts, old releases, other methods and ports. */
const OTHERS: readonly (readonly [string, Partial<Deployment>])[] = [
  ['debian-13-shipped', { platform: 'debian-13', release: '5.0.2' }],
  ['debian-12-built', { platform: 'debian-12' }],
  ['rhel-9-shipped', { platform: 'rhel-9', release: '4.9.4', python: '3.12' }],
  ['rhel-9-built', { platform: 'rhel-9', python: '3.12', user: 'acme', home: '/opt/acme', project: '/opt/acme/site' }],
  ['rhel-9-home', { platform: 'rhel-9', project: '/home/ann/site (1)', port: 8444 }],
  ['container-python', { platform: 'container-python' }],
  ['amazon-2023', { platform: 'amazon-2023' }],
  ['suse-16', { platform: 'suse-16' }],
  ['macos-intel', { platform: 'macos-intel', project: '/usr/local/var/example', port: 8080 }],
  ['debian-before-module-config', { release: '4.4.15', module: 'pip' }],
  ['debian-symlink-tree', { method: 'symlink-tree' }],
  ['redhat-embedded-not-ascii', { platform: 'redhat', mode: 'embedded', project: '/srv/müll' }],
  ['debian-embedded-not-ascii', { mode: 'embedded', project: '/srv/müll' }],
  ['debian-accounts', { user: 'acme', userGroup: 'acme', port: 8080, more: [{ ...settle({}).deployment, processGroup: 'api', mount: '/api', project: '/srv/api', user: 'api', framework: 'django' }] }],
  ['debian-quoted', { project: '/srv/it\'s "my" shop', module: 'pip', framework: 'flask' }],
  ['windows-quoted', { platform: 'windows', mode: 'embedded', project: 'C:/Sites/it\'s [1]', framework: 'django' }],
];

const directory = join(import.meta.dirname, 'golden/setup');
const update = process.env['UPDATE_GOLDEN'] === '1';

const recipes = new Map<string, Recipe>([...PRODUCT, ...OTHERS].map(([name, wanted]) => [name, generate(settle(wanted).deployment)]));

function commandsOf({ files }: Recipe): { readonly text: string; readonly extension: string } {
  const file = files.find(({ role }) => role === 'setup');
  assert.ok(file !== undefined);
  return { text: toText(file.lines), extension: file.language === 'powershell' ? 'ps1' : 'sh' };
}

describe('the commands of each platform, host and tool', () => {
  if (update) mkdirSync(directory, { recursive: true });
  for (const [name, recipe] of recipes) {
    test(`${name} are those that were looked at`, () => {
      const { text, extension } = commandsOf(recipe);
      const place = join(directory, `${name}.${extension}`);
      if (update) writeFileSync(place, text);
      assert.equal(text, readFileSync(place, 'utf8'), `${name}.${extension} has changed. Look at it, then run with UPDATE_GOLDEN=1.`);
    });
  }

  test('are all that is kept', () => {
    const names = [...recipes].map(([name, recipe]) => `${name}.${commandsOf(recipe).extension}`);
    assert.deepEqual(readdirSync(directory).toSorted(), names.toSorted());
  });

  test('are wanted without a problem', () => {
    for (const [name, wanted] of OTHERS) assert.deepEqual(settle(wanted).problems, [], name);
  });
});

/** Complaints of ShellCheck without SC2148: typed commands have no first line. */
function shellCheck(text: string, shell: 'sh' | 'bash'): string {
  const { status, stdout, stderr } = spawnSync('shellcheck', ['--shell', shell, '--format', 'gcc', '-'], { input: text, encoding: 'utf8' });
  assert.ok(status !== null, `ShellCheck did not run: ${stderr}`);
  return stdout;
}

describe('ShellCheck finds nothing', () => {
  const shell = [...recipes].filter(([, recipe]) => commandsOf(recipe).extension === 'sh');

  test('in the commands to type', () => {
    const texts = [...new Set(shell.map(([, recipe]) => commandsOf(recipe).text))];
    assert.equal(shellCheck(texts.map((text, index) => `step_${index}() {\n${text}\n}\nstep_${index}\n`).join(''), 'sh'), '');
  });

  test('in the installers', () => {
    for (const [name, recipe] of shell.filter(([key]) => /-venv$|^[a-z]+-\d|quoted|accounts|symlink|not-ascii/.test(key))) {
      assert.equal(shellCheck(toText(installerLines(recipe) ?? []), 'sh'), '', name);
    }
  });
});

describe('a grammar of PowerShell accepts', () => {
  for (const [name, recipe] of recipes) {
    if (commandsOf(recipe).extension !== 'ps1') continue;
    test(`${name}, and reads every path whole`, () => {
      const commands = powerShellCommands(commandsOf(recipe).text);
      const words = commands.flatMap(({ name: program, words: rest }) => [program, ...rest]).map(unquoted);
      const [{ project, environment, script }] = recipe.plan.applications;
      for (const path of [project, script.slice(0, script.lastIndexOf('/'))]) assert.ok(words.includes(path), path);
      assert.ok(words.some((word) => word.startsWith(`${environment}/`)), environment);
    });
  }

  test('no wrong text, so that it says something', () => {
    assert.throws(() => powerShellCommands('if (Test-Path \'a) { b }'), /line 1/);
  });
});

/** The value of a word of PowerShell. */
function unquoted(word: string): string {
  return word.startsWith('\'') ? word.slice(1, -1).replaceAll('\'\'', '\'') : word;
}
