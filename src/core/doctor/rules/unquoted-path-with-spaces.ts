import { wordsOf } from '#core/apache';
import { argumentsOf, nameOf, placeIn, textOf, type Text } from '../config/configuration.ts';
import { isOnOneLine } from '../config/sections.ts';
import { splitPath } from '../config/stray.ts';
import type { Place } from '../finding.ts';
import type { Given } from '../given.ts';
import { isAbsolute } from '../paths.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';
import { can } from '#core/releases';

type Code = 'cut' | 'variable';

export default rule<Code>({
  title: 'A path that contains a space is not quoted',
  advice: 'Put the value in double quotes: python-home="/srv/my shop/venv". Before mod_wsgi 3.0, quote the whole option. A backslash before the space does not help.',
  messages: { cut: 'The path ends at the space: Apache reads {path}.', variable: 'The value of {name} contains a space, and Apache inserts it before it splits the line into words.' },
  find: (given) => [...options(given), ...plain(given), ...variables(given)],
});

const PATH_OPTIONS = /^(?:home|python-home|python-path|python-eggs|chroot)$/;

function sighting(first: Text, rest: Place, source: string, quotes: (whole: string) => string): Sighting<Code> {
  const at = { file: first.at.file, start: first.at.start, end: rest.end };
  const whole = source.slice(at.start, at.end);
  return { severity: 'error', at: first.at, code: 'cut', values: { path: first.value }, related: [{ ...rest, label: 'the rest of the path' }], edits: /["'\n]/.test(whole) ? [] : [{ title: 'Add quotes', safe: true, changes: [{ ...at, text: quotes(whole) }] }] };
}

/** Values of options that a blank cuts. */
function options({ config, files, context }: Given): Sighting<Code>[] {
  const whole = context.release !== undefined && !can(context.release.value, 'option-value-quoting');
  return [...config.daemons.map((daemon) => ({ ...daemon, words: [] as Text[] })), ...config.applications.map((each) => ({ ...each, words: each.target === undefined ? [] : [each.target] }))].flatMap((line) => {
    const source = files[line.setting.file]?.text ?? '';
    const cut = new Map<Text, Text[]>();
    for (const stray of line.strays) {
      const first = splitPath(line, stray);
      if (first !== undefined) cut.set(first, [...(cut.get(first) ?? []), stray]);
    }
    return [...cut].flatMap(([first, rest]) => {
      const option = line.options.find((each) => each === first);
      if (option !== undefined && (!PATH_OPTIONS.test(option.name) || (option.quoted && !whole))) return [];
      const last = rest.at(-1);
      // "/srv/my shop/venv python-path=..." goes on with the next option.
      if (last === undefined) return [];
      if (option !== undefined && whole) return [sighting({ value: first.value, at: option.whole }, last.at, source, (text) => `"${text}"`)];
      return [sighting(first, { ...last.at, start: rest[0]?.at.start ?? last.at.start }, source, (text) => `"${text}"`)];
    });
  });
}

/** Unquoted words with a variable whose value has a blank. */
function variables({ config }: Given): Sighting<Code>[] {
  const values = new Map(config.settings.filter((setting) => nameOf(setting) === 'define').map(({ read: { words: [name = '', value = ''] } }) => [name.toLowerCase(), value]));
  const cut = [...values].filter(([, value]) => /[ \t]/.test(value)).map(([name]) => name);
  if (cut.length === 0) return [];
  return config.settings.filter((setting) => nameOf(setting).startsWith('wsgi')).flatMap((setting) => wordsOf(setting.directive).flatMap((word): Sighting<Code>[] => {
    const source = setting.source.slice(word.start, word.end);
    const name = source.includes('"') || source.includes("'") ? undefined : [...source.matchAll(/\$\{([^}]+)\}/g)].map(([, each = '']) => each).find((each) => cut.includes(each.toLowerCase()));
    const value = placeIn(setting, { start: word.start + (/^[a-z-]+=/.exec(source)?.[0].length ?? 0), end: word.end });
    return name === undefined ? [] : [{ severity: 'error', at: value, code: 'variable', values: { name: `\${${name}}` } }];
  }));
}

const ONE_PATH = /^(?:wsgipythonhome|wsgipythonpath|wsgisocketprefix|documentroot|loadfile)$/;

/** Directives and sections with one path. */
function plain({ config, files }: Given): Sighting<Code>[] {
  const fromDirectives = config.settings.flatMap((setting) => {
    const name = nameOf(setting);
    if (!ONE_PATH.test(name) && name !== 'alias' && name !== 'loadmodule') return [];
    const words = argumentsOf(setting);
    const [first, second] = words;
    const skip = name === 'alias' || name === 'loadmodule' ? 1 : 0;
    const path = skip === 1 ? second : first;
    if (path === undefined || !(isCut(words.slice(skip)) || (ONE_PATH.test(name) && isTooMuch(words))) || wordsOf(setting.directive)[skip]?.quote !== '') return [];
    const rest = words.slice(skip + 1);
    return [sighting(path, { ...path.at, start: rest[0]?.at.start ?? 0, end: rest.at(-1)?.at.end ?? 0 }, files[setting.file]?.text ?? '', (text) => `"${text}"`)];
  });
  const fromSections = config.effective.sections.flatMap(({ section, file }) => {
    const index = config.texts.find(({ parsed }) => parsed === file)?.file ?? 0;
    const syntax = wordsOf(section);
    const words = syntax.map((word) => textOf({ file: index }, word));
    if (section.name.toLowerCase() !== 'directory' || isOnOneLine(section) || !isCut(words) || syntax[0]?.quote !== '') return [];
    const [first, next] = words;
    if (first === undefined || next === undefined) return [];
    return [sighting(first, placeIn({ file: index }, { start: next.at.start, end: words.at(-1)?.at.end ?? next.at.end }), files[index]?.text ?? '', (text) => `"${text}"`)];
  });
  return [...fromDirectives, ...fromSections];
}

/** Returns true for one plain word more than a directive with one path takes. */
function isTooMuch([first, second, ...more]: readonly Text[]): boolean {
  return first !== undefined && second !== undefined && more.length === 0 && isAbsolute(first.value) && second.at.start - first.at.end === 1 && /^[\w.+-]+$/.test(second.value);
}

/** Returns true if the words together look like one path with blanks. */
function isCut(words: readonly Text[]): boolean {
  const [first, ...rest] = words;
  if (first === undefined || rest.length === 0 || !/^(?:[\\/]|[A-Za-z]:[\\/])/.test(first.value)) return false;
  return rest.every(({ value }) => !value.startsWith('#') && !value.includes('=') && !/^(?:[\\/]|[A-Za-z]:[\\/])/.test(value)) && rest.some(({ value }) => /[\\/]/.test(value));
}

export const page = (): RulePage => ({
  silent: 'The value is in quotes, or the spaces are inside a template placeholder.',
  bad: [
    speaks('error', 'python-home=/srv/my', apache('An option', 'WSGIDaemonProcess shop python-home=/srv/my shop/venv threads=5\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', '/srv/my', apache('A target', 'WSGIScriptAlias / /srv/my shop/app.wsgi\n')),
    speaks('error', '/srv/My', apache('A name of two words', 'WSGIDaemonProcess shop python-home=/srv/My Project threads=5\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n')),
    speaks('error', '/srv/My', apache('A space in the name of the script', 'WSGIScriptAlias / /srv/My app.wsgi\n')),
    speaks('error', 'C:/Program', apache('A Python home', 'WSGIPythonHome C:/Program Files/venv\nWSGIScriptAlias / C:/app.wsgi\n')),
  ],
  good: [
    apache('In quotes', 'WSGIDaemonProcess shop python-home="/srv/my shop/venv"\nWSGIScriptAlias / "/srv/my shop/app.wsgi" process-group=shop\n'),
    apache('A placeholder', 'WSGIDaemonProcess shop python-home={{ base }}/venv\nWSGIScriptAlias / {{ base }}/app.wsgi process-group=shop\n'),
  ],
});
