import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scriptsOf, type Named } from '../../src/build/postbuild/offline-files.ts';

const script = (imported: readonly string[], onDemand: readonly string[] = []): Named => ({ imported, all: [...imported, ...onDemand] });

const SCRIPTS = new Map([
  ['header.1.js', script(['shared.1.js'], ['tools.1.js', 'search.1.js'])], ['shared.1.js', script([])], ['search.1.js', script(['header.1.js'])],
  ['tools.1.js', script(['header.1.js'], ['wsgi-doctor.1.js', 'wsgi-builder.1.js'])], ['wsgi-builder.1.js', script(['shared.1.js'])],
  ['wsgi-doctor.1.js', script(['header.1.js', 'links.1.js'], ['reasons.1.js', 'worker.1.js'])], ['links.1.js', script([])], ['reasons.1.js', script([])],
  ['worker.1.js', script(['groups.1.js'], ['python.1.js'])], ['groups.1.js', script([])], ['python.1.js', script(['groups.1.js'])],
]);

test('the scripts of an element are those that lead to it and all that it loads, and no other element', () => {
  assert.deepEqual(scriptsOf(SCRIPTS, ['header.1.js'], /^wsgi-doctor\./), [
    'groups.1.js', 'header.1.js', 'links.1.js', 'python.1.js', 'reasons.1.js', 'shared.1.js', 'tools.1.js', 'worker.1.js', 'wsgi-doctor.1.js',
  ]);
});

test('a page that does not lead to the element stops the build', () => {
  assert.throws(() => scriptsOf(SCRIPTS, ['search.1.js'], /^wsgi-explorer\./), /leads to \^wsgi-explorer/);
});
