/** Comparison of a judgement of the real Apache with our prediction. */
import assert from 'node:assert/strict';
import { COMMANDS, effective, type Decider } from '#core/apache';
import type { Judgement, Oracle } from './oracle.ts';
import { linesOf, predict, type Prediction } from './prediction.ts';
import type { Release } from '#core/releases';

/** `same`: verdict, refused line, sentence and directives agree. Else what decides besides the text; `file` for an included one. */
export type Comparison = 'same' | 'file' | Decider;

/** Compares one text; throws with the text where the two differ although the text decides. */
export function compare(text: string, judged: Judgement, oracle: Oracle, release: Release): Comparison {
  const predicted = predict(text, oracle.path, oracle.known, release);
  const shown = (): string => `${JSON.stringify(text)}\nApache: ${JSON.stringify(judged)}\nours: ${JSON.stringify(predicted)}`;
  if (predicted.accepted === 'unknown') return 'file';
  if (judged.accepted) {
    assert.ok(predicted.accepted, `refused by us alone: ${shown()}`);
    assert.deepEqual(predicted.lines, linesOf(effective([{ path: oracle.path, text: judged.dump }], oracle.known)), shown());
    return 'same';
  }
  if (!predicted.accepted && predicted.line === judged.line && isSameSentence(judged.message, predicted.message)) return 'same';
  const decider = deciderOf(text, judged, oracle);
  assert.ok(decider !== undefined, `other verdict, line or sentence: ${shown()}`);
  assert.ok(isEarlier(judged, predicted), `refused by us too early: ${shown()}`);
  return decider;
}

/** Property of the directive that Apache refused, beside its text. */
function deciderOf(text: string, judged: Judgement & { readonly accepted: false }, { path, known }: Oracle): Decider | undefined {
  if (/AH02291/.test(judged.message)) return 'disk';
  if (/AH0054[34]/.test(judged.message)) return 'accounts';
  const { settings, sections } = effective([{ path, text }], known);
  const keys = [...settings.filter(({ directive }) => directive.lastLine === judged.line).map(({ key }) => key), ...sections.filter(({ section }) => section.lastLine === judged.line).map(({ key }) => `<${key}`)];
  return keys.map((key) => COMMANDS.get(key)?.open).find((open) => open !== undefined);
}

function isEarlier(judged: Judgement & { readonly accepted: false }, predicted: Prediction): boolean {
  return predicted.accepted !== false || judged.line === undefined || judged.line < predicted.line;
}

/** Compares sentences; the log escapes bytes, and Apache adds the line of each section that is open. */
function isSameSentence(logged: string, ours: string): boolean {
  const plain = logged.replace(/\\x[0-9a-f]{2}|\\[\\nrtvbf"]/g, '?').replaceAll(/[^\x20-\x7e]/g, '?');
  return plain.replace(/\?+/g, '?').startsWith(ours.replaceAll('\\', '?').replaceAll(/[^\x20-\x7e]/g, '?').replace(/\?+/g, '?'));
}
