import { effective, parse, type DirectiveSyntax, type Effective, type ParsedConfig, type Scope, type SectionSyntax, type Setting as EffectiveSetting } from '#core/apache';
import type { ReadFile } from '../files.ts';
import { onlyFiles, writtenFiles } from '../here-documents.ts';
import { sectionsWithoutEnd } from './sections.ts';
import { maskTemplate, type MaskedText } from './template.ts';

/** A directive that Apache reads, with its place among the pasted files. */
export interface Setting {
  /** Index of the pasted file. */
  readonly file: number;
  /** Text of the pasted file, placeholders as they are written. */
  readonly source: string;
  readonly directive: DirectiveSyntax;
  /** Sections that select requests, the outermost first. Those whose end is unknown are left out. */
  readonly scope: readonly SectionSyntax[];
  /** Sections that decide whether the directive is read at all. */
  readonly conditions: readonly SectionSyntax[];
  /** The same with variables put in. */
  readonly read: EffectiveSetting;
}

/** A pasted Apache file that was parsed. */
export interface ConfigText {
  readonly file: number;
  /** Of the masked text. */
  readonly parsed: ParsedConfig;
  readonly template: MaskedText;
}

/** The configuration of all pasted files, read together. */
export interface ReadConfig {
  readonly texts: readonly ConfigText[];
  readonly settings: readonly Setting[];
  readonly effective: Effective;
}

/** Reads all pasted files of Apache configuration together. Settings of false conditions are left out. */
export function readConfig(files: readonly ReadFile[]): ReadConfig {
  const pasted = files.flatMap(({ kind, name, text }, file) => {
    if (kind === 'apache' || kind === 'dump') return [{ file, name, source: text, isDump: kind === 'dump', template: maskTemplate(text) }];
    const written = kind === 'shell' ? writtenFiles(text).filter((each) => each.kind === 'apache') : [];
    // Placeholders are variables of the shell, which has put in their values.
    return written.length === 0 ? [] : [{ file, name, source: text, isDump: false, template: { text: maskTemplate(onlyFiles(text, written)).text, placeholders: [], controls: [] } }];
  });
  const read = effective(pasted.map(({ name, template }) => ({ path: name, text: template.text })));
  const sources = new Map(read.files.map((each, index) => [each, pasted[index]?.source ?? '']));
  const endless = new Set(read.files.flatMap((parsed) => [...sectionsWithoutEnd(parsed)]));
  const scopeWithEnd = shared((scope: readonly Scope[]) => scope.filter(({ section }) => !endless.has(section)));
  const withEnd = (setting: EffectiveSetting): EffectiveSetting => (endless.size === 0 ? setting : { ...setting, scope: scopeWithEnd(setting.scope) });
  const sectionsOf = shared((around: readonly { readonly section: SectionSyntax }[]) => around.map(({ section }) => section));
  const indexes = new Map(read.files.map((each, index) => [each, pasted[index]?.file ?? 0]));
  return {
    texts: read.files.flatMap((parsed, index) => {
      const text = pasted[index];
      return text === undefined ? [] : [{ file: text.file, parsed: text.isDump ? withDroppedText(parsed) : parsed, template: text.template }];
    }),
    settings: read.settings.filter(({ active }) => active !== false).map(withEnd).map((setting): Setting => ({
      file: indexes.get(setting.file) ?? 0, source: sources.get(setting.file) ?? '', directive: setting.directive, read: setting,
      scope: sectionsOf(setting.scope), conditions: sectionsOf(setting.conditions),
    })),
    effective: read,
  };
}

/** Keeps the result for each array: settings of one section share what is around them. */
function shared<Item, Result>(make: (items: readonly Item[]) => Result): (items: readonly Item[]) => Result {
  const made = new Map<readonly Item[], Result>();
  return (items) => {
    const result = made.get(items) ?? make(items);
    made.set(items, result);
    return result;
  };
}

/** Adds what Apache prints behind section tags, although it drops it. */
function withDroppedText(parsed: ParsedConfig): ParsedConfig {
  return { ...parsed, faults: [...parsed.faults, ...parse(parsed.text).faults.filter(({ code }) => code.startsWith('text-behind'))] };
}
