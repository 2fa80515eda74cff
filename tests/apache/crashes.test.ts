import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';
import { makeReadable } from './server/index.ts';

const ANSWER = "    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [b'answered']\n";
const application = (before: string, body = ''): string => `${before}\ndef application(environ, start_response):\n${body}${ANSWER}`;

describe('a failure of compiled code', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  /** The configuration of the recipe, with a sub-interpreter in place of the main one. */
  const inSubInterpreter = (): string => site.text.replaceAll(' application-group=%{GLOBAL}', '');

  test('Python cannot import a name from compiled code for another Python version', async () => {
    const packages = `${site.environment}/lib/python3.11/site-packages`;
    await mkdir(`${packages}/numbers_pkg`, { recursive: true });
    await writeFile(`${packages}/numbers_pkg/__init__.py`, 'from . import multiarray\n');
    await writeFile(`${packages}/numbers_pkg/multiarray.cpython-312-x86_64-linux-gnu.so`, '');
    await makeReadable(site.directory);
    await site.withScript(application('import numbers_pkg'), () => site.answers(500, [
      "ImportError: cannot import name 'multiarray' from partially initialized module 'numbers_pkg' (most likely due to a circular import)",
    ]));
  });

  test('a crash in compiled code returns 500, and the log has the process id and the signal', () =>
    site.withScript(application('import ctypes', '    ctypes.string_at(0)\n'), () => site.answers(500, [
      `Truncated or oversized response headers received from daemon process 'example': ${site.script}`,
      'exit signal Segmentation fault (11)', "Process 'example' has died, deregister and restart it.", "Process 'example' terminated by signal 11",
    ])));

  test('a crash while the script is loaded in advance repeats, and requests get no response', () =>
    site.withScript(application('import ctypes\nctypes.string_at(0)'), async () => {
      const log = await site.answers('no answer', ["Process 'example' terminated by signal 11"]);
      assert.ok(!log.includes('Truncated'), log);
    }));

  test('a crash after the first bytes cuts off the response', () =>
    site.withScript(`import ctypes\ndef application(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    yield b'half'\n    ctypes.string_at(0)\n`, async () => {
      const [seen] = await site.visited(site.text, { words: ['Failed to proxy response from daemon.'] });
      assert.ok(seen?.log.includes('Failed to proxy response from daemon.'), seen?.log);
    }));

  test('a process that calls exit has the same log line as a crash', () =>
    site.withScript(application('import os', '    os._exit(1)\n'), async () => {
      const log = await site.answers(500, [`Truncated or oversized response headers received from daemon process 'example'`, "Process 'example' has died"]);
      assert.ok(!log.includes('exit signal'), log);
    }));

  test('a response header that is too long has the same log line as a crash', () =>
    site.withScript("def application(environ, start_response):\n    start_response('200 OK', [('X-Long', 'a' * 40000)])\n    return [b'']\n", async () => {
      const log = await site.answers(500, [`Truncated or oversized response headers received from daemon process 'example'`]);
      assert.ok(!log.includes('has died'), log);
    }));

  test('preexec_fn raises an error in a sub-interpreter', () =>
    site.withScript(application('import subprocess', "    subprocess.run(['true'], preexec_fn=int)\n"), () => site.answers(500, [
      'RuntimeError: preexec_fn not supported within subinterpreters',
    ], inSubInterpreter())));

  test('os.fork() in a sub-interpreter ends the child, and the request completes', () =>
    site.withScript(application('import os', '    os.fork()\n'), () => site.answers(200, [
      'Fatal Python error: _PyInterpreterState_DeleteExceptMain: not main interpreter',
    ], inSubInterpreter())));

  test('code that fails in a sub-interpreter works in the main interpreter', () =>
    site.withScript(application('import subprocess', "    subprocess.run(['true'], preexec_fn=int)\n"), () => site.answers(200, [])));
});
