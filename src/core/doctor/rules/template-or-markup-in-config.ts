import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

const SIGNS: readonly RegExp[] = [
  /(?:^|[\s=/:"'])(%%?[A-Za-z_]\w*%%?)(?=[\s/:"'.\w-]|$)/m, /(?:^|[\s=/:"'])(\$[A-Za-z_]\w*)(?=[\s/:"'.-]|$)/m, /(?:^|[\s=/"'])(__[A-Z_]+__|@[A-Z_]+@)/m,
];
const MARKUP = /^\s*(?:```|~~~)|\]\(https?:|&(?:lt|gt|quot|amp);|^\s*<\/?(?:p|br|pre|code|div|span|li|ul|strong)\b/im;

export default rule<'template' | 'markup'>({
  title: 'A template, or leftover markup',
  advice: 'Paste the configuration that Apache actually reads: apachectl -t -D DUMP_CONFIG prints it. Values of placeholders were not checked.',
  messages: { template: '{text} is a placeholder, so its value is unknown.', markup: 'This is leftover markup, not configuration.' },
  find: (given) => given.config.texts.flatMap(({ file, template, parsed }): Sighting<'template' | 'markup'>[] => {
    const hole = template.placeholders[0] ?? template.controls[0];
    const place = hole === undefined ? signIn(given, file) : { file, ...hole };
    if (place !== undefined) return [{ severity: 'info' as const, at: place, code: 'template' as const, values: { text: given.files[file]?.text.slice(place.start, place.end) ?? '' } }];
    const found = MARKUP.exec(parsed.text);
    return found === null ? [] : [{ severity: 'info' as const, at: { file, start: found.index, end: found.index + found[0].length }, code: 'markup' as const }];
  }),
});

/** The first placeholder outside of comments and of lines that have such signs of their own. */
function signIn({ config }: Given, file: number): Place | undefined {
  for (const { directive, ...setting } of config.settings) {
    if (setting.file !== file || /format$|^rewrite|^header|^virtual|^customlog|^setenvif/i.test(directive.name) || setting.read.via.length > 0) continue;
    for (const sign of SIGNS) {
      const found = sign.exec(directive.text);
      if (found === null || /^%[A-Za-z]$/.test(found[1] ?? '')) continue;
      const at = directive.offset + directive.text.indexOf(found[1] ?? '');
      if (directive.joints.length === 0) return { file, start: at, end: at + (found[1] ?? '').length };
    }
  }
  return undefined;
}

export const page = (): RulePage => ({
  silent: 'The placeholders are Apache\'s own syntax: ${NAME}, %{GROUP}, log formats and the patterns of mod_vhost_alias.',
  bad: [
    speaks('info', '{{ name }}', apache('Jinja', 'WSGIDaemonProcess {{ name }} python-home={{ venv }}\nWSGIScriptAlias / /srv/app.wsgi process-group={{ name }}\n')),
    speaks('info', '%site%', apache('Percent signs', 'WSGIDaemonProcess %site% python-home=/srv/%site%/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=%site%\n')),
    speaks('info', '```', apache('A fence of Markdown', '```apache\nWSGIPythonHome /srv/venv\nWSGIScriptAlias / /srv/app.wsgi\n```\n')),
  ],
  good: [
    apache('Variables of Apache', 'LogFormat "%h %l %u" short\nWSGIDaemonProcess shop display-name=%{GROUP}\nWSGIScriptAlias / ${ROOT}/app.wsgi process-group=shop\n'),
    apache('mod_vhost_alias', 'VirtualDocumentRoot /var/www/%0\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
