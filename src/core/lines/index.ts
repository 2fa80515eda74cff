/** Typed lines: what every generated file is made of, and its text and HTML. */
export { changedLines } from './changes.ts';
export { escapeHtml, lineHtmls, toHtml, type Marks } from './html.ts';
export { PYTHON, SHELL, template, type Language } from './language.ts';
export { prose, proseHtml, proseMarkdown, proseText, sentence, type Prose } from './prose.ts';
export { line, lineText, toText, type Line, type Token, type TokenKind } from './line.ts';
