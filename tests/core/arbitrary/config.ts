import {
  BLANK, comment, directive, option, optionLine, section, whyUnwritableOption, word,
  type Argument, type ConfigNode, type OptionQuoting,
} from '#core/apache';
import fc from 'fast-check';
import { hostileText, writableText } from './text.ts';

const anyWord = writableText.map((value) => word(value));
const directiveName = fc.stringMatching(/^[A-Z][A-Za-z]{0,11}$/).filter((name) => !/^wsgi/i.test(name));

const plainDirective = fc.tuple(directiveName, fc.array(anyWord, { maxLength: 4 })).map(([name, args]) => directive(name, args));

function anyOption(quoting: OptionQuoting): fc.Arbitrary<Argument> {
  return fc.tuple(
    fc.stringMatching(/^[a-z][a-z-]{0,11}$/),
    writableText.filter((value) => whyUnwritableOption(value, quoting) === undefined),
    fc.boolean(),
  ).map(([name, value, ownLine]) => (ownLine ? optionLine(name, value, 'path') : option(name, value)));
}

/** The directives with options, and the words each takes before them. */
const WITH_OPTIONS = [['WSGIDaemonProcess', 1], ['wsgidaemonprocess', 1], ['WSGIScriptAlias', 2], ['WSGIScriptAliasMatch', 2], ['WSGIImportScript', 1]] as const;

function optionDirective(quoting: OptionQuoting): fc.Arbitrary<ConfigNode> {
  const options = fc.array(anyOption(quoting), { maxLength: 5 });
  return fc.oneof(...WITH_OPTIONS.map(([name, words]) => fc.tuple(fc.array(anyWord, { minLength: words, maxLength: words }), options)
    .map(([before, after]) => directive(name, [...before, ...after]))));
}

const anyComment = writableText.filter((text) => !text.endsWith('\\')).map(comment);

/** Trees of sections, directives with words and options, comments and blanks, all of which this quoting can write. */
export function configTree(quoting: OptionQuoting): fc.Arbitrary<readonly ConfigNode[]> {
  const { nodes } = fc.letrec<{ node: ConfigNode; nodes: ConfigNode[] }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant<ConfigNode>(BLANK),
      anyComment,
      plainDirective,
      optionDirective(quoting),
      fc.tuple(directiveName, fc.array(anyWord, { maxLength: 2 }), tie('nodes')).map(([name, args, children]) => section(name, args, children)),
    ),
    nodes: fc.array(tie('node'), { maxLength: 5, depthIdentifier: 'config' }),
  }));
  return nodes;
}

/** Text that resembles configuration, whole or broken. */
export const configText: fc.Arbitrary<string> = fc.array(fc.oneof(
  fc.constantFrom(
    '\n', '\n', '\r\n', '\\\n', '\\\r\n', ' ', '<', '</', '>', '<>', '</>', '"', '\'', '#', '=', '\\',
    '<VirtualHost *:80>\n', '</VirtualHost>\n', 'WSGIDaemonProcess app ', 'python-home=/srv/venv', 'WSGIScriptAlias / ',
  ),
  hostileText,
), { maxLength: 24 }).map((pieces) => pieces.join(''));
