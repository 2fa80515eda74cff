import type { Edit } from '../finding.ts';
import type { Given } from '../given.ts';
import { nameOf } from '../config/configuration.ts';
import { baseName } from '../paths.ts';
import { apache, rule, script, speaks, together, type RulePage, type Sighting } from '../rule.ts';
import { isStandard } from '../script/modules.ts';
import type { BindStep, ImportStep, Script } from '../script/script.ts';

export default rule<'import' | 'bind'>({
  title: 'The script does not define application',
  advice: 'Define the name, for example: from shop import app as application. To use another name, set WSGICallableObject.',
  messages: { import: 'The script imports {name}, but mod_wsgi looks for application.', bind: 'The script defines {name}, but mod_wsgi looks for application.' },
  find: (given) => entryScripts(given).flatMap(({ file, script: read }): Sighting<'import' | 'bind'>[] => {
    if (read.faults.length > 0 || namesCallable(given) || binds(read)) return [];
    // A fragment without anything that could be the application is no evidence.
    const likely = read.steps.flatMap((step) => ((step.kind === 'import' || step.kind === 'bind') && !step.inFunction ? namesOf(step).filter((name) => APP.test(name)).map((name) => ({ step, name })) : []));
    const best = likely.findLast(({ name }) => !FACTORY.test(name)) ?? likely.at(-1);
    if (best === undefined) return [];
    const { step, name } = best;
    return [{ severity: 'error', at: { file, ...step.statement }, code: step.kind, values: { name }, edits: step.kind === 'import' ? rename(given, file, step, name) : [] }];
  }),
});

/** Scripts that Apache runs: the targets of aliases, else those called like one; modules of the project are left out. */
function entryScripts({ config, files, scripts }: Given): Given['scripts'] {
  const targets = new Set(config.applications.flatMap(({ target }) => (target === undefined ? [] : [baseName(target.value)])));
  const named = scripts.filter(({ file }) => targets.has(baseName(files[file]?.name ?? '')));
  if (named.length > 0) return named;
  const called = scripts.filter(({ file }) => /\.wsgi$|wsgi\.py$/.test(files[file]?.name ?? ''));
  return scripts.length > 1 && called.length > 0 ? called : scripts;
}

/** Names that frameworks and their users give to the application. */
const APP = /^(?:\w*app(?:lication)?|wsgi|server|api)$/i;

/** Names of functions that make an application and are none. */
const FACTORY = /^(?:create|make|get|build|init|default|load)_?[a-z]/i;

function namesOf(step: ImportStep | BindStep): string[] {
  if (step.kind === 'bind') return [step.name];
  return isStandard(step.module) ? [] : (step.names ?? []).map(({ bound }) => bound);
}

/** Returns true if the module may bind `application`, also in ways that cannot be followed. */
function binds({ steps }: Script): boolean {
  return steps.some((step) => {
    if (step.kind === 'bind') return step.name === 'application' && !step.inFunction;
    if (step.kind === 'import') return (step.names ?? []).some(({ bound }) => bound === 'application' || bound === '*') || step.module === 'application';
    return false;
  });
}

function namesCallable({ config, files }: Given): boolean {
  return config.settings.some((setting) => nameOf(setting) === 'wsgicallableobject')
    || config.applications.some(({ options }) => options.some(({ name }) => name === 'callable-object'))
    || files.some(({ kind, text }) => kind === 'wsgi' && /globals\(\)|\bsetattr\(|^\s*global\s+application/m.test(text))
    || files.some(({ kind, text }) => kind === 'shell' && /callable-object/.test(text));
}

function rename({ files }: Given, file: number, { statement }: ImportStep, name: string): Edit[] {
  const text = files[file]?.text.slice(statement.start, statement.end) ?? '';
  const found = new RegExp(`\\b(import\\s+(?:.*,\\s*)?)${name}\\b(?!\\s+as\\b)`).exec(text);
  if (found === null) return [];
  const end = statement.start + found.index + found[0].length;
  return [{ title: 'Import it as application', safe: false, changes: [{ file, start: end, end, text: ' as application' }] }];
}

export const page = (): RulePage => ({
  silent: 'An import, an assignment, a function or a class defines the name, or WSGICallableObject sets another one.',
  bad: [
    speaks('error', 'from shop import app', script('Imported as app', "import sys\nsys.path.insert(0, '/srv/shop')\nfrom shop import app\n")),
    speaks('error', 'app = Flask(__name__)', script('Defined as app', "from flask import Flask\napp = Flask(__name__)\n\n@app.route('/')\ndef index():\n    return 'ok'\n")),
    speaks('error', 'from shop import app as my_application', script('Another name with the same ending', 'from shop import app as my_application\n')),
  ],
  good: [
    script('Imported under that name', 'from shop import app as application\n'),
    script('A function', 'def application(environ, start_response):\n    start_response("200 OK", [])\n    return [b""]\n'),
    script('A star import may define it', 'from shop.wsgi import *\n'),
    together('Another name is configured', apache('', 'WSGIScriptAlias / /srv/app.wsgi\nWSGICallableObject app\n'), script('', 'from shop import app\n')),
    together('A module of the project next to the script', apache('', 'WSGIScriptAlias / /srv/shop/app.wsgi\n'), script('', 'from shop import app as application\n'), { title: '', files: [{ name: 'shop.py', kind: 'wsgi', text: 'from flask import Flask\napp = Flask(__name__)\n' }] }),
    script('Bound in a condition', "import os\nif os.name == 'posix':\n    from shop import application\nelse:\n    application = None\n"),
    script('Only the lines that attach the environment', "import site\nsite.addsitedir('/srv/venv/lib/python3.9/site-packages')\n"),
  ],
});
