import { readWord } from '#core/apache';
import { isDirectiveName } from '../config/known.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'A directive follows a section tag on the same line',
  advice: 'Put the directive on its own line.',
  messages: { dropped: 'Apache ignores {directive}, because it is on the line of a section tag.' },
  find: ({ config }) => config.texts.flatMap(({ file, parsed }) => parsed.faults.flatMap((fault) => {
    if (!/^text-behind-(?:tag|end|condition-end)$/.test(fault.code)) return [];
    const text = parsed.text.slice(fault.start, fault.end);
    const word = readWord(text).value;
    if (!isDirectiveName(word)) return [];
    const lineStart = parsed.text.lastIndexOf('\n', fault.start - 1) + 1;
    const indent = /^[ \t]*/.exec(parsed.text.slice(lineStart))?.[0] ?? '';
    const blanks = /[ \t]*$/.exec(parsed.text.slice(lineStart, fault.start))?.[0].length ?? 0;
    const inner = fault.code === 'text-behind-tag' ? `${indent}    ` : indent;
    return [{
      severity: 'error' as const, at: { file, start: fault.start, end: fault.end }, code: 'dropped' as const, values: { directive: word },
      edits: [{ title: 'Move it to its own line', safe: false, changes: [{ file, start: fault.start - blanks, end: fault.start, text: `\n${inner}` }] }],
    }];
  })),
});

export const page = (): RulePage => ({
  silent: 'Only a comment or plain words follow, or a second end tag after a space.',
  bad: [
    speaks('error', 'WSGIProcessGroup shop', apache('After <VirtualHost>', '<VirtualHost *:80> WSGIProcessGroup shop\n    WSGIDaemonProcess shop\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n')),
    speaks('error', 'Require all granted', apache('Without a space', '<Directory /srv>Require all granted\n</Directory>\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', 'WSGIScriptAlias / /srv/app.wsgi', apache('After an end tag', '<IfModule mod_wsgi.c>\n    WSGIPythonHome /srv/venv\n</IfModule> WSGIScriptAlias / /srv/app.wsgi\n')),
  ],
  good: [
    apache('A comment', '<Directory /srv> # the project\n    Require all granted\n</Directory>\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('Plain words', '<Directory /srv> the project\n    Require all granted\n</Directory>\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('A placeholder', '<VirtualHost *:<PORT>>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n'),
  ],
});
