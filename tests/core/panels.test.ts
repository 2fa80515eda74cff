import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isRelease, PANELS, SYSTEMS, type System } from '#core/releases';

test('each panel and each system names its source and the day it was read', () => {
  for (const { label, source, read } of [...PANELS, ...Object.values<System>(SYSTEMS)]) {
    assert.match(read, /^20\d\d-\d\d-\d\d$/, label);
    assert.ok(source.length > 5, label);
  }
});

test('a release of mod_wsgi that a panel runs exists', () => {
  const named = PANELS.flatMap(({ server }) => /^mod_wsgi (\S+)$/.exec(server)?.[1] ?? []);
  assert.ok(named.length > 0);
  assert.deepEqual(named.filter((release) => !isRelease(release)), []);
});
