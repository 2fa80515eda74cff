/** Typed lines of generated files, and their text, HTML and diff. */
export { changedLines } from './changes.ts';
export { escapeHtml, lineClass, lineHtmls, pathHtml, toHtml, type Marks } from './html.ts';
export { PYTHON, SHELL, template, type Language } from './language.ts';
export { prose, proseHtml, proseMarkdown, proseText, sentence, type Prose } from './prose.ts';
export { line, lineText, toText, type Line, type Token, type TokenKind } from './line.ts';
