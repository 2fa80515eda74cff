/**
 * Compiles a pattern of Apache's for a short text; undefined where JavaScript cannot, or where matching could take
 * exponential time (a repeated group that repeats inside), so that the answer is unknown.
 */
export function compile(pattern: string, flags = ''): RegExp | undefined {
  if (/\((?:[^()\\]|\\.)*[*+}](?:[^()\\]|\\.)*\)[*+{]/s.test(pattern) || /\([^)]*\([\s\S]*\)[*+{]/.test(pattern)) return undefined;
  try {
    return new RegExp(pattern.replaceAll('(?P<', '(?<'), flags);
  } catch {
    return undefined;
  }
}

/** Puts groups of a match into a target, as `ap_pregsub` does: `$0` to `$9`, `&` for the whole, a backslash escapes. */
export function replaceGroups(target: string, match: RegExpExecArray): string {
  return target.replace(/\\([$&\\])|\$(\d)|&/gs, (_, escaped: string | undefined, group: string | undefined) => escaped ?? match[Number(group ?? 0)] ?? '');
}
