import { contentSpan } from '#core/apache';
import { wordsOf } from '#core/apache';
import { nameOf, placeIn } from '../config/configuration.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

/** Directives whose arguments may begin with "#": numbers of accounts, patterns, free text. */
const ANY_TEXT = /^(?:user|group|assignuserid|suexecusergroup|errordocument|errorlogformat|logformat|header|requestheader|setenvif|setenvifnocase|browsermatch|substitute|indexstylesheet|adddescription|use|define)$|^rewrite|^sec|^proxy/;
/** Directives that take any number of words, so that Apache accepts the remark as more of them. */
const LISTS = /^(?:serveralias|directoryindex|addtype|addhandler|addoutputfilterbytype|indexignore|allow|deny|options|passenv|addencoding|addlanguage)$/;

export default rule({
  title: 'A comment follows a directive on the same line',
  advice: 'Put the comment on its own line, above the directive.',
  messages: { remark: '"#" does not start a comment here. {directive} receives {count} additional arguments.', inside: 'This line continues the directive above. It is not a comment.' },
  find: ({ config }) => config.settings.flatMap((setting) => {
    const name = nameOf(setting);
    if (ANY_TEXT.test(name)) return [];
    const words = wordsOf(setting.directive);
    const index = words.findIndex(({ value, quote }, at) => quote === '' && value.startsWith('#') && (at > 0 || name.startsWith('wsgi')));
    const first = words[index];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return [];
    // "#1000" as the only thing behind may be an account.
    if (/^#\d+$/.test(first.value) && index === words.length - 1) return [];
    const at = placeIn(setting, { start: first.start, end: last.end });
    const content = contentSpan(setting.directive);
    const { source } = setting;
    const lineEnd = source.indexOf('\n', at.start);
    const inside = lineEnd !== -1 && lineEnd < content.end;
    const lineStart = source.lastIndexOf('\n', content.start - 1) + 1;
    const indent = source.slice(lineStart, content.start);
    return [{
      severity: LISTS.test(name) ? 'info' as const : 'error' as const, at, code: inside ? 'inside' as const : 'remark' as const,
      values: { directive: setting.directive.name, count: String(words.length - index) },
      edits: inside || indent.trim() !== '' ? [] : [{
        title: 'Move the comment to its own line', safe: true,
        changes: [
          { file: at.file, start: lineStart, end: lineStart, text: `${indent}${source.slice(at.start, at.end).replace(/\\$/, '')}\n` },
          { file: at.file, start: at.start - (/[ \t]*$/.exec(source.slice(content.start, at.start))?.[0].length ?? 0), end: at.end, text: '' },
        ],
      }],
    }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The comment follows a section tag, where Apache ignores it, or "#" is inside an argument.',
  bad: [
    speaks('error', '# the environment', apache('After a Python home', 'WSGIPythonHome /srv/venv # the environment\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '# entry', apache('After an alias', 'WSGIScriptAlias / /srv/app.wsgi # entry\n')),
    speaks('error', '# five threads', apache('Inside a continued directive', 'WSGIDaemonProcess shop \\\n    # five threads \\\n    threads=5\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
  ],
  good: [
    apache('On its own line', '# the environment\nWSGIPythonHome /srv/venv\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('After a section tag', '<Directory /srv/shop> # the project\n    Require all granted\n</Directory>\nWSGIScriptAlias / /srv/shop/app.wsgi\n'),
    apache('Numeric user IDs', 'User #1000\nWSGIDaemonProcess shop user=#1000\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('In quotes', 'WSGIScriptAlias / "/srv/#1/app.wsgi"\n'),
  ],
});
