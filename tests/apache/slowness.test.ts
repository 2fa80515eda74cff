import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';

/** Answers with its process id; "/slow" first waits longer than `Timeout 1`. */
const SLOW = "import os, time\ndef application(environ, start_response):\n    if environ['PATH_INFO'] == '/slow':\n        time.sleep(3)\n"
  + "    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [str(os.getpid()).encode()]\n";

describe('a request that takes long', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  test('a request that takes longer than Timeout returns 504, and the process stays', () => site.withScript(SLOW, async () => {
    const [first, slow, next] = await site.visited(`Timeout 1\n${site.text}`, { paths: ['/', '/slow', '/'] });
    assert.deepEqual([first?.status, slow?.status, next?.status], [200, 504, 200]);
    assert.equal(next?.body, first?.body);
    assert.ok(slow?.log.includes(`Timeout when reading response headers from daemon process 'example': ${site.script}`), slow?.log);
  }));

  test('socket-timeout= of the process group replaces Timeout', () => site.withScript(SLOW, async () => {
    const [slow] = await site.visited(`Timeout 1\n${site.text.replace('python-home=', 'socket-timeout=60 python-home=')}`, { paths: ['/slow'] });
    assert.equal(slow?.status, 200, slow?.log);
  }));
});
