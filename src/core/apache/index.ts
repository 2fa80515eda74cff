/** The Apache configuration language: a reader that keeps every place of a text, and a tree with its printer. */
export { contentSpan, nameSpan, optionsOf, settingOptions, wordsOf, type ArgumentSyntax, type OptionSyntax, type WordSyntax } from './arguments.ts';
export { ALIAS_OPTIONS, DAEMON_OPTIONS, DIRECTIVES, HOST_ONLY, SERVER_ONLY, type Name } from './directives.ts';
export { isDump, originAt, parseDump, type Dump, type Origin } from './dump.ts';
export { apply, type Edit } from './edits.ts';
export type { FaultCode, FaultEffect, SyntaxFault } from './faults.ts';
export { spanIn, type LogicalLine, type Span } from './logical-lines.ts';
export { optionQuoting, readOption, whyUnwritableOption, writeOption, type OptionQuoting } from './option.ts';
export { literalPattern } from './pattern.ts';
export { print } from './printer.ts';
export { isReadCondition, parse } from './syntax.ts';
export type { BlankSyntax, CommentSyntax, DirectiveSyntax, EndTag, ParsedConfig, SectionSyntax, Syntax } from './syntax.ts';
export { BLANK, comment, directive, option, optionLine, section, word } from './tree.ts';
export type { Argument, Comment, ConfigNode, Directive, Option, Position, Section, Word } from './tree.ts';
export { readWord, UnwritableError, whyUnwritable, writeWord } from './word.ts';
export { routeOf, type Decision, type Defeat, type GroupName, type KindOf, type Loser, type MountedScript, type RequestTarget, type Route } from './route/index.ts';
export { readServerFacts } from './server-facts.ts';
export type { Condition, ConfigFile, Effective, Known, Place, ReadFile, Scope, Setting, Truth, Unresolved } from './settings.ts';
export { effective } from './effective.ts';
