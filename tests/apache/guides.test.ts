import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { CLAIMS } from '../../src/guides/index.ts';
import { addPackage } from './environment.ts';
import { checkSyntax, createReadableDirectory, freePort, makeReadable, removeDirectory, startApache, type Site } from './server/index.ts';

const run = promisify(execFile);

/** A package that Debian's own Python has too, so that it shows which of both is imported. */
const CONTESTED = 'platformdirs';

/** Last lines of every script here: import the contested package and report the origins. */
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
  /** Report of the script, after status 200. */
  readonly report: { readonly prefix: string; readonly path: readonly string[]; readonly file: string; readonly virtual_env: string | null };
}

// Pages show these titles with <Proven claims={[...]} />.
describe('what the guides and the manual teach, on a real Apache', () => {
  let directory = '';
  let port = 0;
  let environment = '';
  let packages = '';

  before(async () => {
    directory = await createReadableDirectory();
    port = await freePort();
    environment = `${directory}/env`;
    packages = `${environment}/lib/python3.11/site-packages`;
    await run('/usr/bin/virtualenv', ['--quiet', '--python', '/usr/bin/python3', environment]);
    await addPackage(packages, CONTESTED);
    await mkdir(`${directory}/site/wsgi`, { recursive: true });
    await makeReadable(directory);
  });

  after(() => removeDirectory(directory));

  async function placeScript(name: string, lines: string): Promise<void> {
    await writeFile(`${directory}/site/wsgi/${name}.wsgi`, `${lines}\n${REPORT}`);
    await makeReadable(`${directory}/site`);
  }

  /** One group called "guide" with these options, and each script mounted under its name in an interpreter of its own. */
  function site(options: string, ...scripts: readonly string[]): Site {
    const text = [
      `WSGIDaemonProcess guide threads=2 ${options}`,
      'WSGIProcessGroup guide',
      // Else Apache's own children start Python too, and fail with it.
      'WSGIRestrictEmbedded On',
      ...scripts.map((name) => `WSGIScriptAlias /${name} "${directory}/site/wsgi/${name}.wsgi"`),
      `<Directory "${directory}/site/wsgi">`, 'Require all granted', '</Directory>', '',
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
        const { status, body } = await apache.get(path, { group: 'guide' });
        outcomes.push({ status, log: await apache.log(), report: status === 200 ? JSON.parse(body) : {} });
      }
      return outcomes;
    } finally {
      await apache.stop();
    }
  }

  /** Response of a script in a group with these options, under an Apache with these variables. */
  async function outcomeOf(script: string, options = '', variables: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    await placeScript('app', script);
    const [outcome] = await ask(site(options, 'app'), ['/app'], variables);
    assert.ok(outcome);
    return outcome;
  }

  /** The loop that the guides print, in our own words, for one directory. */
  const reorder = (path: string): string => `
import site, sys
before = list(sys.path)
site.addsitedir('${path}')
sys.path.sort(key=lambda entry: entry in before)
`;

  const fromEnvironment = ({ report }: Outcome): boolean => report.file.startsWith(packages);

  test(CLAIMS['relative-python-path'], async () => {
    const outcome = await outcomeOf(reorder(packages.slice(1)), `home=${directory}`);
    assert.equal(outcome.status, 200);
    assert.equal(fromEnvironment(outcome), false);
    assert.ok(outcome.report.path.includes(`${directory}${packages}`));
  });

  test(CLAIMS['relative-python-path-at-root'], async () => {
    assert.ok(fromEnvironment(await outcomeOf(reorder(packages.slice(1)), 'home=/')));
  });

  test(CLAIMS['absolute-python-path'], async () => {
    assert.ok(fromEnvironment(await outcomeOf(reorder(packages), `home=${directory}`)));
  });

  test(CLAIMS['execfile-python-3'], async () => {
    const { status, log } = await outcomeOf(`execfile('${environment}/bin/activate_this.py', dict(__file__='${environment}/bin/activate_this.py'))`);
    assert.equal(status, 500);
    assert.match(log, /NameError: name 'execfile' is not defined/);
  });

  test(CLAIMS['loop-without-indent'], async () => {
    const { status, log } = await outcomeOf(`import sys\nfor item in list(sys.path):\nsys.path.remove(item)`);
    assert.equal(status, 500);
    assert.match(log, /IndentationError/);
  });

  test(CLAIMS['activate-without-file'], async () => {
    const outcome = await outcomeOf(`exec(open('${environment}/bin/activate_this.py').read())`);
    assert.equal(outcome.status, 200);
    assert.equal(fromEnvironment(outcome), false);
    assert.ok(outcome.report.prefix.startsWith(`${directory}/site`), outcome.report.prefix);
  });

  test(CLAIMS['activate-with-file'], async () => {
    const path = `${environment}/bin/activate_this.py`;
    const outcome = await outcomeOf(`exec(open('${path}').read(), dict(__file__='${path}'))`);
    assert.ok(fromEnvironment(outcome));
    assert.equal(outcome.report.prefix, environment);
  });

  test(CLAIMS['three-letters-of-version'], async () => {
    const outcome = await outcomeOf(reorder(packages).replace(`'${packages}'`, `'${environment}/lib/python%s/site-packages' % sys.version[:3]`));
    assert.equal(outcome.status, 200);
    assert.equal(fromEnvironment(outcome), false);
    assert.ok(outcome.report.path.includes(`${environment}/lib/python3.1/site-packages`));
  });

  test(CLAIMS['python-path-known-directory'], async () => {
    const outcome = await outcomeOf('', `python-home=${environment} python-path=${packages}`);
    assert.ok(outcome.report.path.indexOf(packages) > outcome.report.path.indexOf('/usr/lib/python3.11'), outcome.report.path.join(' '));
  });

  test(CLAIMS['home-before-python-path'], async () => {
    await addPackage(`${directory}/start`, CONTESTED);
    await makeReadable(directory);
    const outcome = await outcomeOf('', `home=${directory}/start python-path=${packages}`);
    assert.deepEqual(outcome.report.path.slice(0, 2), [`${directory}/start`, packages]);
    assert.ok(outcome.report.file.startsWith(`${directory}/start/`));
  });

  test(CLAIMS['no-site-packages-refused'], async () => {
    const make = (option: string) => run('/usr/bin/virtualenv', [option, `${directory}/other`]).then(() => '', ({ stderr }) => String(stderr));
    assert.match(await make('--no-site-packages'), /unrecognized arguments: --no-site-packages/);
    assert.ok((await make('\u2013no-site-packages')).includes(`unrecognized arguments: ${directory}/other`));
  });

  test(CLAIMS['python-with-directory'], async () => {
    const said = await run('/usr/bin/python3', [`${directory}/site`]).then(() => '', ({ stderr }) => String(stderr));
    assert.match(said, /can't find '__main__' module/);
  });

  test(CLAIMS['program-as-home'], async () => {
    const { status, log } = await outcomeOf('', `python-home=${environment}/bin/python`);
    assert.equal(status, 'no answer');
    assert.match(log, /bin\/python is not a directory/);
  });

  test(CLAIMS['python-executable-refused'], async () => {
    const { ok, output } = await checkSyntax([{ name: 'site.conf', text: 'WSGIPythonExecutable /usr/bin/python3\n' }]);
    assert.equal(ok, false);
    assert.match(output, /Invalid command 'WSGIPythonExecutable'/);
  });

  test(CLAIMS['home-option-is-no-python-home'], async () => {
    const outcome = await outcomeOf('', `home=${environment}`);
    assert.equal(outcome.status, 200);
    assert.equal(outcome.report.prefix, '/usr');
    assert.equal(fromEnvironment(outcome), false);
  });

  test(CLAIMS['activation-reaches-later-apps'], async () => {
    const path = `${environment}/bin/activate_this.py`;
    await placeScript('first', `exec(open('${path}').read(), dict(__file__='${path}'))`);
    await placeScript('second', '');
    const [first, second] = await ask(site('processes=1', 'first', 'second'), ['/first', '/second']);
    assert.ok(first && second);
    assert.ok(fromEnvironment(first));
    assert.equal(second.report.virtual_env, environment);
    assert.equal(fromEnvironment(second), false, 'the other interpreter keeps its own sys.path');
  });

  test(CLAIMS['two-part-home-of-prefixes'], async () => {
    const { status, log } = await outcomeOf('', 'python-home=/usr:/usr');
    assert.equal(status, 200);
    assert.match(log, /Unable to stat Python home \/usr:\/usr/);
  });

  test(CLAIMS['two-part-home-of-lib-directories'], async () => {
    const { status, log } = await outcomeOf('', 'python-home=/usr/lib:/usr/lib');
    assert.equal(status, 'no answer');
    assert.match(log, /No module named 'encodings'/);
  });

  test(CLAIMS['pythonhome-without-library'], async () => {
    const { status, log } = await outcomeOf('', `python-home=${environment}`, { PYTHONHOME: directory });
    assert.equal(status, 'no answer');
    assert.match(log, /No module named 'encodings'/);
  });

  test(CLAIMS['pythonhome-with-library'], async () => {
    const outcome = await outcomeOf('', `python-home=${environment}`, { PYTHONHOME: '/usr' });
    assert.equal(outcome.report.prefix, environment);
    assert.ok(fromEnvironment(outcome));
  });

  test(CLAIMS['alias-match-takes-groups'], async () => {
    await placeScript('app', '');
    const wanted = site('', 'app');
    const text = `${wanted.text}WSGIScriptAliasMatch ^/match "${directory}/site/wsgi/app.wsgi" process-group=guide application-group=%{GLOBAL}\n`;
    assert.deepEqual(await checkSyntax([{ ...wanted, text }]), { ok: true, output: 'Syntax OK\n' });
  });
});
