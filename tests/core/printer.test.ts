import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  BLANK, comment, directive, option, optionLine, optionsOf, parse, print, section, UnwritableError, word, wordsOf,
  type Argument, type ArgumentSyntax, type ConfigNode, type OptionQuoting, type Syntax,
} from '#core/apache';
import { toText } from '#core/lines';
import fc from 'fast-check';

import { configTree } from './arbitrary/config.ts';

const QUOTINGS: readonly OptionQuoting[] = ['value', 'whole'];

function bare(arg: Argument | ArgumentSyntax): unknown {
  return arg.kind === 'word' ? arg.value : { [arg.name]: arg.value };
}

/** Meaning of a tree, without notes, colours and line breaks. */
function meaningOf(nodes: readonly ConfigNode[]): unknown[] {
  return nodes.map((node) => {
    switch (node.kind) {
      case 'blank':
        return 'blank';
      case 'comment':
        return { comment: node.text.trim() };
      case 'directive':
        return { directive: node.name, args: node.args.map(bare) };
      case 'section':
        return { section: node.name, args: node.args.map(bare), children: meaningOf(node.children) };
    }
  });
}

/** The same of a text that was read. */
function readMeaning(nodes: readonly Syntax[], quoting: OptionQuoting): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    switch (node.kind) {
      case 'blank':
        return Array.from({ length: node.lastLine - node.firstLine + 1 }, () => 'blank');
      case 'comment':
        return [{ comment: node.text.slice(1).trim() }];
      case 'directive':
        return [{ directive: node.name, args: optionsOf(node, quoting).map(bare) }];
      case 'section':
        return [{ section: node.name, args: wordsOf(node).map(bare), children: readMeaning(node.children, quoting) }];
      case 'end':
        return [{ end: node.name }];
    }
  });
}

describe('printing a tree', () => {
  const tree = [
    comment('one site'),
    section('VirtualHost', [word('*:80')], [
      directive('WSGIDaemonProcess', [word('my app'), option('user', 'a'), optionLine('python-home', '/srv/a b', 'path', 'python-home'), option('threads', '5')], 'daemon'),
      BLANK,
      section('Directory', [word('/srv/a b')], [directive('Require', [word('all'), word('granted')])]),
    ]),
  ];

  test('gives indented lines with the quotes the release reads', () => {
    const lines = (daemon: string): string => [
      '# one site', '<VirtualHost *:80>', '    WSGIDaemonProcess "my app" user=a \\', `        ${daemon} threads=5`, '',
      '    <Directory "/srv/a b">', '        Require all granted', '    </Directory>', '</VirtualHost>', '',
    ].join('\n');
    assert.equal(toText(print(tree, 'value')), lines('python-home="/srv/a b"'));
    assert.equal(toText(print(tree, 'whole')), lines('"python-home=/srv/a b"'));
  });

  test('puts each note on the line it explains', () => {
    const notes = print(tree, 'value').flatMap(({ note }, index) => (note === undefined ? [] : [[index, note]]));
    assert.deepEqual(notes, [[2, 'daemon'], [3, 'python-home']]);
  });

  test('refuses what no line can carry, comments too', () => {
    for (const bad of [comment('a\nb'), comment('ends in \\'), comment('${x}'), directive('A', [word('a\nb')]), directive('A', [option('a', '\0')])]) {
      assert.throws(() => print([bad], 'value'), UnwritableError);
    }
  });

  for (const quoting of QUOTINGS) {
    test(`and reading it again gives the same tree, in ${quoting} quoting`, () => {
      fc.assert(fc.property(configTree(quoting), (nodes) => {
        const { nodes: again, faults } = parse(toText(print(nodes, quoting)));
        assert.deepEqual(faults, []);
        assert.deepEqual(readMeaning(again, quoting), meaningOf(nodes));
      }), { numRuns: 5_000 });
    });
  }
});
