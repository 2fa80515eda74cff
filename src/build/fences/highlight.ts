import type { ShikiConfig } from 'astro';
import { createHighlighter, type ShikiTransformer } from 'shiki';
import { lineClass } from '#core/lines';
import { captionOfMark, copyButtonOnFence, releasesOnFence } from './frame.ts';
import { GRAMMARS, THEME } from './grammars.ts';

/** Puts a class in the place of every style attribute: a strict policy allows no inline styles. */
const classesForStyles: ShikiTransformer = {
  name: 'classes-for-styles',
  pre(node) {
    delete node.properties['style'];
  },
  preprocess(_code, options) {
    // A blank inside a token would keep it from the line before.
    options.mergeWhitespaces = 'never';
  },
  span(node) {
    const style = String(node.properties['style'] ?? '');
    const name = /var\(--t-([a-z-]+)\)/.exec(style)?.[1];
    delete node.properties['style'];
    if (name !== undefined && name !== 'plain') node.properties['class'] = `t-${name}`;
  },
  line(line) {
    line.children = line.children.flatMap((token) => (token.type === 'element' && token.properties['class'] === undefined ? token.children : [token]));
  },
};

/** Moves line breaks into the lines, as in generated files: lines are blocks, and their breaks must be copied. */
const breaksInLines: ShikiTransformer = {
  name: 'breaks-in-lines',
  code(code) {
    const lines = code.children.filter((child) => child.type === 'element');
    for (const line of lines.slice(0, -1)) line.children.push({ type: 'text', value: '\n' });
    const texts = this.source.split('\n');
    for (const [index, line] of lines.entries()) line.properties['class'] = lineClass(texts[index] ?? '');
    code.children = lines;
  },
};

const highlighter = await createHighlighter({ themes: [THEME], langs: [...GRAMMARS] });

/** HTML of code that is no fence, such as an example of a rule, in the colours of a fence. */
export function codeHtml(code: string, lang: 'apache' | 'python' | 'sh' | 'text'): string {
  return highlighter.codeToHtml(code, { lang, theme: THEME.name, transformers: [classesForStyles, breaksInLines] });
}

/** Shiki options for fences in MDX, at build. */
export const shikiConfig: Partial<ShikiConfig> = {
  theme: THEME,
  langs: [...GRAMMARS],
  transformers: [classesForStyles, breaksInLines, captionOfMark, copyButtonOnFence, releasesOnFence],
};
