/** Times of the Apache parser for a megabyte of text: ordinary, and of the most expensive kinds. */
import { effective, isDump, parse, refusalOf } from '#core/apache';
import { LATEST } from '#core/releases';
import fc from 'fast-check';

import { mutants } from '../tests/core/arbitrary/mutants.ts';

const MEGABYTE = 1_000_000;

function filled(text: string): string {
  return text.repeat(Math.ceil(MEGABYTE / text.length));
}

const ORDINARY = '<VirtualHost *:80>\n    ServerName example.com\n    WSGIDaemonProcess app python-home="/srv/a b" threads=5\n    # a comment\n\n</VirtualHost>\n';

const TEXTS: Readonly<Record<string, string>> = {
  ordinary: filled(ORDINARY),
  'one continued directive': `WSGIDaemonProcess app \\\n${filled('    user=a \\\n')}`,
  'backslashes alone': filled('\\\n'),
  'two backslashes, empty lines': filled('\\\\\n\n'),
  'sections that never end': filled('<a>\n'),
  'hosts that never end': filled('<VirtualHost *>\n'),
  'ends without sections': filled('</a>\n'),
  'joined end tags': filled('</a>'),
  'short directives': filled('a\n'),
  'directives and empty lines': filled('a\n\n'),
  'macros that nobody defines': filled('Use x\n'),
  'alias after alias': `WSGIDaemonProcess a\n${filled('WSGIScriptAlias /a /b process-group=a application-group=%{GLOBAL}\n')}`,
  'empty lines': filled('\n'),
  'one line of quotes': filled('"'),
  'NUL characters': filled('\0\n'),
};

/** The shortest of a few runs in milliseconds: what else the machine does only adds. */
function shortest(task: () => void): number {
  return Math.min(...[1, 2, 3, 4, 5].map(() => {
    const start = performance.now();
    task();
    return performance.now() - start;
  }));
}

/** Prints figures of 1 MB of each kind, 10 MB of ordinary text, and the slowest of 20,000 injured configurations. */
export function parsingLines(): string[] {
  const judge = (text: string): unknown => refusalOf(effective([{ path: 'site.conf', text }]), { apache: '2.4', release: LATEST });
  const lines = Object.entries(TEXTS).map(([name, text]) => `${name.padEnd(30)} ${shortest(() => parse(text)).toFixed(0).padStart(8)} ${shortest(() => judge(text)).toFixed(0).padStart(7)}`);
  const large = ORDINARY.repeat(Math.ceil(10 * MEGABYTE / ORDINARY.length));
  const slowest = Math.max(...fc.sample(mutants([ORDINARY.repeat(5)]), 20_000).map((text) => {
    const start = performance.now();
    judge(text);
    isDump(text);
    return performance.now() - start;
  }));
  return ['milliseconds for 1 MB of          parse   judge', ...lines, `10 MB of ordinary text ${shortest(() => parse(large)).toFixed(0)} ms; the slowest of 20,000 injured texts ${slowest.toFixed(1)} ms`];
}
