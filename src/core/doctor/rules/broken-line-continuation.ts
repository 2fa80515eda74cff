import { wordsOf, type Syntax } from '#core/apache';
import { ALIAS_OPTIONS, DAEMON_OPTIONS } from '#core/releases';
import { namePlace, nameOf, placeIn } from '../config/configuration.ts';
import { isDirectiveName } from '../config/known.ts';
import { isInterrupted } from '../config/template.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';
import type { Given } from '../given.ts';
import type { Edit } from '../finding.ts';

type Code = 'option' | 'path' | 'drawn' | 'comment';

export default rule<Code>({
  title: 'A line is not continued where it should be',
  advice: 'End every line of the directive except the last with a backslash, and put nothing after it.',
  messages: {
    option: 'This line begins with an option, so the line before it should end in a backslash.',
    path: 'This line is not a directive. The line before it should end in a backslash.',
    drawn: '{directive} becomes part of the directive before it, whose last line ends in a backslash.',
    comment: 'The comment above ends in a backslash, so {directive} is part of it.',
  },
  find: (given) => [...loose(given), ...drawn(given), ...swallowed(given)],
});

function loose({ config }: Given): Sighting<Code>[] {
  return config.settings.flatMap((setting, index): Sighting<Code>[] => {
    const option = /^"?([a-z-]+)=/.exec(setting.directive.name)?.[1];
    const isOption = option !== undefined && (option in DAEMON_OPTIONS || option in ALIAS_OPTIONS);
    const before = config.settings[index - 1];
    const follows = before !== undefined && before.file === setting.file && nameOf(before).startsWith('wsgi');
    const isPath = follows && /^["/]/.test(setting.directive.name) && wordsOf(before.directive).filter(({ value }) => value !== '\\').length < 2;
    if (!isOption && !isPath) return [];
    const template = config.texts.find(({ file }) => file === setting.file)?.template;
    if (template !== undefined && isInterrupted(template, before?.file === setting.file ? before.directive.end : 0, setting.directive.start)) return [];
    const { source } = setting;
    // A paste may begin in the middle of a directive.
    const isCut = before === undefined || before.file !== setting.file;
    return [{ severity: isCut ? 'info' : 'error', ...(isCut ? { confidence: 'inferred' as const } : {}), at: namePlace(setting), code: isOption ? 'option' : 'path', edits: follows ? joinLines(source, setting.file, setting.directive.start) : [] }];
  });
}

/** Puts a backslash at the end of the line before, or removes the blanks behind the one that is there. */
function joinLines(source: string, file: number, start: number): Edit[] {
  const before = source.slice(0, start);
  const found = /(\\?)([ \t]*)(\r?\n)[ \t]*$/.exec(before);
  if (found === null) return [];
  const at = found.index;
  const end = at + (found[1] ?? '').length + (found[2] ?? '').length;
  return [{ title: 'Continue the line before', safe: true, changes: [{ file, start: at, end, text: found[1] === '\\' ? '\\' : ' \\' }] }];
}

function drawn({ config }: Given): Sighting<Code>[] {
  return config.settings.flatMap((setting): Sighting<Code>[] => {
    const { joints } = setting.directive;
    if (joints.length === 0) return [];
    const starts = new Set(joints.map(({ offset }) => offset));
    const source = config.texts.find(({ file }) => file === setting.file)?.parsed.text ?? '';
    const word = wordsOf(setting.directive).find(({ start, value, quote }) => {
      if (quote !== '' || !(/^wsgi[a-z]{4,}$/i.test(value) || /^<\/?[A-Z]\w+/.test(value) || (isDirectiveName(value) && /^[A-Z]/.test(value)))) return false;
      // Only the first word of a physical line can be a directive that was meant to stand there.
      const lineStart = source.lastIndexOf('\n', start - 1) + 1;
      return source.slice(lineStart, start).trim() === '' && [...starts].some((offset) => offset >= lineStart && offset <= start);
    });
    return word === undefined ? [] : [{ severity: 'error', at: placeIn(setting, word), code: 'drawn', values: { directive: word.value } }];
  });
}

/** Directives that a comment with a backslash at its end takes along. */
function swallowed({ config }: Given): Sighting<Code>[] {
  return config.texts.flatMap(({ file, parsed }) => {
    const found: Sighting<Code>[] = [];
    const walk = (nodes: readonly Syntax[]): void => {
      for (const node of nodes) {
        if (node.kind === 'section') walk(node.children);
        if (node.kind !== 'comment' || node.joints.length === 0) continue;
        for (const { offset } of node.joints) {
          const line = /^[ \t]*([^\s]+)[^\n]*/.exec(parsed.text.slice(offset, offset + 400));
          const name = line?.[1] ?? '';
          if (line === null || !/^wsgi[a-z]{4,}$/i.test(name)) continue;
          const start = offset + line[0].indexOf(name);
          found.push({ severity: 'error', at: { file, start, end: start + name.length }, code: 'comment', values: { directive: name }, related: [{ file, start: node.offset, end: offset, label: 'ends in a backslash' }] });
        }
      }
    };
    walk(parsed.nodes);
    return found;
  });
}

export const page = (): RulePage => ({
  silent: 'Continued lines may differ in indentation, and may use tabs and Windows line endings.',
  bad: [
    speaks('error', 'python-home=/srv/venv', apache('No backslash', 'WSGIDaemonProcess shop\n    python-home=/srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', 'threads=5', apache('A space after the backslash', 'WSGIDaemonProcess shop python-home=/srv/venv \\ \n    threads=5\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', '/srv/app.wsgi', apache('The target on the next line', 'WSGIScriptAlias / \\ \n    /srv/app.wsgi\n')),
    speaks('error', 'WSGIProcessGroup', apache('An extra backslash', 'WSGIDaemonProcess shop \\\n    threads=5 \\\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', 'wsgiprocessgroup', apache('An extra backslash before a name in lower case', 'wsgidaemonprocess shop \\\n    threads=5 \\\nwsgiprocessgroup shop\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', 'WSGIDaemonProcess', apache('A comment that continues', '# the shop \\\nWSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
  ],
  good: [
    apache('Continued lines', 'WSGIDaemonProcess shop \\\r\n\tpython-home=/srv/venv \\\r\n\tthreads=5\r\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\r\n'),
    apache('A backslash before an empty line', 'WSGIDaemonProcess shop threads=5 \\\n\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('Options in a macro of a template', '{%- macro sizes(processes) %}\n{% if small %}\nprocesses=1\n{% else %}\nprocesses={{ processes }}\n{% endif %}\n{%- endmacro %}\nWSGIDaemonProcess shop {{ sizes(4) }}\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('A comment of several lines', '# WSGIDaemonProcess shop \\\n#     threads=5\nWSGIDaemonProcess shop\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
  ],
});
