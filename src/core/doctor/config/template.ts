import type { Span } from '#core/apache';

/** Replacement of a blank or quote inside a placeholder, so that the parser keeps one word. */
export const FILLED = '\uE000';

// Placeholders are short; without a bound, open ones are followed to the end of the line each time.
const PLACEHOLDER = /\{\{.{0,200}?\}\}|<%.{0,200}?%>|\{%.{0,200}?%\}|\{#.{0,200}?#\}|\$\{[^}\n]{0,200}\}|(?<=[=/"'\t ])<(?!\/|VirtualHost|Directory|Location|If|Files|Proxy|Macro|Limit|Auth|Require)[A-Za-z][\w .-]{0,200}>/gi;
/** A line that is only a statement of the template language. */
const CONTROL = /^[ \t]*(?:\{%.*%\}|<%(?!=).*%>|\{#.*#\}|\{\{[#/^!>].*\}\}|%[ \t]*(?:if|else|elif|endif|for|endfor|end)\b.*)[ \t]*\r?$/gim;

/** A text whose placeholders read as single words, and the places of what the template fills in. */
export interface MaskedText {
  /** The same length as the original: every offset keeps its meaning. */
  readonly text: string;
  readonly placeholders: readonly Span[];
  /** Lines such as `{% if ssl %}`. */
  readonly controls: readonly Span[];
}

/** Hides placeholders and statements of template languages from the reader of Apache configuration. */
export function maskTemplate(text: string): MaskedText {
  const placeholders: Span[] = [];
  const controls: Span[] = [];
  if (!/\{\{|<%|\{%|\{#|\$\{|<[A-Za-z]|^[ \t]*%/m.test(text)) return { text, placeholders, controls };
  const masked = text.replace(CONTROL, (line: string, at: number) => {
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    controls.push({ start: at + indent, end: at + line.trimEnd().length });
    return `${line.slice(0, indent)}#${line.slice(indent + 1).replace(/\\(?=\r?$)/, FILLED)}`;
  }).replace(PLACEHOLDER, (hole: string, ...rest: unknown[]) => {
    const at = rest.find((each) => typeof each === 'number') ?? 0;
    // Variables, and maps of RewriteMap, are Apache's own.
    if (!/^\$\{[A-Za-z_][\w.-]*(?::.*)?\}$/.test(hole)) placeholders.push({ start: at, end: at + hole.length });
    return hole.replace(hole.startsWith('${') ? /[ \t"'>\\]/g : /[ \t"'>\\:;#=[\]]/g, FILLED);
  });
  return { text: masked, placeholders, controls };
}

/** Returns true if a line between two places is only a template's statement, so that other text may follow. */
export function isInterrupted({ controls }: MaskedText, from: number, to: number): boolean {
  return controls.some(({ start, end }) => start >= from && end <= to);
}

/** Returns true if a statement of the template between two places may choose between them. */
export function mayExclude(text: string, { controls }: MaskedText, a: number, b: number): boolean {
  const [from, to] = a < b ? [a, b] : [b, a];
  return controls.some(({ start, end }) => start > from && end < to && /\b(?:else|elif|elsif|elseif|if|unless|case|when)\b|\{\{\^/i.test(text.slice(start, end)));
}
