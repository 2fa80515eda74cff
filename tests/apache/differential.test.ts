/** Our reader against the real Apache: the same verdict, the same refused line, the same directives in the same order. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { effective } from '#core/apache';
import { settle } from '#core/deployment';
import { toText } from '#core/lines';
import { generate, NAMED_RECIPES } from '#core/recipe';
import { isRelease, type Release } from '#core/releases';
import fc from 'fast-check';

import { RUNS } from '../../src/measured/runs.ts';
import { mutants } from '../core/arbitrary/mutants.ts';
import { createOracle, type Judgement, type Oracle } from './differential/oracle.ts';
import { linesOf, predict, type Prediction } from './differential/prediction.ts';
import { installedRelease } from './server/index.ts';

/** What this reader claims to know: tags, unknown commands, and the directives of mod_wsgi. */
const CLAIMED = /was not closed|without matching|Expected <|directive missing closing '>'|before end of configuration|requires additional arguments|Invalid command|cannot occur within|macro '.*' undefined|no macro defined|recursive use of macro|expected token not found|WSGI/;

/** Directives that Apache executes while it reads, so that their refusal comes before that of any other directive. */
const EARLY = /^(?:Define|UnDefine|Include|Use|<IfVersion)/;

/** A text with one account that exists for all, and without modules of another machine. */
function forThisMachine(text: string): string {
  return text.replace(/(?<![\w-])(user|group)=[\w-]+/g, '$1=www-data').replace(/^(\s*(?:User|Group)\s+)\S+/gm, '$1www-data').replace(/^\s*Load(?:File|Module) .*\n?/gm, '');
}

/** Configurations of real reports, as they were pasted. */
const pasted = (JSON.parse(readFileSync(new URL('./differential/configurations.json', import.meta.url), 'utf8')) as readonly { readonly name: string; readonly text: string }[])
  .map(({ text }) => forThisMachine(text)).filter((text) => !text.includes('# In file:'));
const recorded = [...new Set(RUNS.map(({ config }) => config.join('\n')))].map(forThisMachine);

type Comparison = 'same' | 'not claimed' | 'not known';

/** Compares a judgement with a prediction; throws with the text where they differ in what is claimed. */
function compare(text: string, judged: Judgement, predicted: Prediction, oracle: Oracle): Comparison {
  const shown = (): string => `${JSON.stringify(text)}\nApache: ${JSON.stringify(judged)}\nours: ${JSON.stringify(predicted)}`;
  if (predicted.accepted === 'unknown') return 'not known';
  if (judged.accepted) {
    assert.ok(predicted.accepted, `refused by us alone: ${shown()}`);
    assert.deepEqual(predicted.lines, linesOf(effective([{ path: oracle.path, text: judged.dump }], oracle.known)), shown());
    return 'same';
  }
  if (!predicted.accepted && predicted.line === judged.line) return 'same';
  assert.doesNotMatch(judged.message, CLAIMED, `other verdict or line: ${shown()}`);
  // Apache refuses for a reason of another module: then it must have come there before the line that we refuse.
  assert.ok(predicted.accepted || judged.line === undefined || judged.line < predicted.line || EARLY.test(judged.message), `refused by us too early: ${shown()}`);
  return 'not claimed';
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

  async function compareAll(texts: readonly string[]): Promise<Record<Comparison, number>> {
    const judged = await Promise.all(texts.map((text) => oracle.judge(text)));
    const counts: Record<Comparison, number> = { same: 0, 'not claimed': 0, 'not known': 0 };
    texts.forEach((text, index) => {
      counts[compare(text, judged[index] ?? assert.fail(), predict(text, oracle.path, oracle.known, release), oracle)]++;
    });
    return counts;
  }

  test('is known of every configuration of the recorded runs', async () => {
    assert.deepEqual(await compareAll(recorded), { same: recorded.length, 'not claimed': 0, 'not known': 0 });
  });

  test('is known of what people paste, as far as it is about mod_wsgi and sections', async () => {
    const { same } = await compareAll(pasted);
    assert.ok(same > 0.7 * pasted.length, `${same} of ${pasted.length}`);
  });

  test('is known of every named recipe', async () => {
    const sites = NAMED_RECIPES.map(({ wanted }) => generate(settle({ ...wanted, release }).deployment))
      .map(({ files }) => files.find(({ role }) => role === 'site')).flatMap((site) => (site === undefined ? [] : [forThisMachine(toText(site.lines))]));
    const { same } = await compareAll(sites);
    assert.ok(same > 0.7 * sites.length, `${same} of ${sites.length}`);
  });

  test('is known of 3,000 texts with small injuries', async () => {
    const texts = fc.sample(mutants([...pasted, ...recorded]), 3_000);
    const { same } = await compareAll(texts);
    assert.ok(same > 0.9 * texts.length, `${same} of ${texts.length}`);
  });
});
