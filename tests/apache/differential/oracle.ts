/** The real Apache as judge of configuration: what it refuses, and what it prints of what it takes. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readServerFacts, type Known } from '#core/apache';
import { createServerRoot } from '../server/index.ts';
import { apache2, apacheEnvironment } from '../server/command.ts';

/** Reaction of Apache to a text. */
export type Judgement =
  | { readonly accepted: true; readonly dump: string }
  | { readonly accepted: false; readonly line: number | undefined; readonly message: string };

export interface Oracle {
  /** Facts about this Apache, from its own output. */
  readonly known: Known;
  /** Directives of this Apache with their descriptions and places, as it lists them. */
  readonly listing: string;
  /** The path that a text stands at. */
  readonly path: string;
  judge(text: string): Promise<Judgement>;
  close(): Promise<void>;
}

const MODULES = [
  'mpm_event', 'access_compat', 'alias', 'auth_basic', 'authn_core', 'authn_file', 'authz_core', 'authz_host', 'authz_user', 'autoindex', 'deflate', 'dir',
  'env', 'headers', 'info', 'macro', 'mime', 'negotiation', 'proxy', 'rewrite', 'setenvif', 'socache_shmcb', 'ssl', 'status', 'wsgi',
];

/** Texts that are judged at the same time; each has a file of its own. */
const AT_ONCE = 4;

/** Prepares a server that is never started. The caller closes it. */
export async function createOracle(): Promise<Oracle> {
  const root = await createServerRoot();
  const environment = apacheEnvironment(root.path);
  const slots = Array.from({ length: AT_ONCE }, (_, index) => index);
  const waiting: ((slot: number) => void)[] = [];
  const fileOf = (slot: number): string => join(root.path, `text${slot}.conf`);
  const run = (slot: number, ...more: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> => new Promise((done) => {
    execFile(apache2, ['-d', root.path, '-f', join(root.path, `main${slot}.conf`), '-t', ...more], { cwd: root.path, env: environment, maxBuffer: 1 << 26, encoding: 'latin1' }, (error, out, errors) => {
      done({ code: error === null ? 0 : 1, out: utf8(out), errors: utf8(errors) });
    });
  });
  for (const slot of slots) {
    await writeFile(join(root.path, `main${slot}.conf`), `${[
      `ServerRoot "${root.path}"`, 'DefaultRuntimeDir run', 'ServerName localhost', 'Listen 127.0.0.1:20000', 'ErrorLog logs/error.log', 'User www-data', 'Group www-data',
      ...MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`), `Include "${fileOf(slot)}"`,
    ].join('\n')}\n`);
    await writeFile(fileOf(slot), '');
  }
  const printed = await Promise.all(['-M', '-L', '-V'].map((option) => run(0, option)));
  const known: Known = { ...readServerFacts(printed.map(({ out }) => out).join('\n')), defines: new Set(['DUMP_CONFIG']), environment: new Map(Object.entries(environment)), serverRoot: root.path };
  return {
    known,
    listing: printed[1]?.out ?? '',
    path: fileOf(0),
    async judge(text) {
      const slot = slots.pop() ?? await new Promise<number>((free) => waiting.push(free));
      try {
        await writeFile(fileOf(slot), text);
        const { code, out, errors } = await run(slot, '-DDUMP_CONFIG');
        if (code === 0) return { accepted: true, dump: onlyFile(out, fileOf(slot)) };
        const [, line, message] = new RegExp(`Syntax error on line (\\d+) of ${fileOf(slot)}:\\s*(.*)`, 's').exec(errors) ?? [];
        const [, inMacro, defined, why] = /Syntax error on line (\d+) of macro '[^']*' \(defined on line (\d+) of [^)]*\).*?:\n(.*)/s.exec(errors) ?? [];
        if (inMacro !== undefined) return { accepted: false, line: lineOfMacro(text, Number(defined), Number(inMacro)), message: (why ?? errors).replaceAll(fileOf(slot), fileOf(0)) };
        return { accepted: false, line: line === undefined ? undefined : Number(line), message: (message ?? errors).replaceAll(fileOf(slot), fileOf(0)) };
      } finally {
        const next = waiting.shift();
        if (next === undefined) slots.push(slot);
        else next(slot);
      }
    },
    close: () => root.remove(),
  };
}

/** The line of a text that is the nth of a macro: Apache counts joined lines there, without comments. */
function lineOfMacro(text: string, defined: number, nth: number): number | undefined {
  let count = 0;
  let joined = '';
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (index < defined) continue;
    joined += line;
    if (joined.endsWith('\\')) joined = joined.slice(0, -1);
    else {
      if (!joined.trimStart().startsWith('#')) count++;
      joined = '';
    }
    if (count === nth) return index + 1;
  }
  return undefined;
}

function utf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The part of a dump that comes from a file, macros that it uses included. */
function onlyFile(dump: string, file: string): string {
  const at = dump.split(/^(?=# In file: )/m);
  return at.filter((part) => part.split('\n')[0]?.includes(file)).join('');
}
