import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { addPackage } from './environment.ts';
import { checkSyntax, createReadableFolder, freePort, makeReadable, removeFolder, startApache, type Site } from './server/index.ts';

const run = promisify(execFile);

/** A package that Debian's own Python has too, so that it shows which of both is imported. */
const CONTESTED = 'platformdirs';
const NO_ANSWER_MS = 4000;

/** What every script of this file ends with: it imports the contested package and tells where everything came from. */
const REPORT = `
import json, os, sys
import ${CONTESTED}


def application(environ, start_response):
    start_response('200 OK', [('Content-Type', 'application/json')])
    report = {'prefix': sys.prefix, 'path': sys.path, 'file': ${CONTESTED}.__file__, 'virtual_env': os.environ.get('VIRTUAL_ENV')}
    return [json.dumps(report).encode()]
`;

interface Outcome {
  readonly status: number | 'no answer';
  readonly log: string;
  /** What the script told, where it answered 200. */
  readonly report: { readonly prefix: string; readonly path: readonly string[]; readonly file: string; readonly virtual_env: string | null };
}

// Pages name these tests with <Proven>; a page whose test is gone does not build.
describe('what the guides and the manual teach, on a real Apache', () => {
  let folder = '';
  let port = 0;
  let environment = '';
  let packages = '';

  before(async () => {
    folder = await createReadableFolder();
    port = await freePort();
    environment = `${folder}/env`;
    packages = `${environment}/lib/python3.11/site-packages`;
    await run('/usr/bin/virtualenv', ['--quiet', '--python', '/usr/bin/python3', environment]);
    await addPackage(packages, CONTESTED);
    await mkdir(`${folder}/site/wsgi`, { recursive: true });
    await makeReadable(folder);
  });

  after(() => removeFolder(folder));

  async function placeScript(name: string, lines: string): Promise<void> {
    await writeFile(`${folder}/site/wsgi/${name}.wsgi`, `${lines}\n${REPORT}`);
    await makeReadable(`${folder}/site`);
  }

  /** One group called "guide" with these options, and each script mounted under its name in an interpreter of its own. */
  function site(options: string, ...scripts: readonly string[]): Site {
    const text = [
      `WSGIDaemonProcess guide threads=2 ${options}`,
      'WSGIProcessGroup guide',
      // Else Apache's own children start Python too, and fail with it.
      'WSGIRestrictEmbedded On',
      ...scripts.map((name) => `WSGIScriptAlias /${name} "${folder}/site/wsgi/${name}.wsgi"`),
      `<Directory "${folder}/site/wsgi">`, 'Require all granted', '</Directory>', '',
    ].join('\n');
    return { name: 'site.conf', text };
  }

  /** Serves one site and asks these paths, in this order. Apache must have accepted the configuration. */
  async function ask(wanted: Site, paths: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Outcome[]> {
    const verdict = await checkSyntax([wanted]);
    assert.ok(verdict.ok, verdict.output);
    const apache = await startApache([wanted], { port, environment: variables });
    try {
      const outcomes: Outcome[] = [];
      for (const path of paths) {
        const { status, body } = await apache.get(path, { timeoutMs: NO_ANSWER_MS });
        outcomes.push({ status, log: await apache.log(), report: status === 200 ? JSON.parse(body) : {} });
      }
      return outcomes;
    } finally {
      await apache.stop();
    }
  }

  /** What one script answers in a group with these options, under an Apache started with these variables. */
  async function outcomeOf(script: string, options = '', variables: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    await placeScript('app', script);
    const [outcome] = await ask(site(options, 'app'), ['/app'], variables);
    assert.ok(outcome);
    return outcome;
  }

  /** The loop that the guides print, in our own words, for one folder. */
  const reorder = (path: string): string => `
import site, sys
before = list(sys.path)
site.addsitedir('${path}')
sys.path.sort(key=lambda entry: entry in before)
`;

  const fromEnvironment = ({ report }: Outcome): boolean => report.file.startsWith(packages);

  test('a folder without its first slash is looked up from the working folder, and the base interpreter wins', async () => {
    const outcome = await outcomeOf(reorder(packages.slice(1)), `home=${folder}`);
    assert.equal(outcome.status, 200);
    assert.equal(fromEnvironment(outcome), false);
    assert.ok(outcome.report.path.includes(`${folder}${packages}`));
  });

  test('a folder without its first slash is right by accident where the working folder is /', async () => {
    assert.ok(fromEnvironment(await outcomeOf(reorder(packages.slice(1)), 'home=/')));
  });

  test('the same folder with its slash wins in every working folder', async () => {
    assert.ok(fromEnvironment(await outcomeOf(reorder(packages), `home=${folder}`)));
  });

  test('execfile is no name of Python 3: status 500, NameError in the log', async () => {
    const { status, log } = await outcomeOf(`execfile('${environment}/bin/activate_this.py', dict(__file__='${environment}/bin/activate_this.py'))`);
    assert.equal(status, 500);
    assert.match(log, /NameError: name 'execfile' is not defined/);
  });

  test('a loop that lost its indent answers 500, IndentationError in the log', async () => {
    const { status, log } = await outcomeOf(`import sys\nfor item in list(sys.path):\nsys.path.remove(item)`);
    assert.equal(status, 500);
    assert.match(log, /IndentationError/);
  });

  test('activate_this.py run without __file__ takes the script for itself: no error, no package of the environment', async () => {
    const outcome = await outcomeOf(`exec(open('${environment}/bin/activate_this.py').read())`);
    assert.equal(outcome.status, 200);
    assert.equal(fromEnvironment(outcome), false);
    assert.ok(outcome.report.prefix.startsWith(`${folder}/site`), outcome.report.prefix);
  });

  test('activate_this.py run with __file__ puts the packages of the environment first', async () => {
    const path = `${environment}/bin/activate_this.py`;
    const outcome = await outcomeOf(`exec(open('${path}').read(), dict(__file__='${path}'))`);
    assert.ok(fromEnvironment(outcome));
    assert.equal(outcome.report.prefix, environment);
  });

  test('the first three letters of sys.version name no folder of this Python, and nothing says so', async () => {
    const outcome = await outcomeOf(reorder(packages).replace(`'${packages}'`, `'${environment}/lib/python%s/site-packages' % sys.version[:3]`));
    assert.equal(outcome.status, 200);
    assert.equal(fromEnvironment(outcome), false);
    assert.ok(outcome.report.path.includes(`${environment}/lib/python3.1/site-packages`));
  });

  test('a folder of python-path that is on sys.path already is not moved to the front', async () => {
    const outcome = await outcomeOf('', `python-home=${environment} python-path=${packages}`);
    assert.ok(outcome.report.path.indexOf(packages) > outcome.report.path.indexOf('/usr/lib/python3.11'), outcome.report.path.join(' '));
  });

  test('home= comes before python-path=, and its package wins', async () => {
    await addPackage(`${folder}/start`, CONTESTED);
    await makeReadable(folder);
    const outcome = await outcomeOf('', `home=${folder}/start python-path=${packages}`);
    assert.deepEqual(outcome.report.path.slice(0, 2), [`${folder}/start`, packages]);
    assert.ok(outcome.report.file.startsWith(`${folder}/start/`));
  });

  test('virtualenv of today refuses --no-site-packages, and takes the printed dash for a folder', async () => {
    const make = (option: string) => run('/usr/bin/virtualenv', [option, `${folder}/other`]).then(() => '', ({ stderr }) => String(stderr));
    assert.match(await make('--no-site-packages'), /unrecognized arguments: --no-site-packages/);
    assert.ok((await make('\u2013no-site-packages')).includes(`unrecognized arguments: ${folder}/other`));
  });

  test('python with a folder for its program makes no environment', async () => {
    const said = await run('/usr/bin/python3', [`${folder}/site`]).then(() => '', ({ stderr }) => String(stderr));
    assert.match(said, /can't find '__main__' module/);
  });

  test('a program as home is warned about, and there is no answer', async () => {
    const { status, log } = await outcomeOf('', `python-home=${environment}/bin/python`);
    assert.equal(status, 'no answer');
    assert.match(log, /bin\/python is not a directory/);
  });

  test('WSGIPythonExecutable is refused', async () => {
    const { ok, output } = await checkSyntax([{ name: 'site.conf', text: 'WSGIPythonExecutable /usr/bin/python3\n' }]);
    assert.equal(ok, false);
    assert.match(output, /Invalid command 'WSGIPythonExecutable'/);
  });

  test('home= with the root of an environment is accepted, and the base interpreter answers', async () => {
    const outcome = await outcomeOf('', `home=${environment}`);
    assert.equal(outcome.status, 200);
    assert.equal(outcome.report.prefix, '/usr');
    assert.equal(fromEnvironment(outcome), false);
  });

  test('activate_this.py in one script sets VIRTUAL_ENV for an application that starts later in the process', async () => {
    const path = `${environment}/bin/activate_this.py`;
    await placeScript('first', `exec(open('${path}').read(), dict(__file__='${path}'))`);
    await placeScript('second', '');
    const [first, second] = await ask(site('processes=1', 'first', 'second'), ['/first', '/second']);
    assert.ok(first && second);
    assert.ok(fromEnvironment(first));
    assert.equal(second.report.virtual_env, environment);
    assert.equal(fromEnvironment(second), false, 'the other interpreter keeps its own sys.path');
  });

  test('a home of two parts is warned about and works, where both are prefixes', async () => {
    const { status, log } = await outcomeOf('', 'python-home=/usr:/usr');
    assert.equal(status, 200);
    assert.match(log, /Unable to stat Python home \/usr:\/usr/);
  });

  test('a home of two parts gives no answer where the parts are lib folders', async () => {
    const { status, log } = await outcomeOf('', 'python-home=/usr/lib:/usr/lib');
    assert.equal(status, 'no answer');
    assert.match(log, /No module named 'encodings'/);
  });

  test('PYTHONHOME without a standard library beats python-home= of an environment: no answer', async () => {
    const { status, log } = await outcomeOf('', `python-home=${environment}`, { PYTHONHOME: folder });
    assert.equal(status, 'no answer');
    assert.match(log, /No module named 'encodings'/);
  });

  test('PYTHONHOME with a standard library lets python-home= of an environment work', async () => {
    const outcome = await outcomeOf('', `python-home=${environment}`, { PYTHONHOME: '/usr' });
    assert.equal(outcome.report.prefix, environment);
    assert.ok(fromEnvironment(outcome));
  });

  test('WSGIScriptAliasMatch takes both groups', async () => {
    await placeScript('app', '');
    const wanted = site('', 'app');
    const text = `${wanted.text}WSGIScriptAliasMatch ^/match "${folder}/site/wsgi/app.wsgi" process-group=guide application-group=%{GLOBAL}\n`;
    assert.deepEqual(await checkSyntax([{ ...wanted, text }]), { ok: true, output: 'Syntax OK\n' });
  });
});
