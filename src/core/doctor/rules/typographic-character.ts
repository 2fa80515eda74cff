import { activeLines, charactersIn } from '../config/characters.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

const BLANKS = '\u00A0\u2000-\u200A\u202F\u205F\u3000';
const INVISIBLE = '\u200B-\u200F\u2060\u00AD\uFEFF';
const DASHES = '\u2010-\u2015\u2212\uFE58\uFF0D';
const CHARACTERS = new RegExp(`[${BLANKS}${INVISIBLE}${DASHES}]`);

export default rule({
  title: 'A character that only looks like a space or a hyphen',
  advice: 'Replace the character with a plain space or hyphen.',
  messages: {
    blank: 'This is a no-break space or another special space, so Apache reads the words around it as one word.',
    invisible: 'This is an invisible character.',
    dash: 'This is a long dash, not a hyphen.',
  },
  find: ({ config, files }) => config.texts.flatMap((text) => activeLines(text).flatMap((line) => charactersIn(line, CHARACTERS).flatMap((at) => {
    // A mark at the begin of the file has a rule of its own.
    const from = at.start === 0 && files[at.file]?.text.startsWith('\uFEFF') === true ? 1 : at.start;
    if (from >= at.end) return [];
    const source = files[at.file]?.text.slice(from, at.end) ?? '';
    const code = new RegExp(`[${DASHES}]`).test(source) ? 'dash' as const : new RegExp(`[${BLANKS}]`).test(source) ? 'blank' as const : 'invisible' as const;
    const changes = [...source].flatMap((character, index) => (CHARACTERS.test(character) ? [{
      file: at.file, start: from + index, end: from + index + 1, text: new RegExp(`[${DASHES}]`).test(character) ? '-' : new RegExp(`[${BLANKS}]`).test(character) ? ' ' : '',
    }] : []));
    return [{ severity: 'error' as const, at: { ...at, start: from }, code, edits: [{ title: 'Use plain characters', safe: true, changes }] }];
  }))),
});

export const page = (): RulePage => ({
  silent: 'The character is in a comment or inside a text in quotes.',
  bad: [
    speaks('error', '\u00A0', apache('A no-break space', 'WSGIDaemonProcess shop python-home=/srv/venv\u00A0threads=5\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', '–', apache('A long dash', 'WSGIDaemonProcess shop python–home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', '\u200B', apache('An invisible character', 'WSGIProcessGroup shop\u200B\nWSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi\n')),
  ],
  good: [
    apache('In a comment', '# shop – the old one\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('Inside a text in quotes', 'ErrorDocument 503 "Closed – back soon"\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('Letters of other languages', 'ServerName bücher.example\nWSGIScriptAlias / /srv/bücher/app.wsgi\n'),
  ],
});
