/** More patterns are not kept at a time. */
const MOST_KEPT = 5000;
const compiled = new Map<string, RegExp | undefined>();

/**
 * Compiles a pattern of Apache's for a short text. Undefined if JavaScript cannot, or if nested repetition could take
 * exponential time.
 */
export function compile(pattern: string): RegExp | undefined {
  const known = compiled.get(pattern);
  if (known !== undefined || compiled.has(pattern)) return known;
  if (compiled.size >= MOST_KEPT) compiled.clear();
  const made = compileAnew(pattern);
  compiled.set(pattern, made);
  return made;
}

function compileAnew(pattern: string): RegExp | undefined {
  if (/\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)[*+{]/s.test(pattern) || /\([^)]*\([\s\S]*\)[*+{]/.test(pattern)) return undefined;
  try {
    return new RegExp(pattern.replaceAll('(?P<', '(?<'));
  } catch {
    return undefined;
  }
}

/** Replaces groups of a match in a target, as `ap_pregsub` does: `$0` to `$9`, `&` for all, backslash escapes. */
export function replaceGroups(target: string, match: RegExpExecArray): string {
  return target.replace(/\\([$&\\])|\$(\d)|&/gs, (_, escaped: string | undefined, group: string | undefined) => escaped ?? match[Number(group ?? 0)] ?? '');
}
