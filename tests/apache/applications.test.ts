import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';

const app = (name: string, result: string): string =>
  `def ${name}(environ, start_response):\n    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return ${result}\n`;

describe('what a script defines', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  test('WSGICallableObject selects an application with another name', () => site.withScript(app('app', "[b'answered']"), async () => {
    await site.answers(500, ["does not contain WSGI application 'application'."]);
    await site.answers(200, [], site.text.replace('WSGIScriptAlias', 'WSGICallableObject app\nWSGIScriptAlias'));
  }));

  test('an application that returns nothing raises TypeError', () =>
    site.withScript('def application(environ, start_response):\n    pass\n', () => site.answers(500, ["TypeError: 'NoneType' object is not iterable"])));

  test('an application that returns text raises TypeError', () =>
    site.withScript(app('application', "['text']"), () => site.answers(500, ['TypeError: sequence of byte string values expected, value of type str found'])));

  test('a script that executes the shell script activate has a syntax error', () =>
    site.withScript(`exec(open('${site.environment}/bin/activate').read())\n`, () => site.answers(500, ['SyntaxError'])));

  test('a relative import fails in a WSGI script', () =>
    site.withScript('from . import settings\n', () => site.answers(500, ['ImportError: attempted relative import with no known parent package'])));

  test('Python looks for packages of one user in the home directory of the user of the process', () => site.withScript(`import os, pwd, site, sys\nmine = site.USER_SITE or site.getusersitepackages()\n`
    + `print('in the home directory:', mine.startswith(pwd.getpwuid(os.getuid()).pw_dir), file=sys.stderr)\n${app('application', '[]')}`, () => site.answers(200, ['in the home directory: True'])));

  test('a name with a dot is the part of a package that is missing', () =>
    site.withScript('import xml.nosuch\n', () => site.answers(500, ["ModuleNotFoundError: No module named 'xml.nosuch'"])));

  test('the module mod_wsgi under Apache is not the package that pip installs', () =>
    site.withScript('import mod_wsgi.server\n', () => site.answers(500, ["ModuleNotFoundError: No module named 'mod_wsgi.server'; 'mod_wsgi' is not a package"])));

  test('a script that fails is executed again for each request, in the same process', () =>
    site.withScript("import sys\nsys.attempt = getattr(sys, 'attempt', 0) + 1\nraise RuntimeError(f'attempt {sys.attempt}')\n", async () => {
      const seen = await site.visited(site.text, { paths: ['/', '/'], words: ['attempt 3'] });
      assert.deepEqual(['attempt 1', 'attempt 2', 'attempt 3'].filter((each) => !seen[1]?.log.includes(each)), []);
    }));
});
