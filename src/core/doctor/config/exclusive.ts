import { wordsOf, type SectionSyntax } from '#core/apache';
import type { ConfigText, Setting } from './settings.ts';
import { mayExclude } from './template.ts';

const REQUEST_CONDITIONS = new Set(['if', 'elseif', 'else']);

/** A condition of a setting as text: `ifdefine !ssl`. Source names of modules become their module names. */
interface ConditionText {
  readonly section: SectionSyntax;
  readonly name: string;
  readonly text: string;
}

const conditionTexts = new WeakMap<Setting, readonly ConditionText[]>();

function conditionsOf(setting: Setting): readonly ConditionText[] {
  const known = conditionTexts.get(setting) ?? read(setting);
  conditionTexts.set(setting, known);
  return known;
}

function read({ scope, conditions }: Setting): ConditionText[] {
  return [...conditions, ...scope.filter(({ name }) => REQUEST_CONDITIONS.has(name.toLowerCase()))].map((section) => ({
    section, name: section.name.toLowerCase(), text: wordsOf(section).map(({ value }) => value).join(' ').replace(/mod_(\w+)\.c\b/g, '$1_module'),
  }));
}

/** Returns true if one setting or the other is read, or if that is open: conditions or branches that differ. */
export function mayExcludeEachOther(texts: readonly ConfigText[], a: Setting, b: Setting): boolean {
  const own = conditionsOf(a);
  const other = conditionsOf(b);
  if (mayBeAlternatives(own, other)) return true;
  const contrary = own.some((left) => other.some((right) => left.section !== right.section && left.name === right.name
    && (left.text === `!${right.text}` || right.text === `!${left.text}` || ((left.name === 'ifversion' || left.name === 'if') && left.text !== right.text))));
  if (contrary) return true;
  if ([...own, ...other].some(({ name }) => name === 'else' || name === 'elseif')) return true;
  const text = texts.find(({ file }) => file === a.file);
  return a.file === b.file && text !== undefined && mayExclude(text.parsed.text, text.template, a.directive.start, b.directive.start);
}

const MPMS = /^(?:mpm_(?:prefork|worker|event|itk|peruser)_module|prefork\.c|worker\.c|event\.c|itk\.c)$/;

/** Returns true for names that exclude each other: defines of a start (`-D LIVE`, `-D TEST`), and processing modules. */
function mayBeAlternatives(a: readonly ConditionText[], b: readonly ConditionText[]): boolean {
  return a.some((left) => b.some((right) => left.text !== right.text && left.name === right.name
    && ((left.name === 'ifdefine' && !a.some(({ text }) => text === right.text) && !b.some(({ text }) => text === left.text))
      || (left.name === 'ifmodule' && MPMS.test(left.text) && MPMS.test(right.text)))));
}

/** Returns true if a negated guard makes sure that the setting is read once: `<IfDefine !X>`, `<IfModule !wsgi_module>`. */
export function isGuarded(setting: Setting): boolean {
  return conditionsOf(setting).some(({ name, text }) => (name === 'ifdefine' || name === 'ifmodule') && text.startsWith('!'));
}

/** Returns true if a condition around the setting may be false. */
export function isConditional(setting: Setting): boolean {
  return conditionsOf(setting).some(({ name, text }) => !(name === 'ifmodule' && /^(?:wsgi|ssl|alias|so)_module$/.test(text)));
}
