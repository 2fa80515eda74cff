/** What our reader says of a text, in the form in which Apache's judgement can be compared with it. */
import { effective, isReadCondition, tagRefusal, type Effective, type Known, type Scope } from '#core/apache';
import { refusalOf } from '#core/emulator';
import type { Release } from '#core/releases';

/** A refused line, or one line for each directive and section that is in force. */
export type Prediction =
  | { readonly accepted: true; readonly lines: readonly string[] }
  | { readonly accepted: false; readonly line: number; readonly message: string }
  | { readonly accepted: 'unknown'; readonly why: string };

/** Directives that Apache executes while it reads, and that its dump leaves out. */
const READ_ONLY: ReadonlySet<string> = new Set(['define', 'undefine', 'include', 'includeoptional', 'loadmodule', 'loadfile', 'use', 'undefmacro', 'serverroot', 'defaultruntimedir', 'unclist']);

export function predict(text: string, path: string, known: Known, release: Release): Prediction {
  const config = effective([{ path, text }], known);
  const tag = tagRefusal(config);
  if (tag === 'unknown') return { accepted: 'unknown', why: 'a condition' };
  const include = config.unresolved.find(({ kind }) => kind === 'include');
  if (include !== undefined) return { accepted: 'unknown', why: `the file ${include.name}` };
  const read = [...(tag?.phase === 'read' ? [tag] : []), ...macroRefusals(config)];
  const executed = [...(tag?.phase === 'execute' ? [tag] : []), ...commandRefusals(config, known), ...moduleRefusals(config, release)];
  const first = earliest(read) ?? earliest(executed);
  return first === undefined ? { accepted: true, lines: linesOf(config) } : { accepted: false, line: first.line, message: first.message };
}

interface Refused {
  readonly line: number;
  /** The line that Apache has come to, where that is another one. */
  readonly reached?: number;
  readonly message: string;
}

function earliest(refusals: readonly Refused[]): Refused | undefined {
  return refusals.toSorted((a, b) => (a.reached ?? a.line) - (b.reached ?? b.line))[0];
}

function macroRefusals({ unresolved }: Effective): Refused[] {
  return unresolved.flatMap(({ kind, name, file, span }) => (kind === 'macro' || kind === 'depth' ? [{ line: lineAt(file, span.end), message: `macro '${name}' undefined` }] : []));
}

function lineAt({ text }: { readonly text: string }, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function moduleRefusals({ settings }: Effective, release: Release): Refused[] {
  const refusal = refusalOf(settings, release, '2.4');
  return refusal === undefined ? [] : [{ line: refusal.by.directive.lastLine, message: refusal.sentence }];
}

function commandRefusals({ settings, sections }: Effective, { directives }: Known): Refused[] {
  const unknown = settings.find(({ key, active }) => active === true && directives?.has(key) === false);
  const section = sections.find(({ key, active }) => active !== false && directives?.has(`<${key}`) === false);
  return [
    ...(unknown === undefined ? [] : [{ line: unknown.directive.lastLine, message: `Invalid command '${unknown.key}'` }]),
    ...(section === undefined ? [] : [{ line: section.section.lastLine, message: `Invalid command '<${section.key}'` }]),
  ];
}

/** One line for each directive and section in force, in Apache's order: its sections, its name, its arguments as they stand. */
export function linesOf({ settings, sections }: Effective): string[] {
  const found: { readonly order: number; readonly line: string }[] = [];
  const around = (scope: readonly Scope[]): string => scope.map(({ key }) => key).join('/');
  for (const { key, scope, text, argumentsAt, active, order } of settings) {
    if (active === false || READ_ONLY.has(key)) continue;
    found.push({ order, line: `${around(scope)} ${key} ${text.slice(argumentsAt)}` });
  }
  for (const { key, within, active, words, order } of sections) {
    if (active !== false && !isReadCondition(key)) found.push({ order, line: `${around(within)} <${key} ${words.join(' ')}` });
  }
  return found.sort((a, b) => a.order - b.order).map(({ line }) => line);
}
