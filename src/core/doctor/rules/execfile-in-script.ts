import { majorOf } from '../context.ts';
import type { Given } from '../given.ts';
import { rule, script, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'execfile() exists only in Python 2',
  why: 'Python 3 has no execfile(). The script ends there with a NameError.',
  advice: 'Write exec(open(path).read(), dict(__file__=path)). If the file is activate_this.py, name the environment by python-home instead.',
  facts: ['Z02'],
  href: 'legacy/activate-this',
  messages: {
    three: 'This server runs Python 3, which has no execfile().',
    unknown: 'On Python 3 this line is a NameError.',
    two: 'Python 2 has execfile(); Python 3 does not.',
  },
  find: (given) => given.scripts.flatMap(({ file, script: { steps, dialect } }) => steps.flatMap((step) => {
    if (step.kind !== 'run' || step.by !== 'execfile') return [];
    const major = majorOf(given.context) ?? dialect?.python ?? majorInPaths(given, file);
    const source = given.files[file]?.text.slice(step.at.start, step.at.end) ?? '';
    const replaced = /^execfile\(\s*([A-Za-z_]\w*|'[^'\n]*'|"[^"\n]*")\s*,/.exec(source);
    return [{
      severity: major === 3 ? 'error' as const : major === 2 ? 'info' as const : 'warning' as const,
      at: { file, ...step.at }, code: major === 3 ? 'three' as const : major === 2 ? 'two' as const : 'unknown' as const,
      edits: replaced === null ? [] : [{
        title: 'Use exec()', safe: true,
        changes: [{ file, start: step.at.start, end: step.at.start + replaced[0].length, text: `exec(open(${replaced[1]}).read(),` }],
      }],
    }];
  })),
});

/** Major version that directories of the script or the configuration show. */
function majorInPaths({ files }: Given, file: number): 2 | 3 | undefined {
  const texts = [files[file]?.text ?? '', ...files.filter(({ kind }) => kind === 'apache').map(({ text }) => text)];
  const majors = new Set(texts.flatMap((text) => [...text.matchAll(/[\\/]lib(?:64)?[\\/]python(\d)\.\d+/g)].map(([, major]) => major)));
  return majors.size !== 1 ? undefined : majors.has('2') ? 2 : majors.has('3') ? 3 : undefined;
}

const RUN = "path = '/srv/shop/venv/bin/activate_this.py'\nexecfile(path, dict(__file__=path))\nfrom shop import app as application\n";

export const page = (): RulePage => ({
  silent: 'execfile() stands only in a comment or a string.',
  bad: [
    speaks('error', 'execfile(path, dict(__file__=path))', script('On Python 3', RUN, { python: '3.8' })),
    speaks('warning', 'execfile(path, dict(__file__=path))', script('Python unknown', RUN)),
    speaks('info', 'execfile(path, dict(__file__=path))', script('On Python 2', RUN, { python: '2.7' })),
  ],
  good: [script('Only in a comment', "# execfile(path)\npath = '/srv/shop/venv/bin/activate_this.py'\nexec(open(path).read(), dict(__file__=path))\nfrom shop import app as application\n", { python: '3.8' })],
});
