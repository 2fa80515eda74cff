import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { settle } from '#core/deployment';
import { generate, type Recipe } from '#core/recipe';
import { fileText, makeEnvironment, placeScripts, TEST_PACKAGE } from './environment.ts';
import { checkSyntax, createReadableFolder, freePort, makeReadable, removeFolder, startApache, type Site } from './server/index.ts';

const NO_ANSWER_MS = 4000;

/** What the pages under content/fix quote, beside the notes of recipes, which have tests of their own. */
describe('an error text of the book is what a real Apache says', () => {
  let folder = '';
  let recipe: Recipe;
  let port = 0;
  let text = '';
  let script = '';

  before(async () => {
    folder = await createReadableFolder();
    port = await freePort();
    recipe = generate(settle({ release: '4.9.4', port, project: `${folder}/site`, package: TEST_PACKAGE, processes: 1 }).deployment);
    text = fileText(recipe, 'site');
    script = recipe.plan.applications[0].script;
    await makeEnvironment(recipe);
    await placeScripts(recipe);
    await mkdir(`${folder}/closed`);
    await makeReadable(folder);
  });

  after(() => removeFolder(folder));

  const site = (changed: string): Site[] => [{ name: 'site.conf', text: changed }];

  async function refused(changed: string, words: string): Promise<void> {
    const { ok, output } = await checkSyntax(site(changed));
    assert.equal(ok, false);
    assert.ok(output.includes(words), output);
  }

  /** One request for "/", what it was answered with, and all words in the log. */
  async function answers(status: number | 'no answer', words: readonly string[], changed = text): Promise<string> {
    const apache = await startApache(site(changed), { port });
    try {
      const answer = await apache.get('/', { host: recipe.plan.deployment.serverName, timeoutMs: NO_ANSWER_MS });
      const log = await apache.log();
      assert.equal(answer.status, status, log);
      for (const each of words) assert.ok(log.includes(each), log);
      return log;
    } finally {
      await apache.stop();
    }
  }

  async function closed(path: string, use: () => Promise<unknown>): Promise<void> {
    await chmod(path, 0o000);
    try {
      await use();
    } finally {
      await chmod(path, 0o755);
    }
  }

  async function withScript(code: string, use: () => Promise<unknown>): Promise<void> {
    await writeFile(script, code);
    try {
      await use();
    } finally {
      await writeFile(script, fileText(recipe, 'script'));
    }
  }

  const ungrouped = (): string => text.replaceAll(/ \\\n *process-group=.*/g, '');
  const elsewhere = (): string => `<VirtualHost *:${port}>\nServerName other.example.org\nWSGIDaemonProcess other\n</VirtualHost>\n`;

  test('a socket folder that Apache cannot enter answers 503', () => closed(`${folder}/closed`, () => answers(503, [
    '(13)Permission denied', `Unable to connect to WSGI daemon process 'example' on '${folder}/closed/wsgi.`, '.sock\' as user with uid=',
  ], `WSGISocketPrefix "${folder}/closed/wsgi"\n${text}`)));

  test('a socket folder that does not exist answers 503, and the socket could not be bound', () => answers(503, [
    `Couldn't bind unix domain socket '${folder}/nosuch/wsgi.`, 'Unable to connect to WSGI daemon process \'example\'',
  ], `WSGISocketPrefix "${folder}/nosuch/wsgi"\n${text}`).then(() => undefined));

  test('a working folder that the daemon cannot enter gives no answer', () => closed(`${folder}/closed`, () => answers('no answer', [
    `(13)Permission denied: mod_wsgi`, `Unable to change working directory to '${folder}/closed'.`, 'Failure to configure the daemon process correctly',
  ], text.replace('python-home=', `home=${folder}/closed python-home=`))));

  test('a script that the daemon cannot read answers 500', () => closed(script, () => answers(500, [
    `Could not read/compile source file '${script}'`, `PermissionError: [Errno 13] Permission denied: '${script}'`,
  ])));

  test('a script that is no valid Python answers 500', () => withScript('def (:\n', () => answers(500, [
    `Could not read/compile source file '${script}'`, 'SyntaxError: invalid syntax',
  ])));

  test('a script that fails while it is loaded is named in two lines', () => withScript('import nosuch\n', () => answers(500, [
    `Failed to exec Python script file '${script}'.`, `Exception occurred processing WSGI script '${script}'.`, 'ModuleNotFoundError: No module named \'nosuch\'',
  ])));

  test('an application that fails while it answers is named in one line', () => withScript('def application(e, s):\n    import nosuch\n', async () => {
    const log = await answers(500, [`Exception occurred processing WSGI script '${script}'.`]);
    assert.ok(!log.includes('Failed to exec'), log);
  }));

  test('a script without the name "application" answers 500', () => withScript('app = None\n', () => answers(500, [
    `Target WSGI script '${script}' does not contain WSGI application 'application'.`,
  ])));

  test('a script that is not there answers 404', () => answers(404, [
    `Target WSGI script not found or unable to stat: ${dirname(script)}/nosuch.wsgi`,
  ], text.replaceAll('app.wsgi', 'nosuch.wsgi')).then(() => undefined));

  test('a process group of another host answers 500', () => answers(500, [
    `Daemon process called 'other' cannot be accessed by this WSGI application: ${script}`,
  ], elsewhere() + ungrouped().replace('WSGIScriptAlias', 'WSGIProcessGroup other\nWSGIScriptAlias')).then(() => undefined));

  test('a process group of another host on the line of the script is refused', () =>
    refused(elsewhere() + text.replaceAll('process-group=example', 'process-group=other'), 'WSGI process group not accessible.'));

  test('a script whose folder is not granted answers 403', () =>
    answers(403, ['AH01630: client denied by server configuration'], text.replace(/ *<Directory[^]*?<\/Directory>\n/, '')).then(() => undefined));

  test('a folder with AllowOverride that Apache cannot enter answers 403', () => closed(`${folder}/site`, () => answers(403, [
    'AH00529', 'unable to check htaccess file',
  ], `<Directory "${folder}">\nAllowOverride All\n</Directory>\n${text}`)));

  test('a directive of one value with a remark behind it is refused', () =>
    refused(`WSGIPythonHome /srv/venv # the environment\n${text}`, 'WSGIPythonHome takes one argument, Python prefix/exec_prefix absolute path names.'));

  test('a module path with a blank and no quotes is refused', () =>
    refused(`WSGIPythonPath /srv/my site\n${text}`, 'WSGIPythonPath takes one argument, Python module search path.'));
});
