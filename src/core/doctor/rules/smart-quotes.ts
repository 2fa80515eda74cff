import { activeLines, charactersIn } from '../config/characters.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

const QUOTES = /[\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u2033\u2036\u00AB\u00BB\uFF02\uFF07]/;

export default rule({
  title: 'Typographic quotes',
  why: 'Apache recognizes only the plain quotes " and \'. It treats typographic quotes, which web pages and word processors produce, as part of the value.',
  advice: 'Replace them with plain double quotes.',
  facts: ['Q01'],
  messages: { quotes: 'Apache reads these quotes as part of the value.' },
  find: ({ config, files }) => config.texts.flatMap((text) => activeLines(text).flatMap((line) => charactersIn(line, QUOTES).map((at) => {
    const source = files[at.file]?.text.slice(at.start, at.end) ?? '';
    return {
      severity: 'error' as const, at, code: 'quotes' as const,
      edits: [{ title: 'Use plain quotes', safe: true, changes: [...source].flatMap((character, index) => (QUOTES.test(character) ? [{ file: at.file, start: at.start + index, end: at.start + index + 1, text: '"' }] : [])) }],
    };
  }))),
});

export const page = (): RulePage => ({
  silent: 'The quotes are in a comment, or inside a text in plain quotes.',
  bad: [
    speaks('error', '“/srv/venv”', apache('Around a path', 'WSGIPythonHome “/srv/venv”\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '“', apache('Only the first', 'WSGIPythonHome “C:/venv"\nWSGIScriptAlias / C:/app.wsgi\n')),
  ],
  good: [
    apache('In a comment', '# the “shop”\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('Inside a text in plain quotes', 'ErrorDocument 404 "The page isn’t here"\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
