import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

import { PYTHONS, RELEASES } from '#core/releases';

const RELEASE_NUMBERS: ReadonlySet<string> = new Set(RELEASES.map(([release]) => release));
/** Numbers that are series of Python or Apache as well; alone, they are no number of a release. */
const SERIES: ReadonlySet<string> = new Set([...PYTHONS, '2.2', '2.4']);
/** Properties, arguments and comparisons that take a release, with a number in quotes behind them. */
const IN_A_ROLE = /(?:\b(?:since|until|except|release)\b\??:\s*\[?|\b(?:knownFrom|compareVersions|can|inRange)\([^)'\n]*|\brelease\w*\s*[<>=]==?\s*)'(\d+(?:\.\d+)+)'/g;
/** Examples of a server in the documentation of a rule. */
const EXAMPLE = /\bmod_wsgi: '[\d.]+'/g;

/** Numbers of releases that stand in code as such. */
function releaseNumbersIn(code: string): string[] {
  const text = code.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '').replace(EXAMPLE, '');
  const alone = [...text.matchAll(/'(\d+(?:\.\d+)+)'/g)].flatMap(([, number = '']) => (RELEASE_NUMBERS.has(number) && !SERIES.has(number) ? [number] : []));
  // A file that knows Python and no release has spans of Python.
  const hasReleases = !/\btype Python\b/.test(text) || /\bRelease\b/.test(text);
  const inARole = !hasReleases ? [] : [...text.matchAll(IN_A_ROLE)].flatMap(([, number = '']) => (RELEASE_NUMBERS.has(number) ? [number] : []));
  return [...new Set([...alone, ...inARole])];
}

test('numbers of releases stand in src/core/releases alone', () => {
  const files = globSync('{src,components}/**/*.{ts,js,astro}').filter((file) => !file.startsWith('src/core/releases/'));
  assert.ok(files.length > 100);
  const found = files.flatMap((file) => releaseNumbersIn(readFileSync(file, 'utf8')).map((number) => `${file}: ${number}`));
  assert.deepEqual(found, []);
});

test('numbers of releases are found in tables, comparisons and calls, and not in series of Python or Apache', () => {
  const wrong = ["{ since: '3.4', source: ['D02'] }", "{ until: '5.0.2' }", "knownFrom('2.0', 'WSGIImportScript')", "compareVersions(release, '4.3.2') < 0", "release === '3.4'", "const LAST = '4.9.4';", "except: ['3.4']"];
  for (const code of wrong) assert.equal(releaseNumbersIn(code).length, 1, code);
  for (const code of ["python: '3.4'", "apache = '2.4'", "// since: '4.0'", "{ mod_wsgi: '4.9.4', python: '3.11' }", "pythons: ['3.1', '3.6']"]) assert.deepEqual(releaseNumbersIn(code), [], code);
});
