import { MESSAGES, patternOf, type Message, type MessageId } from '#core/log';
import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import { hitsOf, type LogHit } from './find.ts';

/** A log line with the message that it is; `values` are those of the message's placeholders, in their order. */
export interface MessageHit extends LogHit {
  readonly id: MessageId;
  readonly values: readonly string[];
}

/** Lines of all logs that are one of these messages, as any release words it. A line that is cut off behind its first sentence counts. */
export function messageHits(given: Given, ids: readonly MessageId[]): MessageHit[] {
  return firstHits(given, ids, stemOf, ({ at }) => at.start);
}

/** The place of a hit from some words of the message on, without the path in front of them. */
export function placeFrom({ at, found }: LogHit, words: string): Place {
  return { ...at, start: at.start + Math.max(0, found[0].indexOf(words)) };
}

/** Lines of all logs that end with one of these messages word for word, the name of its exception included. */
export function wholeMessageHits(given: Given, ids: readonly MessageId[]): MessageHit[] {
  return firstHits(given, ids, wholeOf, ({ line }) => line.start);
}

/** Hits of each message, in their order; a place that an earlier message has taken counts once. */
function firstHits(given: Given, ids: readonly MessageId[], patternFor: (id: MessageId) => RegExp, placeOf: (hit: LogHit) => number): MessageHit[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => hitsOf(given, patternFor(id)).flatMap((hit): MessageHit[] => {
    const key = `${hit.file} ${placeOf(hit)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...hit, id, values: hit.found.slice(1) }];
  }));
}

/** Returns true if mod_wsgi 6 and newer write the message, each with a code of its own. */
export function isCoded(id: MessageId): boolean {
  const { code }: Message = MESSAGES[id];
  return code !== undefined;
}

const stems = new Map<MessageId, RegExp>();
const wholes = new Map<MessageId, RegExp>();

/** Fewer words in front of the first placeholder may begin another message, too. */
const LEAST_WORDS = 4;

/** Pattern of a message's first sentence, with a group for each placeholder. Codes and names of exceptions in front of the words may be missing. */
function stemOf(id: MessageId): RegExp {
  return compiled(stems, id, () => {
    const stem = firstSentence(MESSAGES[id].text.replace(/^(?:AH\d{5}|\w+Error): /, ''));
    return `${grouped(stem)}${stem.endsWith('}') ? '(?=[.,;:]? |[.,;:]?$)' : ''}`;
  });
}

function wholeOf(id: MessageId): RegExp {
  return compiled(wholes, id, () => `(?<!\\w)${grouped(MESSAGES[id].text)}$`);
}

function compiled(known: Map<MessageId, RegExp>, id: MessageId, source: () => string): RegExp {
  const before = known.get(id);
  if (before !== undefined) return before;
  const made = new RegExp(source());
  known.set(id, made);
  return made;
}

function grouped(text: string): string {
  return text.split(/(\{[a-z]+\})/).map((part) => (part.startsWith('{') ? `(${patternOf(part)})` : patternOf(part))).join('');
}

/** Words that identify a message: up to the first value, or to the end of its sentence. */
function firstSentence(text: string): string {
  const [begin = text] = /^[^{]*(?:\{\w+\}'?)?/.exec(text) ?? [];
  if (begin.includes('{') && begin.replace(/'?\{.*/, '').trim().split(' ').length >= LEAST_WORDS) return begin;
  // A text that begins with a placeholder has its own words behind it.
  return text.startsWith('{') ? text : (/^(?:.*?\{\w+\}.*?)(?=[.,;:] |[.]?$)|^.*?(?=[.,;] |[.]?$)/.exec(text)?.[0] ?? text);
}
