/** Verdict of our parser on a text, in the form of Apache's. */
import { effective, isReadCondition, refusalOf, type Effective, type Known, type Scope } from '#core/apache';
import type { Release } from '#core/releases';

/** A refused line, or one line for each directive and section that is in force. */
export type Prediction =
  | { readonly accepted: true; readonly lines: readonly string[] }
  | { readonly accepted: false; readonly line: number; readonly message: string }
  | { readonly accepted: 'unknown' };

/** Directives that Apache executes while it reads, and that its dump leaves out. */
const READ_ONLY: ReadonlySet<string> = new Set(['define', 'undefine', 'include', 'includeoptional', 'loadmodule', 'loadfile', 'use', 'undefmacro', 'serverroot', 'defaultruntimedir', 'unclist']);

export function predict(text: string, path: string, known: Known, release: Release): Prediction {
  const config = effective([{ path, text }], known);
  const refusal = refusalOf(config, { apache: '2.4', release, known });
  if (refusal === 'unknown') return { accepted: 'unknown' };
  return refusal === undefined ? { accepted: true, lines: linesOf(config) } : { accepted: false, line: refusal.line, message: refusal.message };
}

/** Prints one line for each directive and section in force: its sections, its name, its arguments. */
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
