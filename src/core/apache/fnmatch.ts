/**
 * Matches a path against a shell pattern as `apr_fnmatch` does with `APR_FNM_PATHNAME`. Wildcards match within one segment; a
 * backslash escapes. Linear in the text for each star.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const patterns = pattern.split('/');
  const segments = text.split('/');
  return patterns.length === segments.length && matchesSegments(patterns, segments);
}

/** Returns true if each pattern matches the segment at its place; further segments do not count. */
export function matchesSegments(patterns: readonly string[], segments: readonly string[]): boolean {
  return patterns.every((each, index) => matchesSegment(each, segments[index] ?? ''));
}

/** Returns true if Apache takes a path for a shell pattern: a star, a question mark or brackets. */
export function isPattern(path: string): boolean {
  return /[*?]|\[.*\]/s.test(path);
}

function matchesSegment(pattern: string, text: string): boolean {
  let at = 0;
  let next = 0;
  let star = -1;
  let starNext = 0;
  while (next < text.length) {
    const step = pattern[at] === '*' ? undefined : matchOne(pattern, at, text[next] ?? '');
    if (pattern[at] === '*') {
      star = at++;
      starNext = next;
    } else if (step !== undefined) {
      at = step;
      next++;
    } else if (star !== -1) {
      at = star + 1;
      next = ++starNext;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

/** The index behind the part of the pattern that matches this character; undefined where it does not match. */
function matchOne(pattern: string, at: number, character: string): number | undefined {
  const first = pattern[at];
  if (first === undefined) return undefined;
  if (first === '?') return at + 1;
  if (first === '[') {
    const end = pattern.indexOf(']', at + (/^\[[!^]/.test(pattern.slice(at, at + 2)) ? 3 : 2));
    if (end !== -1) return isInSet(pattern.slice(at + 1, end), character) ? end + 1 : undefined;
  }
  if (first === '\\' && at + 1 < pattern.length) return pattern[at + 1] === character ? at + 2 : undefined;
  return first === character ? at + 1 : undefined;
}

function isInSet(set: string, character: string): boolean {
  const negated = set.startsWith('!') || set.startsWith('^');
  const members = negated ? set.slice(1) : set;
  let isMember = false;
  for (let at = 0; at < members.length; at++) {
    const from = members[at] ?? '';
    const to = members[at + 1] === '-' ? members[at + 2] : undefined;
    isMember ||= to === undefined ? from === character : from <= character && character <= to;
    if (to !== undefined) at += 2;
  }
  return isMember !== negated;
}

/**
 * Escapes a path for `<Directory>` or a name for `<Files>`, which are patterns with `*`, `?` or `[`. Puts each in brackets.
 * Only then a backslash must be doubled. A file called "~" is put in brackets too: alone, it announces a regular expression.
 */
export function literalPattern(path: string): string {
  return /^~$|[*?[]/.test(path) ? path.replace(/^~$|[*?[]/g, '[$&]').replaceAll('\\', '\\\\') : path;
}
