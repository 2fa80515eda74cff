import { ALIAS_OPTIONS, DAEMON_OPTIONS, DIRECTIVES, isRelease, PYTHONS, RELEASES } from '#core/releases';
import { MESSAGES, type Message } from '#core/log';

import { messagesQuotedBy } from '../core/logMessages.ts';
import { codeOf, codeSpansOf, proseOf } from './text.ts';
import type { Page } from './pages.ts';

const OPTIONS: ReadonlySet<string> = new Set([...Object.keys(DAEMON_OPTIONS), ...Object.keys(ALIAS_OPTIONS)]);
const CODES: ReadonlySet<string> = new Set(Object.values(MESSAGES).flatMap(({ code }: Message) => code ?? []));
const SERIES: ReadonlySet<string> = new Set(RELEASES.map(([version]) => version.split('.')[0] ?? ''));
/** A release, or the series that some begin with: `5.0` for 5.0.0, 5.0.1 and 5.0.2. */
const isKnownRelease = (name: string): boolean => isRelease(name) || (name.includes('.') && RELEASES.some(([version]) => version.startsWith(`${name}.`)));
/** Classes of Python packages that are called like a directive. */
const CLASSES = ['WSGIMiddleware', 'WSGIHandler'];
const NUMBERED: ReadonlySet<string> = new Set<string>(PYTHONS);

/** Products whose own numbers may stand behind their names. */
const PRODUCTS = 'Python|Apache|httpd|virtualenv|Debian|Ubuntu|RHEL|Fedora|pip|uv|Django|Flask|Homebrew|macOS|Linux|kernels?|Node|OpenSSL|setuptools|mod_python|HTTP|conda';
const OF_A_PRODUCT = new RegExp(String.raw`\b(?:${PRODUCTS})[ /]\d+(?:\.\d+)*(?:(?:,| to| and| or|,? ?or newer)? \d+(?:\.\d+)+)*`, 'g');

/** Names on a page that are not in the data, each with its place and its kind. */
export function unknownNames(page: Page): string[] {
  const prose = proseOf(page);
  const code = codeOf(page);
  const own = new Set(fromHere(page));
  const bare = prose.map(({ place, text }) => ({ place, text: text.replace(OF_A_PRODUCT, '') }));
  const all = [...prose, ...code];
  return [
    ...find(all, /(?<![A-Za-z_])WSGI[A-Z][a-z]\w*/g, (name) => !(name in DIRECTIVES) && !CLASSES.includes(name) && !isPrefix(name), 'a directive'),
    ...find(all, /WSGI\d{2,}/g, (name) => !CODES.has(name), 'a code of an error'),
    ...find(codeSpansOf(page).filter(({ text }) => messagesQuotedBy(text).length === 0),
      /(?<=^["']?|[A-Za-z]\s["']?)[a-z]+(?:-[a-z]+)*(?==)/g, (name) => !OPTIONS.has(name) && !own.has(name), 'an option'),
    ...find(all, /(?<=mod_wsgi[ /])\d+(?:\.\d+)*(?:\.x)?(?![\d.]*\+)/g, (name) => !isKnownRelease(name) && !SERIES.has(name.replace(/\.x$/, '')), 'a release'),
    ...find(bare, /(?<![\w.=-])\d+\.\d+(?:\.\d+)*(?![\w.-]*\w|[\d.]*\+)/g,
      // Four numbers are an address. A number with a plus stands in mod_wsgi's own words: "mod_wsgi 4.0+".
      (name) => !isKnownRelease(name) && !NUMBERED.has(name) && name.split('.').length < 4, 'a release'),
    ...find(bare, /(?<=\b(?:[Ss]ince|[Bb]efore|[Uu]ntil|[Uu]p to|releases?) )\d+\.\d+(?:\.\d+)*/g, (name) => !isKnownRelease(name), 'a release'),
  ];
}

/** A pattern such as `WSGIPython(Home|Path)` names several directives. */
function isPrefix(name: string): boolean {
  return Object.keys(DIRECTIVES).filter((known) => known.startsWith(name)).length > 1;
}

/** Options of programs that are no names of mod_wsgi: a page's fences of shell show them. */
function fromHere(page: Page): string[] {
  return page.nodes.flatMap((node) => (node.type === 'code' && node.lang !== 'apache' ? [...node.value.matchAll(/[a-z]+(?:-[a-z]+)*(?==)/g)].map(([name]) => name) : []));
}

function find(passages: readonly { place: string; text: string }[], pattern: RegExp, isUnknown: (name: string) => boolean, kind: string): string[] {
  return passages.flatMap(({ place, text }) => [...text.matchAll(pattern)].map(([name]) => name).filter(isUnknown)
    .map((name) => `${place}: ${JSON.stringify(name)} is not ${kind} that src/core/releases knows`));
}
