import { contentSpan } from '#core/apache';
import { allSections, isOnOneLine } from '../config/sections.ts';
import { FILLED } from '../config/template.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

const CODES = new Set(['end-tags-joined', 'end-without-bracket', 'blank-in-tag', 'tag-without-bracket']);

export default rule({
  title: 'Apache cannot read this tag',
  advice: 'Write one tag per line, without spaces inside.',
  messages: { tag: '{message}', line: 'The whole section is on one line. Put each tag and each directive on its own line.' },
  find: ({ config }) => config.texts.flatMap(({ file, parsed }) => [
    ...parsed.faults.flatMap((fault) => {
      if (!CODES.has(fault.code)) return [];
      const { start, end } = fault;
      const text = parsed.text.slice(start, end);
      // Remains of Markdown or HTML that were copied along.
      if (/\]\(|`|<\/?(?:p|br|pre|code|div|span|li|ul|strong|em|a)\b/i.test(text)) return [];
      const fixed = text.includes(FILLED) ? undefined : /^<\s*\/?\s*\w+\s*>$/.test(text) ? text.replace(/\s+/g, '') : fault.code === 'end-tags-joined' ? text.replace(/>\s*(?=<)/g, '>\n') : undefined;
      return [{
        severity: 'error' as const, at: { file, start, end }, code: 'tag' as const, values: { message: fault.message },
        edits: fixed === undefined ? [] : [{ title: 'Correct the tag', safe: true, changes: [{ file, start, end, text: fixed }] }],
      }];
    }),
    ...allSections(parsed.nodes).filter(isOnOneLine).map((section) => ({ severity: 'error' as const, at: { file, ...contentSpan(section) }, code: 'line' as const })),
  ]),
});

export const page = (): RulePage => ({
  silent: 'There is a space between two end tags; Apache then ignores the second one.',
  bad: [
    speaks('error', '</Directory></VirtualHost>', apache('Two end tags together', '<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n    <Directory /srv>\n        Require all granted\n    </Directory></VirtualHost>\n')),
    speaks('error', '</Directory >', apache('A space in the tag', '<Directory /srv>\n    Require all granted\n</Directory >\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '< VirtualHost *:80>', apache('A space after "<"', '< VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n')),
    speaks('error', '<Directory /srv> Require all granted </Directory>', apache('A section on one line', '<Directory /srv> Require all granted </Directory>\nWSGIScriptAlias / /srv/app.wsgi\n')),
  ],
  good: [
    apache('A space between two end tags', '<IfModule mod_wsgi.c>\n<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost> </IfModule>\n'),
    apache('One tag on each line', '<Directory /srv>\n    Require all granted\n</Directory>\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
