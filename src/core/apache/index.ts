/** The Apache configuration language: a reader that keeps every place of a text, and a tree with its printer. */
export { contentSpan, nameSpan, optionsOf, settingOptions, wordsOf } from './arguments.ts';
export type { ArgumentSyntax, DirectiveSyntax, EndTag, OptionSyntax, SectionSyntax, Syntax, WordSyntax } from './nodes.ts';
export { COMMANDS, HOST_ONLY, SERVER_ONLY, type Decider, type NamedCommand } from './directives/index.ts';
export { type Dump, isDump, type Origin, originAt, parseDump, readServerFacts } from './dump.ts';
export { apply, type Edit } from './edits.ts';
export type { FaultCode, SyntaxFault } from './faults.ts';
export { spanIn, type LogicalLine, type Span } from './logical-lines.ts';
export { optionQuoting, readOption, whyUnwritableOption, writeOption, type OptionQuoting } from './option.ts';
export { literalPattern } from './fnmatch.ts';
export { print } from './printer.ts';
export { isReadCondition, parse, type ParsedConfig } from './syntax.ts';
export { type Argument, BLANK, comment, type Comment, type ConfigNode, directive, type Directive, option, type Option, optionLine, type Position, section, type Section, word } from './tree.ts';
export { readWord, UnwritableError, whyUnwritable, writeWord } from './word.ts';
export { moduleRefusal, refusalOf, type LineRefusal, type Server } from './refusal/index.ts';
export { rankSettings, routeOf, settingsByPath, strongest, type RouteTarget, type Decision, type GroupName, type KindOf, type Loser, type MountedScript, type RequestTarget, type Route } from './route/index.ts';
export type { Condition, ConfigFile, Effective, Known, Place, ReadFile, Scope, Setting, Truth, Unresolved } from './settings.ts';
export { effective } from './effective.ts';
