import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

import { readMark } from '../../src/build/fences/mark.ts';
import { APACHE, PLAIN, READERS } from './languages.ts';
import { fencesOf, pageOf, pages, type Fence } from './pages.ts';
import { complaintAbout } from './verdict.ts';

const fences = pages().flatMap(fencesOf);

/** Complaint of the language's own parser about a fence, if it has one. */
function complaint({ language, meta, code }: Fence): string | undefined {
  const mark = readMark(meta);
  if (language === APACHE || PLAIN.includes(language)) {
    return mark.kind === 'Python 2' || (language !== APACHE && mark.kind !== 'right') ? `the mark "${meta}" says nothing about ${language}` : undefined;
  }
  const read = READERS[language];
  if (read === undefined) {
    return `"${language}" is not a language of this book; write one of: ${[APACHE, ...Object.keys(READERS), ...PLAIN].join(', ')}`;
  }
  if (mark.kind === 'some releases') return 'only="..." is for Apache; releases of mod_wsgi do not read this';
  return complaintAbout(mark.kind === 'Python 2' ? { kind: 'wrong', words: 'Error' } : mark, read(code));
}

describe('a fence of the book', () => {
  test('is found: the pages have dozens', () => assert.ok(fences.length > 40));

  test('has a known language, and its reader says of it what its mark says', () => {
    assert.deepEqual(fences.flatMap((fence) => complaint(fence)?.replace(/^/, `${fence.place}: `) ?? []), []);
  });

  test('that is wrong only in use names the test that shows it, and the words are in that test', () => {
    for (const { place, meta } of fences) {
      const mark = readMark(meta);
      if (mark.kind !== 'wrong in use') continue;
      assert.ok(existsSync(mark.test), `${place}: there is no ${mark.test}`);
      if (mark.words !== undefined) assert.ok(readFileSync(mark.test, 'utf8').includes(mark.words), `${place}: ${mark.test} does not say "${mark.words}"`);
    }
  });
});

describe('the check of fences', () => {
  const said = (fence: string): string | undefined => {
    const [only] = fencesOf(pageOf('content/fix/x.mdx', `\`\`\`${fence}\n\`\`\`\n`));
    assert.ok(only);
    return complaint(only);
  };

  test('accepts what is right', () => {
    for (const fence of ['python\nimport sys', 'sh\nls | wc', 'text\n<anything', 'apache\nchecked elsewhere']) assert.equal(said(fence), undefined);
  });

  test('refuses what its reader refuses', () => {
    assert.match(said('python\nif x:\npass') ?? '', /IndentationError/);
    assert.match(said('python\nexecfile("x")') ?? '', /NameError/);
    assert.match(said('sh\nif true') ?? '', /unexpected/i);
    assert.match(said('perl\n1') ?? '', /"perl" is not a language/);
    assert.match(said('\n1') ?? '', /"" is not a language/);
  });

  test('wants a wrong example to fail with its words', () => {
    assert.equal(said('python wrong="IndentationError"\nif x:\npass'), undefined);
    assert.equal(said('python python2\nprint "x"'), undefined);
    assert.equal(said('python python2\nexecfile("x")'), undefined);
    assert.match(said('python wrong="NameError"\nif x:\npass') ?? '', /does not say "NameError"/);
    assert.match(said('python wrong="IndentationError"\nimport sys') ?? '', /is accepted/);
    assert.match(said('python python2\nimport sys') ?? '', /is accepted/);
  });

  test('wants an example that is wrong only in use to be readable', () => {
    assert.equal(said('python wrong-in="tests/run.ts"\nimport sys'), undefined);
    assert.match(said('python wrong-in="tests/run.ts"\nif x:\npass') ?? '', /IndentationError/);
  });

  test('refuses marks that it cannot read, or that say nothing about the language', () => {
    assert.throws(() => said('python rong="x"\n1'), /cannot be marked "rong"/);
    assert.throws(() => said('python wrong\n1'), /needs one/);
    assert.throws(() => said('python python2="yes"\n1'), /takes no value/);
    assert.throws(() => said('python python2 wrong="x"\n1'), /exclude each other/);
    assert.throws(() => said('apache only="no-such-fact"\n1'), /There is no fact/);
    assert.throws(() => said('python wrong=“x”\n1'), /cannot be read|needs one/);
    assert.match(said('text wrong="x"\n1') ?? '', /says nothing about text/);
    assert.match(said('sh only="python-home"\n1') ?? '', /for Apache/);
  });
});
