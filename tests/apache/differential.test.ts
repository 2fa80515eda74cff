/** Compares our parser with the real Apache: verdict, refused line and sentence, and directives in order. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test, type TestContext } from 'node:test';

import { METHODS, PLATFORMS, settle, type Deployment } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, NAMED_RECIPES } from '#core/recipe';
import { isRelease, releasesThatChanged, type Release } from '#core/releases';
import fc from 'fast-check';

import { RUNS } from '../../src/measured/index.ts';
import { mutants } from '../core/arbitrary/mutants.ts';
import { compare, type Comparison } from './differential/comparison.ts';
import { createOracle, type Oracle } from './differential/oracle.ts';
import { installedRelease } from './server/index.ts';

/** A text with an account and certificates that exist here, and without modules of another machine. */
function forThisMachine(text: string): string {
  return text.replace(/(?<![\w-])(user|group)=[\w-]+/g, '$1=www-data').replace(/^(\s*(?:User|Group)\s+)\S+/gm, '$1www-data')
    .replace(/^(\s*SSLCertificate\w*File\s+).*/gm, '$1/usr/sbin/apache2').replace(/^\s*Load(?:File|Module) .*\n?/gm, '');
}

/** Configurations of real reports, as they were pasted. */
const pasted = (JSON.parse(readFileSync(new URL('./differential/configurations.json', import.meta.url), 'utf8')) as readonly { readonly name: string; readonly text: string }[])
  .map(({ text }) => forThisMachine(text)).filter((text) => !text.includes('# In file:'));
const recorded = [...new Set(RUNS.map(({ config }) => config.join('\n')))].map(forThisMachine);

/** Sites of deployments, each text once; comments, which name the release, are left out. */
function sitesOf(deployments: Iterable<Partial<Deployment>>): string[] {
  const sites = new Set<string>();
  for (const wanted of deployments) {
    for (const { role, lines } of generate(settle(wanted).deployment).files) {
      if (role === 'site') sites.add(forThisMachine(toText(lines).replace(/^\s*#.*\n/gm, '')));
    }
  }
  return [...sites];
}

/** The recipes of every release: those of the others are the same (tests/core/published.test.ts). */
function* everyDeployment(): Generator<Partial<Deployment>> {
  for (const release of releasesThatChanged()) {
    for (const platform of Object.keys(PLATFORMS) as Deployment['platform'][]) {
      for (const method of Object.keys(METHODS) as Deployment['method'][]) {
        for (const mode of ['daemon', 'embedded'] as const) yield { release, platform, method, mode };
      }
    }
  }
}

function firstWord(text: string): string {
  return text.split(' ')[0] ?? '';
}

describe('what Apache makes of a text', { concurrency: false }, () => {
  let oracle: Oracle;
  let release: Release;
  before(async () => {
    const installed = await installedRelease();
    assert.ok(isRelease(installed), `The installed release ${installed} is not in the list.`);
    [oracle, release] = [await createOracle(), installed];
  });
  after(() => oracle.close());

  /** Compares texts, prints how many were left open and why, and returns how many agree. */
  async function countSame(context: TestContext, texts: readonly string[]): Promise<number> {
    const judged = await Promise.all(texts.map((text) => oracle.judge(text)));
    const counts = Object.groupBy(texts.map((text, index) => compare(text, judged[index] ?? assert.fail(), oracle, release)), (each) => each);
    const lines = (Object.entries(counts) as [Comparison, readonly Comparison[]][]).map(([reason, { length }]) => `${reason} ${length}`);
    context.diagnostic(`${texts.length} texts: ${lines.join(', ')}`);
    return counts.same?.length ?? 0;
  }

  test('is known of every configuration of the recorded runs', async (context) => {
    assert.equal(await countSame(context, recorded), recorded.length);
  });

  test('is known of what people paste, but for files and accounts of their machine', async (context) => {
    assert.ok(await countSame(context, pasted) > 0.9 * pasted.length);
  });

  test('is known of every named recipe', async (context) => {
    const sites = sitesOf(NAMED_RECIPES.map(({ wanted }) => ({ ...wanted, release })));
    assert.equal(await countSame(context, sites), sites.length);
  });

  test('is known of every recipe for any release, platform, method and mode, read by the release here', async (context) => {
    const sites = sitesOf(everyDeployment());
    assert.equal(await countSame(context, sites), sites.length);
  });

  test('is known of each section inside of each other, closed and left open in a true condition', async (context) => {
    const names = ['VirtualHost *:80', 'Directory /srv', 'DirectoryMatch ^/srv', 'Location /x', 'LocationMatch ^/x', 'Files x', 'If true'];
    const pairs = names.flatMap((outer) => names.map((inner) => [outer, inner]));
    const closed = pairs.map(([outer = '', inner = '']) => `<${outer}>\n<${inner}>\n</${firstWord(inner)}>\n</${firstWord(outer)}>\n`);
    const open = pairs.map(([outer = '', inner = '']) => `<IfDefine !ABSENT>\n<${outer}>\n<${inner}>\n`);
    assert.ok(await countSame(context, [...closed, ...open]) >= 80);
  });

  test('is known of 1,000 texts with small injuries, but for files that they name', async (context) => {
    const texts = fc.sample(mutants([...pasted, ...recorded]), 1_000);
    assert.ok(await countSame(context, texts) > 0.97 * texts.length);
  });
});
