import { contentSpan, type SectionSyntax, type Syntax } from '#core/apache';
import { FILLED } from '../config/template.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

const CODES = new Set(['end-tags-joined', 'end-without-bracket', 'blank-in-tag', 'tag-without-bracket']);

export default rule({
  title: 'Apache cannot read this tag',
  why: 'A section begins and ends on lines of its own, with the name right behind "<" or "</" and ">" right behind the end tag\'s name.',
  advice: 'Write one tag on a line, without blanks inside.',
  facts: [],
  messages: { tag: '{message}', line: 'A whole section stands on one line. Give the tags and the directive lines of their own.' },
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
    ...wholeSections(parsed.nodes).map((section) => ({ severity: 'error' as const, at: { file, ...contentSpan(section) }, code: 'line' as const })),
  ]),
});

/** Sections whose end tag stands on the line of their start tag. */
function wholeSections(nodes: readonly Syntax[]): SectionSyntax[] {
  return nodes.flatMap((node) => (node.kind !== 'section' ? [] : [
    ...(new RegExp(`>.*</\\s*${node.name.replace(/[^\w]/g, '')}\\s*>`, 'i').test(node.text) && node.name !== '' ? [node] : []), ...wholeSections(node.children),
  ]));
}

export const page = (): RulePage => ({
  silent: 'A blank stands between two end tags: then Apache ignores the second one.',
  bad: [
    speaks('error', '</Directory></VirtualHost>', apache('Two end tags together', '<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n    <Directory /srv>\n        Require all granted\n    </Directory></VirtualHost>\n')),
    speaks('error', '</Directory >', apache('A blank in the tag', '<Directory /srv>\n    Require all granted\n</Directory >\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '< VirtualHost *:80>', apache('A blank behind "<"', '< VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n')),
    speaks('error', '<Directory /srv> Require all granted </Directory>', apache('A section on one line', '<Directory /srv> Require all granted </Directory>\nWSGIScriptAlias / /srv/app.wsgi\n')),
  ],
  good: [
    apache('A blank between', '<IfModule mod_wsgi.c>\n<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost> </IfModule>\n'),
    apache('Right', '<Directory /srv>\n    Require all granted\n</Directory>\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
