import { relative } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';

interface Located {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
}

/**
 * Reporter for `node --test`. Yields the failures, then "N passed, N failed". Counts tests, not groups. Skipped tests, files
 * without tests, and processes that fail after their tests count as failures.
 */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  const failure = ({ name, file = '', line = 0 }: Located, reason: string): string => {
    failed += 1;
    const place = name === file ? relative('.', file) : `${name} (${relative('.', file)}:${line})`;
    return `\u2716 ${place}\n${reason.trimEnd().replace(/^/gm, '    ')}\n`;
  };
  for await (const { type, data } of events) {
    if (type === 'test:pass' && data.details.type !== 'suite') {
      if (data.name === data.file) yield failure(data, 'declares no test');
      else if (data.skip !== undefined || data.todo !== undefined) yield failure(data, 'skipped: a test here runs or does not exist');
      else passed += 1;
    } else if (type === 'test:fail' && !(data.details.type === 'suite' && isConsequence(data.details.error))) {
      yield failure(data, data.name === data.file ? 'the process failed; its output is above' : reasonOf(data.details.error));
    } else if (type === 'test:diagnostic' && data.message.startsWith('Error: ')) {
      // An error after the end of its test.
      yield `${data.message}\n`;
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}

/** A group that failed only because a test in it failed. */
function isConsequence(error: Error): boolean {
  return 'failureType' in error && error.failureType === 'subtestsFailed';
}

function reasonOf(error: Error): string {
  const cause = error.cause ?? error;
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : typeof cause === 'string' ? cause : inspect(cause);
  return text.replace(/^ +at .*\b(?:node:internal\/|node:async_hooks:).*\n?/gm, '');
}
