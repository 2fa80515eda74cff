import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { apply, contentSpan, nameSpan, optionsOf, parse, wordsOf, type DirectiveSyntax, type Span, type Syntax, type SyntaxFault } from '#core/apache';
import fc from 'fast-check';

import { configText } from './arbitrary/config.ts';

/** Every node of a tree in the order of the text, end tags included. */
function everyNode(nodes: readonly Syntax[]): Syntax[] {
  return nodes.flatMap((node) => (node.kind === 'section' ? [node, ...everyNode(node.children), ...(node.close === undefined ? [] : [node.close])] : [node]));
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function shapeOf(nodes: readonly Syntax[]): unknown[] {
  return nodes.flatMap((node): unknown[] => {
    switch (node.kind) {
      case 'blank':
        return [];
      case 'comment':
        return [node.text];
      case 'directive':
        return [[node.name, ...wordsOf(node).map(({ value }) => value)]];
      case 'section':
        return [{ [[node.name, ...wordsOf(node).map(({ value }) => value)].join(' ')]: shapeOf(node.children) }];
      case 'end':
        return [`</${node.name}>`];
    }
  });
}

function read(text: string): unknown[] {
  const { nodes, faults } = parse(text);
  assert.deepEqual(faults, []);
  return shapeOf(nodes);
}

function faultsOf(text: string): unknown[] {
  return parse(text).faults.map(({ code, line, effect }: SyntaxFault) => [code, line, effect]);
}

function onlyDirective(text: string): DirectiveSyntax {
  const [node] = parse(text).nodes;
  assert.ok(node?.kind === 'directive');
  return node;
}

describe('reading a text', () => {
  test('a backslash at the end of a line takes in the next, in comments too', () => {
    assert.deepEqual(read('WSGIDaemonProcess app \\\n    python-home=/a \\\n  user=b\nServerName x'), [
      ['WSGIDaemonProcess', 'app', 'python-home=/a', 'user=b'], ['ServerName', 'x'],
    ]);
    assert.deepEqual(read('# a \\\nServerName x\nServerName y'), ['# a ServerName x', ['ServerName', 'y']]);
    assert.deepEqual(read('Server\\\nName x'), [['ServerName', 'x']]);
  });

  test('a backslash at the end of the text stays only where no line end follows', () => {
    assert.deepEqual(read('ServerName x\\'), [['ServerName', 'x\\']]);
    assert.deepEqual(read('ServerName x\\\n'), [['ServerName', 'x']]);
  });

  test('the backslash is looked for at the end of all that is joined', () => {
    assert.deepEqual(read('ServerName x\\\\\n\ny'), [['ServerName', 'xy']]);
    assert.deepEqual(read('ServerName x\\\\\ny'), [['ServerName', 'x\\y']]);
    assert.deepEqual(read('ServerName x\\ \ny'), [['ServerName', 'x\\'], ['y']]);
  });

  test('line ends of Windows are line ends', () => {
    const text = 'ServerName x\n\n<Directory /a>\n    Require all \\\n  granted\n</Directory>\n';
    assert.deepEqual(read(text.replaceAll('\n', '\r\n')), read(text));
  });

  test('a line has its first and its last number', () => {
    const { nodes } = parse('# a\n\n\nA b \\\n  c\nD\n<E>\n  F \\\n\n</E>');
    assert.deepEqual(everyNode(nodes).map(({ firstLine, lastLine }) => [firstLine, lastLine]), [[1, 1], [2, 3], [4, 5], [6, 6], [7, 7], [8, 9], [10, 10]]);
  });

  test('names of sections match in any case', () => {
    assert.deepEqual(read('<VIRTUALHOST *:80>\nServerName x\n</virtualhost>'), [{ 'VIRTUALHOST *:80': [['ServerName', 'x']] }]);
  });

  test('the arguments of a section end at the last ">" of its line', () => {
    assert.deepEqual(read('<Directory "/a>b">\n</Directory>'), [{ 'Directory /a>b': [] }]);
  });

  test('an empty text has no nodes, and empty lines are one', () => {
    assert.deepEqual(parse('').nodes, []);
    assert.deepEqual(parse('\n \n\t').nodes.map(({ kind, start, end }) => [kind, start, end]), [['blank', 0, 4]]);
  });

  test('a NUL hides the rest of its line', () => {
    const { nodes, faults } = parse('A b\0c \\\nD');
    assert.deepEqual(shapeOf(nodes), [['A', 'b'], ['D']]);
    assert.deepEqual(faults.map(({ code }) => code), ['nul-character']);
  });
});

describe('places', () => {
  test('of an argument include its quotes', () => {
    const text = '  Alias "/a b" \'/c\'';
    assert.deepEqual(wordsOf(onlyDirective(text)).map((word) => [cut(text, word), word.value, word.quote, word.closed]), [
      ['"/a b"', '/a b', '"', true], ["'/c'", '/c', "'", true],
    ]);
  });

  test('of a word that a backslash divides reach over the line end', () => {
    const text = 'WSGIDaemonProcess a python-\\\n  home=/b \\\n user=c';
    assert.deepEqual(optionsOf(onlyDirective(text), 'value').map((argument) => cut(text, argument)), ['a', 'python-', 'home=/b', 'user=c']);
    const divided = 'WSGIDaemonProcess a python-\\\nhome=/b';
    const [, whole] = optionsOf(onlyDirective(divided), 'value');
    assert.ok(whole?.kind === 'option');
    assert.deepEqual([whole.name, cut(divided, whole)], ['python-home', 'python-\\\nhome=/b']);
  });

  test('of an option are those of its name and its value, in both quotings', () => {
    const value = 'WSGIDaemonProcess a python-home="/b c"';
    const [, first] = optionsOf(onlyDirective(value), 'value');
    assert.ok(first?.kind === 'option');
    assert.deepEqual([first.value, cut(value, first.nameSpan), cut(value, first.valueSpan)], ['/b c', 'python-home', '"/b c"']);
    const whole = 'WSGIDaemonProcess a "python-home=/b c"';
    const [, second] = optionsOf(onlyDirective(whole), 'whole');
    assert.ok(second?.kind === 'option');
    assert.deepEqual([second.value, cut(whole, second), cut(whole, second.nameSpan), cut(whole, second.valueSpan)], ['/b c', '"python-home=/b c"', 'python-home', '/b c']);
  });

  test('of names and of a node\'s own text leave out the indent', () => {
    const text = '\t<Directory /a>\n  Require all granted  \n</Directory>';
    const [section] = parse(text).nodes;
    assert.ok(section?.kind === 'section');
    const [require] = section.children;
    assert.ok(require?.kind === 'directive');
    assert.deepEqual([cut(text, nameSpan(section)), cut(text, contentSpan(section)), cut(text, nameSpan(require)), cut(text, contentSpan(require))], [
      '<Directory', '<Directory /a>', 'Require', 'Require all granted',
    ]);
  });

  test('of all lines cover the text, each byte once', () => {
    fc.assert(fc.property(configText, (text) => {
      let at = 0;
      for (const { start, end } of everyNode(parse(text).nodes)) {
        assert.equal(start, at);
        assert.ok(end > start);
        at = end;
      }
      assert.equal(at, text.length);
    }), { numRuns: 5_000 });
  });

  test('of arguments do not overlap, and stand in their line', () => {
    fc.assert(fc.property(configText, fc.constantFrom('value', 'whole'), (text, quoting) => {
      for (const node of everyNode(parse(text).nodes)) {
        if (node.kind !== 'directive') continue;
        let at = node.start;
        for (const { start, end } of [nameSpan(node), ...optionsOf(node, quoting)]) {
          assert.ok(start >= at && end >= start && end <= node.end);
          at = end;
        }
      }
    }), { numRuns: 5_000 });
  });
});

describe('options', () => {
  test('only mod_wsgi\'s own directives have them', () => {
    assert.deepEqual(optionsOf(onlyDirective('SetEnv a=b c=d'), 'value').map(({ kind, value }) => [kind, value]), [['word', 'a=b'], ['word', 'c=d']]);
    assert.deepEqual(optionsOf(onlyDirective('WSGIScriptAlias /a=b /c=d process-group=e'), 'value').map(({ kind, value }) => [kind, value]), [
      ['word', '/a=b'], ['word', '/c=d'], ['option', 'e'],
    ]);
  });

  test('a word among them stays a word', () => {
    assert.deepEqual(optionsOf(onlyDirective('WSGIDaemonProcess app user=a # later'), 'value').map(({ kind, value }) => [kind, value]), [
      ['word', 'app'], ['option', 'a'], ['word', '#'], ['word', 'later'],
    ]);
  });
});

describe('what is wrong in a text', () => {
  test('a missing end tag closes up to the section that matches', () => {
    const text = '<VirtualHost *:80>\n<Directory /a>\nRequire all granted\n</VirtualHost>\n<VirtualHost *:81>\nServerName y\n</VirtualHost>';
    assert.deepEqual(faultsOf(text), [['section-not-closed', 4, 'refused']]);
    assert.deepEqual(shapeOf(parse(text).nodes), [
      { 'VirtualHost *:80': [{ 'Directory /a': [['Require', 'all', 'granted']] }] }, { 'VirtualHost *:81': [['ServerName', 'y']] },
    ]);
  });

  test('a host that begins inside a section shows that an end tag is missing before it', () => {
    const text = '<IfModule a>\n<Directory /a>\n<VirtualHost *:80>\n<Directory /b>\n<Directory /c>\n</Directory>\n</VirtualHost>\n</IfModule>';
    assert.deepEqual(faultsOf(text), [['section-not-closed', 2, 'refused'], ['section-not-closed', 4, 'refused']]);
    assert.deepEqual(shapeOf(parse(text).nodes), [{ 'IfModule a': [{ 'Directory /a': [] }, { 'VirtualHost *:80': [{ 'Directory /b': [] }, { 'Directory /c': [] }] }] }]);
  });

  test('at the end of the text only a condition may stay open', () => {
    assert.deepEqual(faultsOf('\n<VirtualHost *:80>\n  <Directory /a>'), [['section-not-closed', 2, 'refused'], ['section-not-closed', 3, 'refused']]);
    assert.deepEqual(faultsOf('<VirtualHost *:80>\n<IfModule a>\n<Directory /a>'), [
      ['section-not-closed', 1, 'refused'], ['condition-not-closed', 2, 'conditional'], ['condition-not-closed', 3, 'conditional'],
    ]);
  });

  const faulty: readonly (readonly [text: string, ...faults: readonly unknown[]])[] = [
    ['</Directory>', ['end-without-section', 1, 'refused']],
    ['<A>\n<B>\n</A>\n</B>\n', ['section-not-closed', 3, 'refused'], ['end-without-section', 4, 'refused']],
    ['<Directory /a\n</Directory>', ['tag-without-bracket', 1, 'refused']],
    ['<Directory>  /a\n</Directory>', ['tag-without-bracket', 1, 'refused']],
    ['<Directory /a>\n</Directory >', ['end-without-bracket', 2, 'refused']],
    ['<Directory /a>\n</Directory', ['end-without-bracket', 2, 'refused']],
    ['<VirtualHost *>\n</ VirtualHost>', ['end-without-bracket', 2, 'refused']],
    ['<IfModule a>\n<VirtualHost *>\n</VirtualHost></IfModule>', ['end-tags-joined', 3, 'refused']],
    ['<IfModule a>\n<VirtualHost *>\n</VirtualHost> </IfModule>\n</IfModule>', ['text-behind-end', 3, 'ignored']],
    ['<IfModule a>\n</IfModule> # done', ['text-behind-condition-end', 2, 'conditional']],
    ['< VirtualHost *:80>\n</VirtualHost>', ['blank-in-tag', 1, 'refused']],
    ['<VirtualHost *:80> WSGIProcessGroup x\n</VirtualHost>', ['text-behind-tag', 1, 'ignored']],
    ['\uFEFF# a', ['byte-order-mark', 1, 'refused']],
  ];
  for (const [text, ...expected] of faulty) {
    test(`in ${JSON.stringify(text)} is found`, () => assert.deepEqual(faultsOf(text), expected));
  }

  test('a start tag without arguments needs no ">"', () => assert.deepEqual(faultsOf('<RequireAll\n</RequireAll>'), []));

  test('an end tag that fits nothing says which section is open', () => {
    assert.match(parse('<A>\n</B>\n</A>').faults[0]?.message ?? '', /Close <A> first\.$/);
  });

  test('text behind a tag has its place', () => {
    const text = '<VirtualHost *:80>   WSGIProcessGroup x\n</VirtualHost>';
    assert.deepEqual(parse(text).faults.map((fault) => cut(text, fault)), ['WSGIProcessGroup x']);
  });

  test('reading never throws, and each fault has a place and a sentence', () => {
    fc.assert(fc.property(configText, (text) => {
      const lines = text.split('\n').length;
      for (const { start, end, line, message } of parse(text).faults) {
        assert.ok(line >= 1 && line <= lines && start >= 0 && end >= start && end <= text.length);
        assert.match(message, /^[A-Z<].*\.$/s);
      }
    }), { numRuns: 2_000 });
  });

  test('sections nested without end are read, and become siblings below a depth', () => {
    const deep = parse('<A>\n'.repeat(100_000) + '</A>\n'.repeat(100_000));
    assert.ok(deep.faults.every(({ code }) => code === 'too-deep'));
    assert.doesNotThrow(() => structuredClone(deep));
  });
});

describe('editing a text', () => {
  test('replaces spans in any order and keeps everything else', () => {
    assert.equal(apply('abcdef', [{ start: 4, end: 5, text: 'X' }, { start: 1, end: 3, text: '' }, { start: 6, end: 6, text: '!' }]), 'adXf!');
    assert.equal(apply('ab', [{ start: 1, end: 1, text: '1' }, { start: 1, end: 1, text: '2' }]), 'a12b');
  });

  test('without edits gives the text', () => {
    fc.assert(fc.property(configText, (text) => assert.equal(apply(text, []), text)));
  });

  test('refuses spans that overlap or lie outside', () => {
    for (const edits of [[{ start: 0, end: 2, text: '' }, { start: 1, end: 3, text: '' }], [{ start: 0, end: 9, text: '' }], [{ start: 2, end: 1, text: '' }], [{ start: -1, end: 0, text: '' }]]) {
      assert.throws(() => apply('abc', edits), RangeError);
    }
  });
});
