/** Times of the doctor: 100 KB of the most expensive kinds of text, and the slowest of 20,000 injured pastes. */
import { diagnose, type FileKind } from '#core/doctor';
import { readScript } from '#core/doctor/script';
import fc from 'fast-check';
import { assertAnswered, mutated } from '../tests/core/doctor/injured.ts';

const LENGTH = 100_000;

function filled(text: string): string {
  return text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);
}

function numbered(text: (index: number) => string): string {
  let all = '';
  for (let index = 0; all.length < LENGTH; index++) all += text(index);
  return all;
}

const HOST = (index: number): string => `<VirtualHost *:80>\n    ServerName h${index}.example\n    WSGIDaemonProcess g${index} python-home=/srv/v${index}/bin python-path=/srv/p${index}\n    WSGIProcessGroup g${index}\n    WSGIScriptAlias / /srv/p${index}/app.wsgi\n</VirtualHost>\n`;

const TEXTS: readonly (readonly [string, FileKind, string])[] = [
  ['hosts', 'apache', numbered(HOST)], ['one list of paths', 'apache', `WSGIPythonPath ${filled('/a:')}`], ['one continued directive', 'apache', `WSGIDaemonProcess a \\\n${filled('    threads=5 \\\n')}`],
  ['misspelt names', 'apache', filled('WSGIDeamonProcess shop\n')], ['uses of a macro', 'apache', `<Macro M>\nWSGIDaemonProcess a\n</Macro>\n${filled('Use M\n')}`],
  ['typographic quotes', 'apache', filled('WSGIPythonHome \u201C/srv/venv\u201D\n')], ['variables', 'apache', filled('WSGIPythonHome ${A}/${B}\n')], ['groups', 'apache', filled('WSGIProcessGroup shop\n')],
  ['activations', 'wsgi', numbered((index) => `site.addsitedir('/srv/v${index}/lib/python3.9/site-packages')\n`)], ['executed files', 'wsgi', `p = '/a/bin/activate_this.py'\n${filled('exec(open(p).read())\n')}`],
  ['brackets', 'wsgi', filled('(')], ['functions', 'wsgi', filled("def f(a):\n    f(a)\nf('x')\n")],
  ['log lines', 'log', numbered((index) => `[wsgi:error] [pid ${index}] ModuleNotFoundError: No module named 'm${index % 400}'\n`)], ['commands', 'shell', filled('pip python3 -m venv /a\n')],
];

function shortest(task: () => void): number {
  return Math.min(...[1, 2, 3, 4, 5].map(() => {
    const start = performance.now();
    task();
    return performance.now() - start;
  }));
}

/** Lines to print. Of each injured paste the places and edits are checked, too. */
export function doctorLines(): string[] {
  const lines = TEXTS.map(([name, kind, text]) => `${name.padEnd(30)} ${shortest(() => diagnose([{ name, kind, text }], { readScript })).toFixed(0).padStart(8)}`);
  const slowest = Math.max(...fc.sample(fc.array(mutated, { minLength: 1, maxLength: 2 }), 20_000).map((files) => {
    const start = performance.now();
    assertAnswered(files);
    return performance.now() - start;
  }));
  return ['milliseconds to diagnose 100 KB of', ...lines, `the slowest of 20,000 injured pastes ${slowest.toFixed(1)} ms`];
}
