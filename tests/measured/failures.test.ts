/** Compares the failure notes about a bad home with the logs of builds of that release and Python. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { settle } from '#core/deployment';
import { generate, type NoteId } from '#core/recipe';
import type { Python, Release } from '#core/releases';
import { startFailure } from '#core/log';

import type { MeasuredRun } from '../../src/measured/index.ts';
import { BUILDS } from './builds.ts';

/** Experiments with a defective home: missing, a file, or closed to the account; embedded and daemon. */
const EXPERIMENTS: readonly { experiment: string; mode: 'embedded' | 'daemon'; note: NoteId }[] = [
  { experiment: 'k', mode: 'embedded', note: 'unreadable-home' },
  { experiment: 'l', mode: 'embedded', note: 'unreadable-home' },
  { experiment: 'k_d', mode: 'daemon', note: 'unreadable-home' },
  { experiment: 'l_d', mode: 'daemon', note: 'unreadable-home' },
  { experiment: 'm', mode: 'daemon', note: 'unreadable-home' },
];

/** Lines that a run wrote; records of long logs keep the line that matters in `startup`. */
function written({ log = [], startup = '' }: MeasuredRun): string {
  return [...log, startup].join('\n');
}

function promised(release: Release, python: Python, mode: 'embedded' | 'daemon', note: NoteId): string | undefined {
  const { deployment } = settle({ release, python, mode, processGroup: 'app', tool: 'virtualenv-16' });
  return generate(deployment).notes.find(({ id }) => id === note)?.logged;
}

describe('what a recipe says that the log then holds', () => {
  for (const { experiment, mode, note } of EXPERIMENTS) {
    test(`stands in the log of every recorded run of ${experiment} in which Python did not start`, () => {
      let compared = 0;
      for (const { name, release, python, runs } of BUILDS) {
        const run = runs.get(experiment);
        if (run?.outcome !== 'INITFAIL' && run?.outcome !== 'EXIT') continue;
        const words = promised(release, python, mode, note) ?? '';
        assert.ok(words !== '' && written(run).includes(words), `${name}: ${words}\n${written(run)}`);
        compared++;
      }
      assert.ok(compared >= 5, `${compared}`);
    });
  }
});

describe('the words of a Python that does not start', () => {
  test('are mod_wsgi\'s own line where it has one, with the reason that this Python was recorded to give', () => {
    assert.equal(startFailure('5.0.1', '3.12', 'embedded mode'), 'Initializing Python failed: failed to get the Python codec of the filesystem encoding');
    assert.equal(startFailure('6.0.5', '3.13', 'daemon process group \'app\''),
      'WSGI0036: Python interpreter configuration failed in daemon process group \'app\': Failed to import encodings module');
  });

  test('end before a reason that no run has shown', () => {
    assert.equal(startFailure('6.0.5', '3.14', 'embedded mode'), 'WSGI0036: Python interpreter configuration failed in embedded mode:');
  });

  test('are Python\'s where mod_wsgi has no line, or starts this Python in the old way', () => {
    assert.equal(startFailure('5.0.0', '3.12', 'embedded mode'), 'No module named \'encodings\'');
    assert.equal(startFailure('5.0.2', '3.7', 'embedded mode'), 'No module named \'encodings\'');
    assert.equal(startFailure('4.9.4', '2.7', 'embedded mode'), 'No module named site');
  });
});
