import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';
import { makeReadable } from './server/index.ts';

const ANSWER = "    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'answered']\n";
const application = (before: string, body = ''): string => `${before}\ndef application(environ, start_response):\n${body}${ANSWER}`;

describe('compiled code that fails', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  /** The configuration of the recipe, with a sub-interpreter in place of the main one. */
  const inSubInterpreter = (): string => site.text.replaceAll(' application-group=%{GLOBAL}', '');

  test('because it was built for another Python is a name that cannot be imported', async () => {
    const packages = `${site.environment}/lib/python3.11/site-packages`;
    await mkdir(`${packages}/numbers_pkg`, { recursive: true });
    await writeFile(`${packages}/numbers_pkg/__init__.py`, 'from . import multiarray\n');
    await writeFile(`${packages}/numbers_pkg/multiarray.cpython-312-x86_64-linux-gnu.so`, '');
    await makeReadable(site.directory);
    await site.withScript(application('import numbers_pkg'), () => site.answers(500, [
      "ImportError: cannot import name 'multiarray' from partially initialized module 'numbers_pkg' (most likely due to a circular import)",
    ]));
  });

  test('and takes the daemon process with it is answered 500, and its child pid is named with the signal', () =>
    site.withScript(application('import ctypes', '    ctypes.string_at(0)\n'), () => site.answers(500, [
      `Truncated or oversized response headers received from daemon process 'example': ${site.script}`,
      'exit signal Segmentation fault (11)', "Process 'example' has died, deregister and restart it.", "Process 'example' terminated by signal 11",
    ])));

  test('when the script is loaded ahead of requests crashes again and again, and gives no answer', () =>
    site.withScript(application('import ctypes\nctypes.string_at(0)'), async () => {
      const log = await site.answers('no answer', ["Process 'example' terminated by signal 11"]);
      assert.ok(!log.includes('Truncated'), log);
    }));

  test('after its first bytes were sent leaves half an answer', () =>
    site.withScript(`import ctypes\ndef application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    yield b'half'\n    ctypes.string_at(0)\n`, async () => {
      const [seen] = await site.visited(site.text, { words: ['Failed to proxy response from daemon.'] });
      assert.ok(seen?.log.includes('Failed to proxy response from daemon.'), seen?.log);
    }));

  test('to end with a signal is not needed: a program that calls exit has the same line', () =>
    site.withScript(application('import os', '    os._exit(1)\n'), async () => {
      const log = await site.answers(500, [`Truncated or oversized response headers received from daemon process 'example'`, "Process 'example' has died"]);
      assert.ok(!log.includes('exit signal'), log);
    }));

  test('is not behind a header that is too long, which has the same line', () =>
    site.withScript("def application(environ, start_response):\n    start_response('200 OK', [('X-Long', 'a' * 40000)])\n    return [b'']\n", async () => {
      const log = await site.answers(500, [`Truncated or oversized response headers received from daemon process 'example'`]);
      assert.ok(!log.includes('has died'), log);
    }));

  test('because a sub-interpreter may run no code before another program is an error of its own', () =>
    site.withScript(application('import subprocess', "    subprocess.run(['true'], preexec_fn=int)\n"), () => site.answers(500, [
      'RuntimeError: preexec_fn not supported within subinterpreters',
    ], inSubInterpreter())));

  test('because a sub-interpreter forked lets the child die, and the request is answered', () =>
    site.withScript(application('import os', '    os.fork()\n'), () => site.answers(200, [
      'Fatal Python error: _PyInterpreterState_DeleteExceptMain: not main interpreter',
    ], inSubInterpreter())));

  test('in a sub-interpreter runs in the main one', () =>
    site.withScript(application('import subprocess', "    subprocess.run(['true'], preexec_fn=int)\n"), () => site.answers(200, [])));
});
