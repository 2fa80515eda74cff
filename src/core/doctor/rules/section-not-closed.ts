import { contentSpan, type ParsedConfig } from '#core/apache';
import { allSections, openAtEnd } from '../config/sections.ts';
import { mayExclude } from '../config/template.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

export default rule<'open' | 'end' | 'false'>({
  title: 'A section is not closed',
  advice: 'Add the end tag.',
  messages: {
    open: '<{name}> is still open when another section ends or begins. Add </{name}>.',
    end: '<{name}> is still open at the end of the text. The pasted text may be incomplete.',
    false: '<{name}> is still open at the end, and its condition is false: Apache does not start.',
  },
  find: ({ config }) => config.texts.flatMap(({ file, parsed, template }) => {
    const atEnd = new Map(openAtEnd(parsed.nodes).map((section) => [contentSpan(section).start, section]));
    const following = followingOfName(parsed);
    return parsed.faults.flatMap((fault): Sighting<'open' | 'end' | 'false'>[] => {
      if (fault.code !== 'section-not-closed' && fault.code !== 'condition-not-closed') return [];
      const last = atEnd.get(fault.start);
      const name = parsed.text.slice(fault.start, fault.end).match(/^<\s*(\w+)/)?.[1] ?? '';
      const at = { file, start: fault.start, end: fault.end };
      // A whole section on one line has a rule of its own.
      if (new RegExp(`</\\s*${name}\\s*>`, 'i').test(parsed.text.slice(fault.start, fault.end))) return [];
      const next = following.get(fault.start);
      // Branches of a template may begin the section in two ways and end it once.
      if (next !== undefined && mayExclude(parsed.text, template, fault.start, next)) return [];
      if (last !== undefined) {
        const isFalse = config.falseSections.has(last);
        return [{ severity: isFalse ? 'error' as const : 'info' as const, at, code: isFalse ? 'false' as const : 'end' as const, values: { name } }];
      }
      return [{ severity: 'error' as const, at, code: 'open' as const, values: { name } }];
    });
  }),
});

/** Offset of each section with that of the next one of the same name. */
function followingOfName({ nodes }: ParsedConfig): ReadonlyMap<number, number> {
  const following = new Map<number, number>();
  const before = new Map<string, number>();
  for (const section of allSections(nodes)) {
    const { start } = contentSpan(section);
    const last = before.get(section.name.toLowerCase());
    if (last !== undefined) following.set(last, start);
    before.set(section.name.toLowerCase(), start);
  }
  return following;
}

export const page = (): RulePage => ({
  silent: 'Every section has its end tag.',
  bad: [
    speaks('error', '<Directory /srv>', apache('Another section ends first', '<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n    <Directory /srv>\n        Require all granted\n</VirtualHost>\n')),
    speaks('info', '<VirtualHost *:80>', apache('The paste ends', '<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '<Files wsgi.py>', apache('<Files> inside a directory', 'WSGIScriptAlias / /srv/shop/wsgi.py\n<Directory /srv/shop>\n    <Files wsgi.py>\n        Require all granted\n</Directory>\n')),
  ],
  good: [
    apache('Closed', '<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n'),
    apache('One end for both branches of a template', '{% if tls %}\n<VirtualHost *:443>\n    SSLEngine on\n{% else %}\n<VirtualHost *:80>\n{% endif %}\n    <Location />\n        Require all granted\n    </Location>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n'),
  ],
});
