import { spawnSync } from 'node:child_process';

/** Verdict of a language's own parser: accepted or not, and its output. */
export interface Verdict {
  readonly ok: boolean;
  readonly output: string;
}

/** Languages of fences that hold no code: nothing can be checked in them. */
export const PLAIN: readonly string[] = ['text', 'log'];

/** Languages that the tests on the real Apache check. */
export const APACHE = 'apache';

/** Languages whose reader is at hand, and that reader, which never runs the code. */
export const READERS: Readonly<Record<string, (code: string) => Verdict>> = {
  python: (code) => run('/usr/bin/python3', ['-I', '-W', 'error', '-c', PARSE], code),
  sh: (code) => run('/bin/sh', ['-n'], code),
  shell: (code) => run('/bin/sh', ['-n'], code),
};

// A name that only Python 2 has, used and never bound, fails as surely as a print statement.
const PARSE = `
import ast, sys
tree = ast.parse(sys.stdin.buffer.read(), "fence")
names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
bound = {node.id for node in names if not isinstance(node.ctx, ast.Load)}
gone = {"execfile", "unicode", "unichr", "basestring", "raw_input", "xrange", "long", "reload"}
for node in names:
    if node.id in gone - bound:
        sys.exit(f"NameError: name '{node.id}' is not defined")
`;

function run(program: string, args: readonly string[], input: string): Verdict {
  const { status, stdout, stderr, error } = spawnSync(program, args, { input, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { ok: status === 0, output: stdout + stderr };
}
