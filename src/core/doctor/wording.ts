import type { Finding, FindingMessage } from './finding.ts';
import { RULES } from './rules/registry.ts';
import type { RuleSlug } from './rules/slugs.ts';

/** A finding in words. */
export interface Wording {
  readonly title: string;
  readonly message: string;
  readonly advice: string;
}

/** Words of a finding, the same for page, terminal and Markdown. */
export function wordingOf({ rule: slug, message }: Pick<Finding, 'rule' | 'message'>): Wording {
  const { title, advice } = RULES[slug];
  return { title, message: sentence(slug, message), advice: fill(advice, message.values) };
}

function sentence(slug: RuleSlug, { code, values }: FindingMessage): string {
  const messages: Readonly<Record<string, string>> = RULES[slug].messages;
  const template = messages[code];
  if (template === undefined) throw new Error(`The rule ${slug} has no message ${JSON.stringify(code)}. Use one of: ${Object.keys(messages).join(', ')}.`);
  return fill(template, values);
}

const LONGEST = 160;

/** Puts values into a template; a value that is too long to read is cut in the middle. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return value.length <= LONGEST ? value : `${value.slice(0, LONGEST - 41)}…${value.slice(-40)}`;
  });
}
