/** Queries that an attacker, a broken mail program or a bored reader could put behind an address of ours. */
import fc from 'fast-check';
import { DEFAULTS, MOST_APPLICATIONS, OPTIONS, PER_APPLICATION, SCHEMA } from '#core/deployment';
import '../../runner/seed.ts';

/** Marker in every piece of hostile markup, found if it ever becomes part of the page. */
export const MARK = 'data-canary';
/** Variable that every piece of hostile script sets. */
export const CANARY = '__canary';
/** The host that hostile markup would load from. */
export const EVIL = 'evil.example';

const RUN = `window.${CANARY}=1`;

const MARKUP = [
  `<img ${MARK} src=x onerror=${RUN}>`,
  `"><script ${MARK}>${RUN}</script>`,
  `</code></pre></template><svg ${MARK} onload=${RUN}>`,
  `' onmouseover='${RUN}' autofocus onfocus='${RUN}' ${MARK}='`,
  `" onfocus="${RUN}" autofocus ${MARK}="`,
  `<iframe ${MARK} srcdoc="<script>parent.${CANARY}=1</script>"></iframe>`,
  `<a ${MARK} href="javascript:${RUN}">x</a>`,
  `<style ${MARK}>*{display:none}</style>`,
  `<base ${MARK} href=//${EVIL}/><link ${MARK} rel=stylesheet href=//${EVIL}/x.css>`,
  `<!--><math><mtext><mglyph><style><img ${MARK} onerror=${RUN} src>`,
  `&lt;img ${MARK} src=x onerror=${RUN}&gt;`,
  `javascript:${RUN}`,
  `\${${RUN}}{{${RUN}}}`,
];

/** Values as they stand in an address, already written the way they are sent: not all can be decoded. */
const BROKEN = [
  '%FF', '%C3%28', '%ED%A0%80', '%', '%ZZ', '%00', '%0A%0DSet-Cookie:x', '%E2%80%A8', '%E2%80%AE', '\ud800', '+++', '%2e%2e%2f', '%5C', "'", '"', '`', '%EF%BF%BE',
];

const PROTOTYPE = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__proto__[x]', 'constructor.prototype.x', '__defineGetter__', 'valueOf.2', '__proto__.2'];

const optionKeys = OPTIONS.map(([, { link }]) => link);
const laterKeys = PER_APPLICATION.flatMap((key) => [2, 3, MOST_APPLICATIONS].map((number) => `${SCHEMA[key].link}.${number}`));

const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...optionKeys) },
  { weight: 3, arbitrary: fc.constantFrom(...laterKeys, 'apps', 'v') },
  { weight: 2, arbitrary: fc.constantFrom(...PROTOTYPE) },
  { weight: 1, arbitrary: fc.constantFrom(...MARKUP.map(encodeURIComponent), '', '%FF', 'a[b][c]'.padEnd(600, '[d]')) },
);

const long = fc.tuple(fc.constantFrom(...MARKUP, 'a', '/', '<', '\u00e4', '\n'), fc.integer({ min: 1_000, max: 100_000 }))
  .map(([piece, length]) => encodeURIComponent(piece.repeat(Math.ceil(length / piece.length)).slice(0, length)));

/** Values of a field that could swallow the text after it. */
const beginning = fc.constantFrom(...OPTIONS.map(([name]) => String(DEFAULTS[name])), '/srv/', 'www.', '2', '', '');

const value = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(beginning, fc.constantFrom(...MARKUP)).map(([start, markup]) => encodeURIComponent(start + markup)) },
  { weight: 3, arbitrary: fc.tuple(beginning, fc.constantFrom(...BROKEN)).map(([start, broken]) => encodeURIComponent(start) + broken) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())) },
  { weight: 1, arbitrary: fc.constantFrom('12', '2', '-1', '1e9', 'NaN', '9'.repeat(400), '[object Object]', 'null', 'auto', 'daemon', 'windows') },
);

const pair = fc.tuple(key, value).map(([name, text]) => `${name}=${text}`);
const pairs = fc.array(pair, { minLength: 1, maxLength: 6 });

const query = fc.oneof(
  { weight: 12, arbitrary: pairs },
  // The same key twice: the first counts, the others must do no harm.
  { weight: 2, arbitrary: fc.tuple(pairs, fc.constantFrom(...optionKeys), fc.array(value, { minLength: 2, maxLength: 5 })).map(([more, name, values]) => [...values.map((text) => `${name}=${text}`), ...more]) },
  { weight: 2, arbitrary: pairs.map((more) => ['apps=3', ...more]) },
).map((all) => `?${all.join('&')}`);

const longQuery = fc.tuple(key, long).map(([name, text]) => `?${name}=${text}`);

/** Hostile queries, the same in every run of a seed; `long` ones have values of 100,000 characters. */
export function hostileQueries(count: number, kind: 'short' | 'long' = 'short'): string[] {
  return fc.sample(kind === 'short' ? query : longQuery, count);
}
