/** Parts of a log line that differ from server to server. */
const VARYING = new RegExp([
  // [Sat Nov 21 06:35:01.123456 2026] [wsgi:error] [pid 4711:tid 1402] [client 192.0.2.1:50000]
  String.raw`\[[^\]]*\]`,
  String.raw`\((?:pid=)?\d+\)`,
  String.raw`\d{4}-\d\d-\d\d`,
  String.raw`\b\d\d:\d\d:\d\d(?:[.,]\d+)?`,
  String.raw`\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?`,
  String.raw`\b0x[\da-f]+`,
  String.raw`\bline \d+`,
  // A whole path, not the end of bin/python.
  String.raw`(?<![\w.])(?:[a-z]:)?(?:[\\/][\w.@+~-]+){2,}[\\/]?`,
  String.raw`\b\d{4,}\b`,
].join('|'), 'gi');

/** Versions of Python, in any spelling; smaller numbers are releases of mod_wsgi, too. */
const PYTHON_VERSION = /\bpython[ /-]?\d\.?\d*(?:\.\d+)*|\b3\.(?:[6-9]|1\d)(?:\.\d+)?\b/gi;

/** The name of the module with a version glued to it: `mod_wsgi/4.6.8`, `mod_wsgi-4.9.2`. */
const MODULE_VERSION = /\b(mod[_-]?wsgi)[./-]v?(?=\d)/gi;

/** Removes the variable parts of a log line, and adds words for two Pythons. Returns the query unchanged if nothing would remain. */
export function withoutVarying(query: string): string {
  const rest = query.replace(VARYING, ' ').replace(MODULE_VERSION, '$1 ');
  const pythons = rest.match(PYTHON_VERSION) ?? [];
  const plain = rest.replace(PYTHON_VERSION, ' python version ') + (haveDifferent(pythons) ? ' different python version ' : '');
  return /[a-z\d]/i.test(plain) ? plain : query;
}

/** Returns whether two spellings of versions cannot mean one: `3.6` and `3.8` cannot, `3` and `3.8` can. */
function haveDifferent(spellings: readonly string[]): boolean {
  const versions = spellings.map((spelling) => /\d[\d.]*$/.exec(spelling)?.[0] ?? '');
  return versions.some((one) => versions.some((other) => !one.startsWith(other) && !other.startsWith(one)));
}
