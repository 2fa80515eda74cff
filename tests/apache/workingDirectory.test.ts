import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';
import { runsAsRoot } from './server/index.ts';

/** Application whose body is the value of an expression, after some statements. */
const returning = (expression: string, statements: readonly string[] = []): string => ['import os, sqlite3', 'def application(environ, start_response):',
  ...statements.map((each) => `    ${each}`), "    start_response('200 OK', [('Content-Type', 'text/plain')])", `    return [${expression}.encode()]`, ''].join('\n');

const WRITING = "sqlite3.connect(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data', 'db.sqlite3'), isolation_level=None)";

describe('the working directory of a process', () => {
  let site: OneSite;
  let data = '';

  before(async () => {
    site = await OneSite.make();
    data = `${site.directory}/site/data`;
    await mkdir(data);
    await writeFile(`${data}/settings.txt`, 'read');
    await chmod(data, 0o755);
  });

  after(() => site.remove());

  const withHome = (): string => site.text.replace('python-home=', `home=${data} python-home=`);
  const embedded = (): string => site.text.replaceAll(/ \\\n *process-group=.*/g, '');

  const answered = (script: string, text: string, body: string): Promise<void> => site.withScript(script, async () => {
    const [seen] = await site.visited(text);
    assert.deepEqual([seen?.status, seen?.body], [200, body], seen?.log);
  });

  test('a relative path fails under Apache, and the traceback has the path as it was written', () =>
    site.withScript(returning("open('settings.txt').read()"), () => site.answers(500, ["FileNotFoundError: [Errno 2] No such file or directory: 'settings.txt'"])));

  test('home= is the directory in which relative paths are looked up', () => answered(returning("open('settings.txt').read()"), withHome(), 'read'));

  test('a path from __file__ works in daemon mode and in embedded mode', async () => {
    const script = returning("open(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data', 'settings.txt')).read()");
    await answered(script, site.text, 'read');
    await answered(script, embedded(), 'read');
  });

  test('daemon mode with Apache\'s own user, and embedded mode, have the working directory of Apache', async () => {
    // The tests start Apache in the foreground, in the directory that has its configuration.
    const script = returning("str(os.path.exists('apache2.conf'))");
    await answered(script, site.text, 'True');
    await answered(script, embedded(), 'True');
  });

  test('daemon mode with another user has the home directory of that user', { skip: runsAsRoot ? false : 'needs root' }, () =>
    answered(returning('os.getcwd()'), site.text.replace('python-home=', 'user=backup python-home='), '/var/backups'));

  test('SQLite reports a relative path to a directory without write permission as a database that cannot be opened', () =>
    site.withScript(returning("'created'", ["sqlite3.connect('db.sqlite3').execute('create table t (a)')"]), () => site.answers(500, ['sqlite3.OperationalError: unable to open database file'])));

  test('SQLite cannot write to a database if its directory has no write permission, even if the file has it', async () => {
    await writeFile(`${data}/db.sqlite3`, '');
    await chmod(`${data}/db.sqlite3`, 0o666);
    await chmod(data, 0o555);
    try {
      await site.withScript(returning("'created'", [`${WRITING}.execute('create table t (a)')`]), () => site.answers(500, ['sqlite3.OperationalError: attempt to write a readonly database']));
    } finally {
      await chmod(data, 0o755);
    }
  });

  test('SQLite cannot write to a file without write permission', async () => {
    await writeFile(`${data}/db.sqlite3`, '');
    await chmod(`${data}/db.sqlite3`, 0o444);
    await site.withScript(returning("'created'", [`${WRITING}.execute('create table t (a)')`]), () => site.answers(500, ['sqlite3.OperationalError: attempt to write a readonly database']));
  });
});
