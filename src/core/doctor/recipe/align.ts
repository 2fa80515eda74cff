/** A piece of a line's text. `changed`: the other side does not have it. */
export interface Part {
  readonly text: string;
  readonly changed: boolean;
}

/** Statement of the left side beside its equivalent of the right side; one of them can be absent. */
export interface Row {
  readonly before?: readonly Part[];
  readonly after?: readonly Part[];
}

/** More statements are no configuration of one application, and would take a second to compare. */
const MOST_STATEMENTS = 600;

/**
 * Puts two texts side by side, statement by statement, and marks the words that only one side has. A statement is a line
 * with the lines that it is continued on; indents mean nothing.
 */
export function align(before: string, after: string): Row[] {
  const [old, now] = [statements(before), statements(after)];
  const rows: Row[] = [];
  let [left, right] = [0, 0];
  const alone = (leftEnd: number, rightEnd: number): void => {
    while (left < leftEnd) rows.push({ before: whole(old[left++] ?? '') });
    while (right < rightEnd) rows.push({ after: whole(now[right++] ?? '') });
  };
  for (const [a, b] of pairs(old.map(wordsOf), now.map(wordsOf))) {
    alone(a, b);
    const [mine, theirs] = [old[left++] ?? '', now[right++] ?? ''];
    rows.push({ before: marked(mine, theirs), after: marked(theirs, mine) });
  }
  alone(old.length, now.length);
  return rows;
}

function statements(text: string): string[] {
  const lines = text.replace(/\r/g, '').replace(/\n+$/, '');
  return lines === '' ? [] : lines.split(/(?<!\\)\n/).slice(0, MOST_STATEMENTS);
}

function wordsOf(statement: string): string[] {
  return statement.split(/[\s\\]+/).filter(Boolean);
}

/** Likeness of two statements, from 0. Only statements with the same first word can be a pair. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 0.1 : 0;
  if (a[0]?.toLowerCase() !== b[0]?.toLowerCase() || a[0]?.startsWith('#') === true) return a.join(' ') === b.join(' ') ? 2 : 0;
  const shared = a.filter((word) => b.includes(word)).length;
  return 1 + (2 * shared) / (a.length + b.length);
}

/** Index pairs of the common subsequence with the greatest likeness. */
function pairs(old: readonly (readonly string[])[], now: readonly (readonly string[])[]): (readonly [number, number])[] {
  const width = now.length + 1;
  // Likeness that can still be had from a pair of positions on, filled from the ends.
  const best = new Float64Array((old.length + 1) * width);
  const at = (a: number, b: number): number => best[a * width + b] ?? 0;
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = now.length - 1; b >= 0; b--) {
      const alike = likeness(old[a] ?? [], now[b] ?? []);
      best[a * width + b] = Math.max(at(a + 1, b), at(a, b + 1), alike > 0 ? alike + at(a + 1, b + 1) : 0);
    }
  }
  const found: (readonly [number, number])[] = [];
  for (let [a, b] = [0, 0]; a < old.length && b < now.length;) {
    const alike = likeness(old[a] ?? [], now[b] ?? []);
    if (alike > 0 && at(a, b) === alike + at(a + 1, b + 1)) found.push([a++, b++]);
    else if (at(a, b) === at(a + 1, b)) a++;
    else b++;
  }
  return found;
}

function whole(statement: string): Part[] {
  return [{ text: statement, changed: statement.trim() !== '' }];
}

/** Splits a statement into runs of words that the other one has, and runs that it lacks. */
function marked(statement: string, other: string): Part[] {
  const others = new Set(wordsOf(other));
  const parts: { text: string; changed: boolean }[] = [];
  for (const text of statement.split(/([\s\\]+)/)) {
    if (text === '') continue;
    const changed = !/^[\s\\]+$/.test(text) && !others.has(text);
    const last = parts.at(-1);
    if (last?.changed === changed) last.text += text;
    else parts.push({ text, changed });
  }
  return parts;
}
