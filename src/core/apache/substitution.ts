import type { Syntax } from './nodes.ts';
import type { ReadFile } from './settings.ts';

/** A `<Macro>` section that Apache has read. */
export interface Macro {
  readonly file: ReadFile;
  /** Line of its start tag. */
  readonly line: number;
  readonly parameters: readonly string[];
  readonly body: readonly Syntax[];
}

/** Returns Apache's sentence about a `Use` that names no macro, or has another number of arguments than its parameters. */
export function misuseOf(name: string, macro: Macro | undefined, given: number, defined: number): string | undefined {
  if (defined === 0) return 'no macro defined before Use';
  if (name === '') return 'no macro name specified with Use';
  if (macro === undefined) return `macro '${name}' undefined`;
  const { parameters: { length }, line, file } = macro;
  return length === given ? undefined : `macro '${name}' (defined on line ${line} of "${file.path}") used with ${given} arguments instead of ${length}`;
}

/** Puts the arguments of a `Use` into a line of a macro; a parameter that begins with "@" is quoted (mod_macro.c). */
export function substitute(text: string, parameters: readonly string[], values: readonly string[]): string {
  const used = parameters.map((name, index) => ({ name, value: name.startsWith('@') ? quoted(values[index] ?? '') : (values[index] ?? '') }));
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    // The first occurrence counts; of parameters that begin there, the longest.
    let found = -1;
    let chosen: { name: string; value: string } | undefined;
    for (const each of used) {
      const index = each.name === '' ? -1 : text.indexOf(each.name, at);
      if (index === -1 || (chosen !== undefined && (index > found || (index === found && each.name.length <= chosen.name.length)))) continue;
      found = index;
      chosen = each;
    }
    if (chosen === undefined) return parts.join('') + text.slice(at);
    parts.push(text.slice(at, found), chosen.value);
    at = found + chosen.name.length;
  }
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** More characters of values are not put into one line: definitions of one another double with each line. */
const MOST_PUT_IN = 20_000;

/**
 * Puts variables into a line as Apache does before it looks at quotes (`ap_resolve_env`). `valueOf` gives the value
 * of a name; where it gives nothing, `${NAME}` stays as it is. A value is not searched for variables again.
 */
export function putVariables(text: string, valueOf: (name: string) => string | undefined): string {
  let at = text.indexOf('${');
  if (at === -1) return text;
  const parts: string[] = [];
  let done = 0;
  let putIn = 0;
  while (at !== -1) {
    const end = text.indexOf('}', at + 2);
    if (end === -1) break;
    const value = valueOf(text.slice(at + 2, end));
    putIn += value?.length ?? 0;
    if (value !== undefined && putIn <= MOST_PUT_IN) {
      parts.push(text.slice(done, at), value);
      done = end + 1;
    }
    at = text.indexOf('${', end + 1);
  }
  return parts.join('') + text.slice(done);
}
