import { activeLines, charactersIn } from '../config/characters.ts';
import type { Given } from '../given.ts';
import { apache, rule, script, speaks, type RulePage, type Sighting } from '../rule.ts';

const QUOTES = /[\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u2033\u2036\u00AB\u00BB\uFF02\uFF07]/;

/** A typographic quote up to the next one on its line. */
const WORD = new RegExp(`${QUOTES.source}(?:[^\\n]*${QUOTES.source})?`, 'g');

type Code = 'quotes' | 'code';

export default rule<Code>({
  title: 'Typographic quotes',
  advice: 'Replace them with plain double quotes.',
  messages: { quotes: 'Apache reads these quotes as part of the value.', code: 'These quotes are a syntax error in Python.' },
  find: (given) => [...inConfigurations(given), ...inScripts(given)],
});

function inConfigurations({ config, files }: Given): Sighting<Code>[] {
  return config.texts.flatMap((text) => activeLines(text).flatMap((line) => charactersIn(line, QUOTES).map((at) => {
    const source = files[at.file]?.text.slice(at.start, at.end) ?? '';
    return {
      severity: 'error' as const, at, code: 'quotes' as const,
      edits: [{ title: 'Use plain quotes', safe: true, changes: [...source].flatMap((character, index) => (QUOTES.test(character) ? [{ file: at.file, start: at.start + index, end: at.start + index + 1, text: '"' }] : [])) }],
    };
  })));
}

/** Typographic quotes in code; Python has the same two plain quotes. */
function inScripts({ scripts, files }: Given): Sighting<Code>[] {
  return scripts.flatMap(({ file, script: { opaque } }) => [...(files[file]?.text ?? '').matchAll(WORD)].flatMap((found): Sighting<Code>[] => {
    const at = { file, start: found.index, end: found.index + found[0].length };
    return opaque.some(({ start, end }) => start <= at.start && at.start < end) ? [] : [{ severity: 'error', at, code: 'code' }];
  }));
}

export const page = (): RulePage => ({
  silent: 'The quotes are in a comment, or inside a text in plain quotes.',
  bad: [
    speaks('error', '“/srv/venv”', apache('Around a path', 'WSGIPythonHome “/srv/venv”\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '“', apache('Only the opening quote', 'WSGIPythonHome “C:/venv"\nWSGIScriptAlias / C:/app.wsgi\n')),
    speaks('error', '‘/srv/shop’', script('In a script', 'import sys\nsys.path.insert(0, ‘/srv/shop’)\nfrom shop import app as application\n')),
  ],
  good: [
    script('In strings and comments of a script', '# the “shop”\nTITLE = "It’s open"\nfrom shop import app as application\n'),
    apache('In a comment', '# the “shop”\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('Inside a text in plain quotes', 'ErrorDocument 404 "The page isn’t here"\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
