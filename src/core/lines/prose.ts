import { escapeHtml } from './html.ts';

/** A sentence as parts: text, and code that is shown in the font of code. */
export type Prose = readonly (readonly [kind: 'text' | 'code', text: string])[];

/** Parts of a sentence of our own, in which code stands between backquotes. */
export function sentence(text: string): Prose {
  return text.split('`').map((part, index) => [index % 2 === 0 ? 'text' : 'code', part] as const).filter(([, part]) => part !== '');
}

/**
 * A template tag for sentences. A value between backquotes is code, so that a path of the reader's changes no mark. Any other
 * value is a sentence of ours.
 */
export function prose(fixed: TemplateStringsArray, ...values: readonly string[]): Prose {
  const parts: (readonly ['text' | 'code', string])[] = [];
  let inCode = false;
  const add = (as: 'text' | 'code', text: string): void => {
    const last = parts.at(-1);
    if (last?.[0] === as) parts[parts.length - 1] = [as, last[1] + text];
    else if (text !== '') parts.push([as, text]);
  };
  for (const [index, text] of fixed.entries()) {
    text.split('`').forEach((part, at) => {
      if (at > 0) inCode = !inCode;
      add(inCode ? 'code' : 'text', part);
    });
    const value = values[index];
    if (value === undefined) continue;
    if (inCode) add('code', value);
    else for (const [as, part] of sentence(value)) add(as, part);
  }
  return parts;
}

/** The text of a sentence without marks. */
export function proseText(parts: Prose): string {
  return parts.map(([, text]) => text).join('');
}

/** A sentence as Markdown. Code that holds a backquote stands between two of them. */
export function proseMarkdown(parts: Prose): string {
  return parts.map(([kind, text]) => (kind === 'text' ? text : text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)).join('');
}

/** HTML of a sentence: of its parts, or of a text of our own in which code stands between backquotes. */
export function proseHtml(text: string | Prose): string {
  const parts = typeof text === 'string' ? sentence(text) : text;
  return parts.map(([kind, part]) => (kind === 'text' ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`)).join('');
}
