/** Parts of a log line that differ from server to server. */
const VARYING = new RegExp([
  // [Sat Nov 21 06:35:01.123456 2026] [wsgi:error] [pid 4711:tid 1402] [client 192.0.2.1:50000]
  String.raw`\[[^\]]*\]`,
  String.raw`\((?:pid=)?\d+\)`,
  String.raw`\b\d+(?:[-:]\d\d){2}(?:[.,]\d+)?`,
  String.raw`\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?`,
  String.raw`\b0x[\da-f]+`,
  String.raw`\bline \d+`,
  String.raw`\b\d{4,}\b`,
].join('|'), 'gi');

/** Whole path, not the end of bin/python. Its last name may be that of a known file. */
const PATH = /(?<![\w.])(?:[a-z]:)?(?:[\\/]+[\w.@+~-]+)+[\\/]+([\w.@+~-]+)[\\/]?/gi;

/** Versions of Python, in any spelling; smaller numbers are releases of mod_wsgi, too. */
const PYTHON_VERSION = /\bpython[ /-]?\d\.?\d*(?:\.\d+)*|\b3\.(?:[6-9]|1\d)(?:\.\d+)?\b/gi;

/** Versions of products that say nothing about the answer. Three digits are a status, as in "apache 403". */
const PRODUCT_VERSION = /\b(apache|django|flask)[ /]?\d{1,2}(?:\.[\dx]+)*\b/gi;

/** Removes versions and the variable parts of a log line, and adds words for two Pythons. Returns the query unchanged if nothing would remain. */
export function withoutVarying(query: string): string {
  const rest = query.replace(PATH, ' $1 ').replace(VARYING, ' ').replace(PRODUCT_VERSION, ' $1 ');
  const pythons = new Set(rest.match(PYTHON_VERSION)?.flatMap((spelling) => /\d\.\d+/.exec(spelling) ?? []));
  const plain = rest.replace(PYTHON_VERSION, ' python ') + (pythons.size > 1 ? ' different version ' : '');
  return /[a-z\d]/i.test(plain) ? plain : query;
}
