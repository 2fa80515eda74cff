import type { ShikiConfig } from 'astro';
import { type ShikiTransformer, createCssVariablesTheme, type LanguageRegistration } from 'shiki';
import { captionOfMark, copyButtonOnFence } from './frame.ts';

/** Apache grammar for Shiki, whose own has no WSGI directive. */
const APACHE_GRAMMAR: LanguageRegistration = {
  name: 'apache-wsgi',
  scopeName: 'source.apache-wsgi',
  repository: {},
  patterns: [
    { match: '^\\s*#.*$', name: 'comment.line' },
    { match: '</?[A-Za-z]+|>$', name: 'keyword' },
    { match: '^\\s*[A-Za-z][A-Za-z0-9]*', name: 'entity.name.function' },
    { match: '%\\{[^}]*\\}', name: 'variable.parameter' },
    { match: '[a-z-]+(?==)', name: 'keyword' },
    { match: '"[^"]*"|\'[^\']*\'|/[^\\s>]*', name: 'string' },
    { match: '\\b\\d+\\b', name: 'constant.numeric' },
  ],
};

/** The colours of fences are those of generated files: a theme that names variables, whose names become classes. */
const theme = createCssVariablesTheme({ name: 'page', variablePrefix: '--t-' });

/** The token classes of `src/core/lines`, by the name that the variables theme uses. */
const CLASSES: Readonly<Record<string, string>> = {
  'token-keyword': 't-keyword',
  'token-function': 't-directive',
  'token-string': 't-string',
  'token-string-expression': 't-string',
  'token-constant': 't-number',
  'token-parameter': 't-variable',
  'token-comment': 't-comment',
};

/** Puts a class in the place of every style attribute: a strict policy allows no inline styles. */
const classesForStyles: ShikiTransformer = {
  name: 'classes-for-styles',
  pre(node) {
    delete node.properties['style'];
  },
  span(node) {
    const style = String(node.properties['style'] ?? '');
    const name = /var\(--t-([a-z-]+)\)/.exec(style)?.[1];
    delete node.properties['style'];
    const className = name === undefined ? undefined : CLASSES[name];
    if (className !== undefined) node.properties['class'] = className;
  },
};

/** Moves line breaks into the lines, as in generated files: lines are blocks, and their breaks must be copied. */
const breaksInLines: ShikiTransformer = {
  name: 'breaks-in-lines',
  code(code) {
    const lines = code.children.filter((child) => child.type === 'element');
    for (const line of lines.slice(0, -1)) line.children.push({ type: 'text', value: '\n' });
    code.children = lines;
  },
};

/** Shiki options for fences in MDX, at build. */
export const shikiConfig: Partial<ShikiConfig> = {
  theme,
  langs: [APACHE_GRAMMAR],
  langAlias: { apache: 'apache-wsgi' },
  transformers: [classesForStyles, breaksInLines, captionOfMark, copyButtonOnFence],
};
