import { contentSpan, nameSpan, optionsOf, settingOptions, wordsOf, type ArgumentSyntax, type DirectiveSyntax, type OptionQuoting, type OptionSyntax, type SectionSyntax, type Span, type Syntax, type WordSyntax } from '#core/apache';
import { ALIAS_OPTIONS, DAEMON_OPTIONS } from '#core/releases';
import type { Place } from '../finding.ts';
import { splitList } from '../paths.ts';
import type { ReadConfig, Setting } from './settings.ts';
import { FILLED, maskTemplate } from './template.ts';

/** A word or value with its place, quotes left out. */
export interface Text {
  readonly value: string;
  readonly at: Place;
}

/** `WSGIDaemonProcess`. */
export interface Daemon {
  readonly setting: Setting;
  readonly name: Text | undefined;
  readonly options: readonly DaemonOption[];
  /** Words where options stand. */
  readonly strays: readonly Text[];
  /** The directive's name and the group's name. */
  readonly at: Place;
}

/** An option of a daemon or an alias. */
export interface DaemonOption extends Text {
  readonly name: string;
  /** Name and value. */
  readonly whole: Place;
  readonly quoted: boolean;
}

/** `WSGIScriptAlias` or `WSGIScriptAliasMatch`. */
export interface Application {
  readonly setting: Setting;
  readonly mount: Text | undefined;
  readonly target: Text | undefined;
  readonly options: readonly DaemonOption[];
  readonly strays: readonly Text[];
  readonly isPattern: boolean;
  readonly at: Place;
}

/** A Python home: `WSGIPythonHome` of the server, or `python-home=` of a daemon. */
export interface Home extends Text {
  readonly setting: Setting;
  readonly daemon: Daemon | undefined;
  /** Name in the configuration. */
  readonly called: string;
}

/** A module path: `WSGIPythonPath`, or `python-path=` of a daemon. */
export interface ModulePath extends Text {
  readonly setting: Setting;
  readonly daemon: Daemon | undefined;
  readonly called: string;
  readonly entries: readonly Text[];
}

/** Settings for Python in the pasted configuration, in the order of the text. */
export interface Configuration extends ReadConfig {
  readonly daemons: readonly Daemon[];
  readonly applications: readonly Application[];
  readonly homes: readonly Home[];
  readonly modulePaths: readonly ModulePath[];
  /** Sections whose condition is certainly false. */
  readonly falseSections: ReadonlySet<SectionSyntax>;
}

/** Lower-case name of a directive. */
export function nameOf({ read }: Setting): string {
  return read.key;
}

/** Place of a span in the file of a setting. */
export function placeIn({ file }: { readonly file: number }, { start, end }: Span): Place {
  return { file, start, end };
}

/** Place of a directive without indent and line end. */
export function placeOf(setting: Setting): Place {
  return placeIn(setting, contentSpan(setting.directive));
}

/** Place of the name of a directive. */
export function namePlace(setting: Setting): Place {
  return placeIn(setting, nameSpan(setting.directive));
}

/** A word of a setting as text, quotes left out of its place. */
export function textOf({ file, source }: { readonly file: number; readonly source?: string }, { value, start, end, quote, closed }: WordSyntax): Text {
  const at = { file, start: start + quote.length, end: closed ? end - quote.length : end };
  return { value: unmasked(value, source, at), at };
}

/** A value with its placeholders as they are written. */
function unmasked(value: string, source: string | undefined, { start, end }: Place): string {
  return source !== undefined && value.includes(FILLED) ? source.slice(start, end) : value;
}

/** Words of a directive, as Apache's own directives take them, with variables put in. */
export function argumentsOf(setting: Setting): readonly Text[] {
  const known = argumentCache.get(setting) ?? readArguments(setting);
  argumentCache.set(setting, known);
  return known;
}

const argumentCache = new WeakMap<Setting, readonly Text[]>();

function readArguments(setting: Setting): readonly Text[] {
  const written = wordsOf(setting.directive).map((word) => textOf(setting, word));
  const { words } = setting.read;
  if (words.length !== written.length) return words.map((value) => ({ value, at: placeOf(setting) }));
  return written.map((word, index) => ({ ...word, value: unmasked(words[index] ?? word.value, setting.source, word.at) }));
}

/** Arguments with the places of what is written and the values of what is read. */
function placedOptions({ directive, read }: Setting, quoting: OptionQuoting): { readonly found: ArgumentSyntax[]; readonly placed: boolean } {
  const written = optionsOf(directive, quoting);
  const values = settingOptions(read, quoting);
  // A variable with blanks makes other words than those that are written.
  if (values.length !== written.length) return { found: values, placed: false };
  return { found: written.map((argument, index) => ({ ...argument, value: values[index]?.value ?? argument.value })), placed: true };
}

/** Words of a section's start tag. */
export function sectionArguments(section: SectionSyntax, file: number): Text[] {
  return wordsOf(section).map((word) => textOf({ file }, word));
}

function optionOf(setting: Setting, option: OptionSyntax, source: string): DaemonOption {
  const raw = source.slice(option.valueSpan.start, option.valueSpan.end);
  const quote = /^["']/.exec(raw)?.[0] ?? '';
  const closing = quote !== '' && raw.length > 1 && raw.endsWith(quote) ? 1 : 0;
  const at = placeIn(setting, { start: option.valueSpan.start + quote.length, end: option.valueSpan.end - closing });
  return { name: option.name, value: unmasked(option.value, setting.source, at), quoted: quote !== '', at, whole: placeIn(setting, option) };
}

/** Most arguments of one directive, and entries of one list, that are judged. */
const MOST_ARGUMENTS = 200;

interface OptionLine {
  readonly words: readonly Text[];
  readonly options: readonly DaemonOption[];
  readonly strays: readonly Text[];
}

/** Splits a directive that takes words first and options behind them. */
function optionLine(setting: Setting, words: number, source: string, quoting: OptionQuoting): OptionLine {
  const { found, placed } = placedOptions(setting, quoting);
  // More words than that are a text of another kind, for which one finding is enough.
  found.splice(MOST_ARGUMENTS);
  const leading = found.slice(0, words).flatMap((each) => (each.kind === 'word' ? [textOf(setting, each)] : []));
  return {
    words: leading,
    options: found.slice(words).flatMap((each) => (each.kind === 'option' ? [optionOf(setting, each, source)] : [])),
    strays: placed ? found.slice(words).flatMap((each) => (each.kind === 'word' ? [textOf(setting, each)] : [])) : [],
  };
}

/** The option that stands where a path must stand, as in `WSGIScriptAlias /srv/app.wsgi process-group=shop`. */
function optionWord(word: Text | undefined): DaemonOption | undefined {
  const [whole = '', name = ''] = /^([a-z-]+)=/.exec(word?.value ?? '') ?? [];
  if (word === undefined || !(name in ALIAS_OPTIONS || name in DAEMON_OPTIONS)) return undefined;
  return { name, value: word.value.slice(whole.length), quoted: false, at: { ...word.at, start: word.at.start + whole.length }, whole: word.at };
}

/** Splits a module path at the separator that its values use. */
export function entriesOf(text: Text): Text[] {
  // A placeholder may have the separator inside.
  const masked = maskTemplate(text.value).text;
  // A colon in front of a second drive letter separates, although it should not.
  const separator = /;/.test(masked) || (/^[A-Za-z]:[\\/]/.test(masked) && !/.:[A-Za-z]:[\\/]/.test(masked)) ? ';' : ':';
  return splitList(masked, separator).filter((entry) => entry.text.trim() !== '').slice(0, MOST_ARGUMENTS).map((entry) => ({
    value: text.value.slice(entry.offset, entry.offset + entry.text.length), at: { file: text.at.file, start: text.at.start + entry.offset, end: Math.min(text.at.end, text.at.start + entry.offset + entry.text.length) },
  }));
}

/** Collects the facts about Python from settings. Options are quoted as in the release, or as since 3.0 where it is unknown. */
export function configurationOf(config: ReadConfig, quoting: OptionQuoting = 'value'): Configuration {
  const { texts, settings } = config;
  const sourceOf = (file: number): string => texts.find((each) => each.file === file)?.parsed.text ?? '';
  const daemons = settings.filter((setting) => nameOf(setting) === 'wsgidaemonprocess').map((setting): Daemon => {
    const { words, options, strays } = optionLine(setting, 1, sourceOf(setting.file), quoting);
    const [name] = words;
    return { setting, name, options, strays, at: { ...namePlace(setting), end: name?.at.end ?? namePlace(setting).end } };
  });
  const applications = settings.filter((setting) => /^wsgiscriptalias(?:match)?$/.test(nameOf(setting))).map((setting): Application => {
    const { words, options, strays } = optionLine(setting, 2, sourceOf(setting.file), quoting);
    const misplaced = optionWord(words[1]);
    return {
      setting, mount: words[0], target: misplaced === undefined ? words[1] : undefined, options: misplaced === undefined ? options : [misplaced, ...options], strays,
      isPattern: nameOf(setting).endsWith('match'), at: placeOf(setting),
    };
  });
  const valueOf = (setting: Setting): Text | undefined => argumentsOf(setting)[0];
  const server = (name: string): (Text & { setting: Setting })[] => settings.filter((setting) => nameOf(setting) === name)
    .flatMap((setting) => {
      const value = valueOf(setting);
      return value === undefined ? [] : [{ ...value, setting }];
    });
  const optionsCalled = (name: string): (DaemonOption & { daemon: Daemon })[] =>
    daemons.flatMap((daemon) => daemon.options.filter((option) => option.name === name).map((option) => ({ ...option, daemon })));
  const homes: Home[] = [
    ...server('wsgipythonhome').map((home) => ({ ...home, daemon: undefined, called: 'WSGIPythonHome' })),
    ...optionsCalled('python-home').map(({ value, at, daemon }) => ({ value, at, setting: daemon.setting, daemon, called: 'python-home=' })),
  ];
  const modulePaths: ModulePath[] = [
    ...server('wsgipythonpath').map((path) => ({ ...path, daemon: undefined, called: 'WSGIPythonPath', entries: entriesOf(path) })),
    ...optionsCalled('python-path').map(({ value, at, daemon }) =>
      ({ value, at, setting: daemon.setting, daemon, called: 'python-path=', entries: entriesOf({ value, at }) })),
  ];
  const falseSections = new Set(config.effective.settings.flatMap(({ conditions }) => conditions.filter(({ holds }) => holds === false).map(({ section }) => section)));
  return { ...config, daemons, applications, homes, modulePaths, falseSections };
}

/** The innermost `<VirtualHost>` around a setting. */
export function hostOf({ scope }: Setting): SectionSyntax | undefined {
  return scope.findLast(({ name }) => name.toLowerCase() === 'virtualhost');
}

/** Returns true if two settings are of the same host, or both of the server. */
export function sameHost(a: Setting, b: Setting): boolean {
  return hostOf(a) === hostOf(b);
}

/** A directive in words: its name with its first argument. */
export function shown({ text }: DirectiveSyntax): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Index of the file of a section. The file of a setting differs after an Include. */
export function sectionFile({ texts }: Configuration, section: SectionSyntax): number | undefined {
  return texts.find(({ parsed }) => parsed.nodes.some((node) => contains(node, section)))?.file;
}

function contains(node: Syntax, section: SectionSyntax): boolean {
  if (node === section) return true;
  return node.kind === 'section' && section.start >= node.start && node.children.some((child) => contains(child, section));
}
