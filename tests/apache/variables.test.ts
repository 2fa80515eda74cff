import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fileText } from './environment.ts';
import { OneSite } from './oneSite.ts';
import { startApache } from './server/index.ts';

/** A script that answers with the result of a Python expression. */
const answering = (expression: string): string => `import os, sys
def application(environ, start_response):
    answer = str((${expression})).encode('utf-8')
    start_response('200 OK', [('Content-Type', 'text/plain'), ('Content-Length', str(len(answer)))])
    return [answer]
`;

describe('environment variables', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  test('SetEnv sets a variable in environ of the request, not in os.environ', () => site.withScript(answering("(environ.get('COLOUR'), os.environ.get('COLOUR'))"), async () => {
    const [seen] = await site.visited(site.text.replace('WSGIScriptAlias', 'SetEnv COLOUR blue\nWSGIScriptAlias'));
    assert.equal(seen?.body, "('blue', None)");
  }));

  test('a variable that Apache was started with is in os.environ of a daemon process', () => site.withScript(answering("os.environ.get('COLOUR')"), async () => {
    const apache = await startApache([{ name: 'site.conf', text: fileText(site.recipe, 'site') }], { port: site.port, environment: { COLOUR: 'green' } });
    try {
      assert.equal((await apache.get('/', { host: site.recipe.plan.deployment.serverName })).body, 'green');
    } finally {
      await apache.stop();
    }
  }));
});

describe('a non-ASCII file name', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  const refused = ["UnicodeEncodeError: 'ascii' codec can't encode character", 'ordinal not in range(128)'];
  const asking = answering("os.path.lexists('/caf\\u00e9') or os.stat('/caf\\u00e9')");

  test('Python raises UnicodeEncodeError for a non-ASCII file name in the locale "C"', () =>
    site.withScript(asking, () => site.answers(500, refused, site.text.replace(/ *lang=.*\n/, '')).then(() => undefined)));

  test('Python accepts a non-ASCII file name in a UTF-8 locale', () => site.withScript(answering("os.path.lexists('/caf\\u00e9'), sys.getfilesystemencoding()"), async () => {
    const [seen] = await site.visited(site.text.replace('python-home=', 'lang=C.UTF-8 locale=C.UTF-8 python-home='));
    assert.equal(seen?.body, "(False, 'utf-8')");
  }));

  test('Python raises UnicodeEncodeError if the locale does not exist, and the log names the locale', () => site.withScript(asking, () => site.answers(500, [
    "Unsupported locale setting xx_XX.UTF-8 specified for daemon process group example. Consider using 'C.UTF-8' as fallback setting.", ...refused,
  ], site.text.replace('python-home=', 'locale=xx_XX.UTF-8 python-home=')).then(() => undefined)));
});
