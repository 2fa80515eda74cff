import { majorOf } from '../context.ts';
import { hitsOf } from '../log/find.ts';
import type { Given } from '../given.ts';
import { log, rule, script, speaks, together, type RulePage } from '../rule.ts';

export default rule({
  title: 'execfile() exists only in Python 2',
  advice: 'Write exec(open(path).read(), dict(__file__=path)). If the file is activate_this.py, set python-home to the environment instead.',
  messages: {
    three: 'This server runs Python 3, which has no execfile().',
    unknown: 'On Python 3 this line fails with a NameError.',
    two: 'Python 2 has execfile(); Python 3 does not.',
    guarded: 'The script calls execfile() only where Python has it.',
  },
  find: (given) => given.scripts.flatMap(({ file, script: { steps, dialect } }) => steps.flatMap((step) => {
    if (step.kind !== 'run' || step.by !== 'execfile') return [];
    const [failed] = hitsOf(given, /name 'execfile' is not defined/);
    const major = failed === undefined ? majorOf(given.context) ?? dialect?.python ?? majorInPaths(given, file) : 3;
    const isGuarded = step.conditional && GUARD.test(given.files[file]?.text ?? '');
    const source = given.files[file]?.text.slice(step.at.start, step.at.end) ?? '';
    const replaced = /^execfile\(\s*([A-Za-z_]\w*|'[^'\n]*'|"[^"\n]*")\s*,/.exec(source);
    return [{
      severity: isGuarded || major === 2 ? 'info' as const : major === 3 ? 'error' as const : 'warning' as const,
      ...(failed === undefined ? {} : { confidence: 'proven' as const, related: [{ ...failed.at, label: 'the failure' }] }),
      at: { file, ...step.at }, code: isGuarded ? 'guarded' as const : major === 3 ? 'three' as const : major === 2 ? 'two' as const : 'unknown' as const,
      edits: replaced === null ? [] : [{
        title: 'Use exec()', safe: true,
        changes: [{ file, start: step.at.start, end: step.at.start + replaced[0].length, text: `exec(open(${replaced[1]}).read(),` }],
      }],
    }];
  })),
});

/** Signs of a script that serves Python 2 and 3. */
const GUARD = /except\s*\(?[^:\n]*NameError|sys\.version_info|\bPY[23]\b|sys\.hexversion/;

/** Major version that directories of the script or the configuration show. */
function majorInPaths({ files }: Given, file: number): 2 | 3 | undefined {
  const texts = [files[file]?.text ?? '', ...files.filter(({ kind }) => kind === 'apache').map(({ text }) => text)];
  const majors = new Set(texts.flatMap((text) => [...text.matchAll(/[\\/]lib(?:64)?[\\/]python(\d)\.\d+/g)].map(([, major]) => major)));
  return majors.size !== 1 ? undefined : majors.has('2') ? 2 : majors.has('3') ? 3 : undefined;
}

const RUN = "path = '/srv/shop/venv/bin/activate_this.py'\nexecfile(path, dict(__file__=path))\nfrom shop import app as application\n";

export const page = (): RulePage => ({
  silent: 'execfile() is only in a comment or a string.',
  bad: [
    speaks('error', 'execfile(path, dict(__file__=path))', script('On Python 3', RUN, { python: '3.8' })),
    speaks('warning', 'execfile(path, dict(__file__=path))', script('Python unknown', RUN)),
    speaks('error', 'execfile(path, dict(__file__=path))', together('The log shows the failure', script('', RUN), log('', "[wsgi:error] [pid 9] [remote 192.0.2.1:50] NameError: name 'execfile' is not defined\n"))),
    speaks('info', 'execfile(path, dict(__file__=path))', script('Only where Python has it', `import sys\npath = '/srv/shop/venv/bin/activate_this.py'\nif sys.version_info[0] < 3:\n    execfile(path, dict(__file__=path))\nfrom shop import app as application\n`, { python: '3.8' })),
    speaks('info', 'execfile(path, dict(__file__=path))', script('On Python 2', RUN, { python: '2.7' })),
  ],
  good: [
    script('Only in a comment', "# execfile(path)\npath = '/srv/shop/venv/bin/activate_this.py'\nexec(open(path).read(), dict(__file__=path))\nfrom shop import app as application\n", { python: '3.8' }),
    script('A function of the script\'s own', "def execfile(path, names):\n    exec(compile(open(path).read(), path, 'exec'), names)\n\npath = '/srv/shop/venv/bin/activate_this.py'\nexecfile(path, dict(__file__=path))\nfrom shop import app as application\n", { python: '3.8' }),
  ],
});
