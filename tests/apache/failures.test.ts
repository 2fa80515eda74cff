import assert from 'node:assert/strict';
import { chmod, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PROBE_MOUNT, settle } from '#core/deployment';
import { generate, type NoteId, type Recipe } from '#core/recipe';
import { fileText, makeEnvironment, placeScripts, TEST_PACKAGE } from './environment.ts';
import {
  checkSyntax, createReadableDirectory, freePort, makeReadable, removeDirectory, startApache, type Site,
} from './server/index.ts';


describe('a mistake has the effect that the notes of the recipe describe', () => {
  let directory = '';
  let recipe: Recipe;
  let port = 0;

  before(async () => {
    directory = await createReadableDirectory();
    port = await freePort();
    recipe = generate(settle({ release: '4.9.4', port, project: `${directory}/site`, package: TEST_PACKAGE }).deployment);
    await makeEnvironment(recipe);
    await placeScripts(recipe);
    await makeReadable(directory);
  });

  after(() => removeDirectory(directory));

  const site = (change: (text: string) => string = (text) => text): Site => ({ name: 'site.conf', text: change(fileText(recipe, 'site')) });

  function logged(id: NoteId): string {
    const note = recipe.notes.find((candidate) => candidate.id === id);
    assert.ok(note?.logged, `the note ${id} names no words of the log`);
    return note.logged;
  }

  async function answerAndLog(): Promise<{ status: number | 'no answer'; log: string }> {
    assert.ok((await checkSyntax([site()])).ok, 'apache2 -t accepts the mistake');
    const apache = await startApache([site()], { port });
    try {
      const { serverName: host, processGroup: group } = recipe.plan.deployment;
      const { status } = await apache.get(PROBE_MOUNT, { host, group });
      return { status, log: await apache.log() };
    } finally {
      await apache.stop();
    }
  }

  test('requests get no response if the environment does not exist, and the log has the message of the note', async () => {
    await rename(recipe.plan.applications[0].environment, `${recipe.plan.applications[0].environment}-moved`);
    try {
      const { status, log } = await answerAndLog();
      assert.equal(status, 'no answer');
      assert.ok(log.includes(logged('bad-home')), log);
    } finally {
      await rename(`${recipe.plan.applications[0].environment}-moved`, recipe.plan.applications[0].environment);
    }
  });

  test('requests get no response if the daemon process cannot enter the environment, and the log has the message of the note', async () => {
    await chmod(recipe.plan.applications[0].environment, 0o000);
    try {
      const { status, log } = await answerAndLog();
      assert.equal(status, 'no answer');
      assert.ok(log.includes(logged('unreadable-home')), log);
    } finally {
      await chmod(recipe.plan.applications[0].environment, 0o755);
    }
  });

  test('requests return 403 if Apache cannot reach the script, and the log has the message of the note', async () => {
    const wsgi = dirname(recipe.plan.applications[0].script);
    await chmod(wsgi, 0o000);
    try {
      const { status, log } = await answerAndLog();
      assert.equal(status, 403);
      assert.ok(log.includes(logged('closed-script')), log);
    } finally {
      await chmod(wsgi, 0o755);
    }
  });

  test('apache2 -t rejects a process group that does not exist, in the form that the recipe uses', async () => {
    const verdict = await checkSyntax([site((text) => text.replaceAll('process-group=example', 'process-group=exmaple'))]);
    assert.equal(verdict.ok, false);
    assert.match(verdict.output, /WSGI process group not yet configured/);
  });

  test('another file of the script\'s directory is not served, not even by its name', async () => {
    await writeFile(`${dirname(recipe.plan.applications[0].script)}/secret.wsgi`, fileText(recipe, 'script'));
    const apache = await startApache([site((text) => text.replace(/WSGIScriptAlias \/ .*\/app\.wsgi/, (line) => line.replace('app.wsgi', 'secret.wsgi')))], { port });
    try {
      const host = recipe.plan.deployment.serverName;
      assert.equal((await apache.get(PROBE_MOUNT, { host })).status, 200);
      assert.equal((await apache.get('/', { host })).status, 403);
    } finally {
      await apache.stop();
    }
  });
});
