/**
 * A directory's path for `<Directory>`, or a file's name for `<Files>`, which Apache takes as a wildcard pattern as soon
 * as it holds `*`, `?` or `[`. Each of these is put in brackets, where it stands for itself; in such a pattern, and
 * only there, a backslash must be doubled. A file called "~" is put in brackets too: alone, it announces a regular expression.
 */
export function literalPattern(path: string): string {
  return /^~$|[*?[]/.test(path) ? path.replace(/^~$|[*?[]/g, '[$&]').replaceAll('\\', '\\\\') : path;
}
