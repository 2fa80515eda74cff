/** The Apache configuration language: one tree, its printer and its reader. */
export { optionQuoting, readOption, whyUnwritableOption, writeOption, type OptionQuoting } from './option.ts';
export { parse, type ParsedConfig, type SyntaxFault } from './parser.ts';
export { ALIAS_OPTIONS, DAEMON_OPTIONS, DIRECTIVES, type Name } from './directives.ts';
export { literalPattern } from './pattern.ts';
export { print } from './printer.ts';
export { BLANK, comment, directive, option, optionLine, section, word } from './tree.ts';
export type { Argument, Comment, ConfigNode, Directive, Option, Position, Section, Word } from './tree.ts';
export { readWord, UnwritableError, whyUnwritable, writeWord } from './word.ts';
