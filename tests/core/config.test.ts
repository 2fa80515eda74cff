import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import {
  BLANK, comment, directive, option, optionLine, parse, print, section, UnwritableError, word,
  type Argument, type ConfigNode, type OptionQuoting,
} from '#core/apache';
import { toText } from '#core/lines';
import fc from 'fast-check';

import { configText, configTree } from './arbitrary/config.ts';

const QUOTINGS: readonly OptionQuoting[] = ['value', 'whole'];

/** What a tree says, without where it stood, what explains it and how it is coloured or broken into lines. */
function said(nodes: readonly ConfigNode[]): unknown[] {
  const argument = (arg: Argument): unknown => (arg.kind === 'word' ? arg.value : { [arg.name]: arg.value });
  return nodes.map((node) => {
    switch (node.kind) {
      case 'blank':
        return 'blank';
      case 'comment':
        return { comment: node.text.trim() };
      case 'directive':
        return { directive: node.name, args: node.args.map(argument) };
      case 'section':
        return { section: node.name, args: node.args.map(argument), children: said(node.children) };
    }
  });
}

function read(text: string, quoting: OptionQuoting = 'value'): unknown[] {
  const { nodes, faults } = parse(text, quoting);
  assert.deepEqual(faults, []);
  return said(nodes);
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
        const { nodes: again, faults } = parse(toText(print(nodes, quoting)), quoting);
        assert.deepEqual(faults, []);
        assert.deepEqual(said(again), said(nodes));
      }), { numRuns: 5_000 });
    });
  }
});

describe('reading a text', () => {
  test('a backslash at the end of a line takes in the next, in comments too', () => {
    assert.deepEqual(read('WSGIDaemonProcess app \\\n    python-home=/a \\\n  user=b\nServerName x'), [
      { directive: 'WSGIDaemonProcess', args: ['app', { 'python-home': '/a' }, { user: 'b' }] }, { directive: 'ServerName', args: ['x'] },
    ]);
    assert.deepEqual(read('# a \\\nServerName x\nServerName y'), [{ comment: 'a ServerName x' }, { directive: 'ServerName', args: ['y'] }]);
    assert.deepEqual(read('Server\\\nName x'), [{ directive: 'ServerName', args: ['x'] }]);
    assert.deepEqual(read('ServerName x\\'), [{ directive: 'ServerName', args: ['x\\'] }]);
  });

  test('line ends of Windows are line ends', () => {
    const text = 'ServerName x\n\n<Directory /a>\n    Require all \\\n  granted\n</Directory>\n';
    assert.deepEqual(read(text.replaceAll('\n', '\r\n')), read(text));
  });

  test('positions name the line a directive begins on', () => {
    const { nodes } = parse('# a\n\nA b \\\n  c\nD\n<E>\n  F\n</E>', 'value');
    assert.deepEqual(nodes.map(({ position }) => position?.line), [1, 2, 3, 5, 6]);
    const last = nodes.at(-1);
    assert.ok(last?.kind === 'section');
    assert.deepEqual(last.children.map(({ position }) => position?.line), [7]);
  });

  test('names of sections and of directives with options are read in any case', () => {
    assert.deepEqual(read('<VIRTUALHOST *:80>\nwsgidaemonprocess app user=a\n</virtualhost>'), [
      { section: 'VIRTUALHOST', args: ['*:80'], children: [{ directive: 'wsgidaemonprocess', args: ['app', { user: 'a' }] }] },
    ]);
  });

  test('only mod_wsgi\'s own directives have options', () => {
    assert.deepEqual(read('SetEnv a=b c=d'), [{ directive: 'SetEnv', args: ['a=b', 'c=d'] }]);
    assert.deepEqual(read('WSGIScriptAlias /a=b /c=d process-group=e'), [{ directive: 'WSGIScriptAlias', args: ['/a=b', '/c=d', { 'process-group': 'e' }] }]);
  });

  test('a word among the options stays a word', () => {
    assert.deepEqual(read('WSGIDaemonProcess app user=a # later'), [{ directive: 'WSGIDaemonProcess', args: ['app', { user: 'a' }, '#', 'later'] }]);
  });

  test('a section\'s arguments end at the last ">" of its line', () => {
    assert.deepEqual(read('<Directory "/a>b">\n</Directory>'), [{ section: 'Directory', args: ['/a>b'], children: [] }]);
  });

  test('an empty text has no lines', () => {
    assert.deepEqual(read(''), []);
    assert.deepEqual(read('\n'), ['blank']);
  });

  test('long runs of blanks are read in no time', () => {
    const started = performance.now();
    parse(`A${' '.repeat(100_000)}b`, 'value');
    assert.ok(performance.now() - started < 500);
  });
});

describe('what is wrong in a text', () => {
  test('a section that is never closed is reported where it begins, and kept', () => {
    const { nodes, faults } = parse('\n<VirtualHost *:80>\n  <Directory /a>\n  Require all granted\n', 'value');
    assert.deepEqual(faults, [
      { line: 3, message: '<Directory> is never closed. Add </Directory>.' },
      { line: 2, message: '<VirtualHost> is never closed. Add </VirtualHost>.' },
    ]);
    assert.deepEqual(said(nodes)[1], {
      section: 'VirtualHost', args: ['*:80'],
      children: [{ section: 'Directory', args: ['/a'], children: [{ directive: 'Require', args: ['all', 'granted'] }] }],
    });
  });

  test('an end that fits no beginning is reported with what to do', () => {
    assert.deepEqual(parse('</Directory>', 'value').faults, [{ line: 1, message: '</Directory> closes a section that is not open here. Remove it.' }]);
    assert.deepEqual(parse('<A>\n<B>\n</A>\n</B>\n</A>', 'value').faults, [{ line: 3, message: '</A> closes a section that is not open here. Close <B> first.' }]);
  });

  test('a beginning without ">" is reported', () => {
    assert.deepEqual(parse('<Directory /a\n', 'value').faults, [{ line: 1, message: '"<Directory /a" has no ">". Close the section\'s first line with it.' }]);
  });

  test('reading never throws, and each fault names a line of the text', () => {
    fc.assert(fc.property(configText, fc.constantFrom(...QUOTINGS), (text, quoting) => {
      const lines = text.split('\n').length;
      for (const { line, message } of parse(text, quoting).faults) {
        assert.ok(line >= 1 && line <= lines);
        assert.match(message, /\.$/);
      }
    }), { numRuns: 10_000 });
  });
});
