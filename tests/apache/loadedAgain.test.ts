import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';

/** Module with the guard of Django's registry of applications: an error leaves it in the state "loading". */
const REGISTRY = "loading = False\n\ndef populate():\n    global loading\n    if loading:\n        raise RuntimeError(\"populate() isn't reentrant\")\n    loading = True\n    import nosuch\n";
const SCRIPT = 'import registry\nregistry.populate()\n';
const FIRST = "ModuleNotFoundError: No module named 'nosuch'";
const SECOND = "RuntimeError: populate() isn't reentrant";

describe('a script that fails and is loaded again', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
    await writeFile(`${site.environment}/lib/python3.11/site-packages/registry.py`, REGISTRY);
  });

  after(() => site.remove());

  const lazy = (): string => site.text.replaceAll(/ \\\n *process-group=.*/g, '').replace('WSGIScriptAlias', 'WSGIProcessGroup example\nWSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias');

  test('each request loads a script again that failed, and modules that it imported stay', () => site.withScript(SCRIPT, async () => {
    const [first, second] = await site.visited(lazy(), { paths: ['/', '/'], words: [SECOND] });
    assert.deepEqual([first?.status, second?.status], [500, 500]);
    const log = second?.log ?? '';
    assert.deepEqual([log.split(FIRST).length - 1, log.split(SECOND).length - 1], [1, 1], log);
    assert.ok(log.indexOf(FIRST) < log.indexOf(SECOND), log);
  }));

  test('a script with both groups on its line has its first error in the log before any request', () => site.withScript(SCRIPT, async () => {
    const [only] = await site.visited(site.text, { words: [FIRST, SECOND] });
    assert.deepEqual([only?.status, (only?.log.split(SECOND).length ?? 0) - 1], [500, 1], only?.log);
  }));

  test('startup-timeout= restarts a process whose script cannot be loaded', () => site.withScript(SCRIPT, () =>
    site.answers(500, [FIRST, "Application startup timer expired, stopping process 'example'.", 'Shutdown requested'], site.text.replace('python-home=', 'startup-timeout=1 python-home='))));
});
