import type { Edit } from '../finding.ts';
import type { Given } from '../given.ts';
import { rule, script, speaks, type RulePage } from '../rule.ts';
import type { RunStep } from '../script/script.ts';

export default rule({
  title: 'activate_this.py runs without __file__',
  advice: 'Write exec(open(path).read(), dict(__file__=path)), or set python-home to the environment and remove these lines.',
  messages: {
    file: 'The globals have no __file__, so activate_this.py uses the directory of this script.',
    object: 'exec() receives the open file, not its text: "exec() arg 1 must be a string, bytes or code object".',
  },
  find: (given) => given.activations.flatMap(({ by, at, step }) => {
    if (by !== 'activate_this' || step.kind !== 'run' || (step.givesFile && !step.fileObject)) return [];
    return [{ severity: 'error' as const, at, code: step.fileObject ? 'object' as const : 'file' as const, edits: givesFile(given, at.file, step) }];
  }),
});

/** Adds the globals behind the only argument, if the path is a name or a literal that can be repeated. */
function givesFile({ files }: Given, file: number, step: RunStep): Edit[] {
  const text = files[file]?.text ?? '';
  const call = text.slice(step.at.start, step.at.end);
  const path = /\bopen\(\s*([A-Za-z_]\w*|'[^'\n]*'|"[^"\n]*")/.exec(call)?.[1] ?? (step.by === 'execfile' ? /execfile\(\s*([A-Za-z_]\w*|'[^'\n]*'|"[^"\n]*")/.exec(call)?.[1] : undefined);
  if (path === undefined || step.fileObject || !/^[^,]*\)$/.test(text.slice(step.argumentEnd, step.at.end))) return [];
  return [{ title: 'Pass __file__', safe: true, changes: [{ file, start: step.argumentEnd, end: step.argumentEnd, text: `, dict(__file__=${path})` }] }];
}

export const page = (): RulePage => ({
  silent: 'The globals include __file__, as in dict(__file__=path) or {"__file__": path}.',
  bad: [
    speaks('error', 'exec(open(path).read())', script('No globals', "path = '/srv/venv/bin/activate_this.py'\nexec(open(path).read())\nfrom shop import app as application\n")),
    speaks('error', 'execfile(path)', script('execfile without globals', "path = '/srv/venv/bin/activate_this.py'\nexecfile(path)\nfrom shop import app as application\n")),
    speaks('error', 'exec(f, dict(__file__=path))', script('An open file instead of its text', "path = '/srv/venv/bin/activate_this.py'\nwith open(path) as f:\n    exec(f, dict(__file__=path))\nfrom shop import app as application\n")),
  ],
  good: [
    script('dict(__file__=...)', "path = '/srv/venv/bin/activate_this.py'\nexec(open(path).read(), dict(__file__=path))\nfrom shop import app as application\n"),
    script('A literal dictionary', "path = '/srv/venv/bin/activate_this.py'\nwith open(path) as f:\n    exec(f.read(), {'__file__': path})\nfrom shop import app as application\n"),
    script('compile() with the file name', "path = '/srv/venv/bin/activate_this.py'\nexec(compile(open(path, 'rb').read(), path, 'exec'), dict(__file__=path))\nfrom shop import app as application\n"),
  ],
});
