import { samePath } from '../paths.ts';
import { log, rule, script, speaks, together, type Example, type RulePage, type Sighting } from '../rule.ts';
import type { Given } from '../given.ts';
import type { Place } from '../finding.ts';
import type { Activation } from '../script/activation.ts';

export default rule<'venv' | 'log'>({
  title: 'The environment has no activate_this.py',
  advice: 'Set python-home to the environment, or call site.addsitedir() with its site-packages directory.',
  facts: ['S09'],
  href: 'legacy/activate-this',
  messages: {
    venv: 'python -m venv created this environment, so {path} does not exist.',
    log: 'The log shows that {path} does not exist.',
  },
  find: (given) => given.activations.flatMap((activation): Sighting<'venv' | 'log'>[] => {
    if (activation.by !== 'activate_this' || activation.step.kind !== 'run') return [];
    const values = { path: activation.step.target.text.replace(/\uFFFC/g, '…') };
    const missing = missingInLog(given, activation);
    if (missing !== undefined) return [{ severity: 'warning' as const, confidence: 'proven' as const, at: activation.path, code: 'log' as const, values, related: [{ ...missing, label: 'not found' }] }];
    const made = madeByVenv(given, activation);
    return made === undefined ? [] : [{ severity: 'warning' as const, at: activation.path, code: 'venv' as const, values, related: [{ ...made, label: 'created by venv' }] }];
  }),
});

function missingInLog({ logs }: Given, { step }: Activation): Place | undefined {
  if (step.kind !== 'run') return undefined;
  for (const { file, lines } of logs) {
    const line = lines.find(({ words }) => /No such file or directory: '.*activate_this\.py'/.test(words));
    if (line !== undefined) return { file, start: line.wordsAt, end: line.end };
  }
  return undefined;
}

/** The command that made the environment, if it was the venv module and nothing else can have made it. */
function madeByVenv({ files, shells }: Given, { root }: Activation): Place | undefined {
  const made = shells.flatMap(({ file, commands }) => commands.environments.map((each) => ({ file, ...each })));
  const matching = made.filter(({ directory }) => root === undefined || directory === undefined || !/[\\/]/.test(directory)
    ? true : samePath(directory, root) || root.endsWith(directory.replace(/^[~.]+/, '').replace(/[\\/]+$/, '')));
  if (matching.length > 0) return matching.every(({ by }) => by === 'venv') ? matching[0] : undefined;
  return noteIn(files);
}

/** A comment beside the activation, or in the configuration, that names the command. */
function noteIn(files: Given['files']): Place | undefined {
  for (const [file, { kind, text }] of files.entries()) {
    const at = kind === 'wsgi' || kind === 'apache' ? text.search(/-m venv\b/) : -1;
    if (at < 0) continue;
    const line = text.lastIndexOf('\n', at) + 1;
    const feed = text.indexOf('\n', at);
    const mark = text.indexOf('#', line);
    if (mark >= 0 && mark < at) return { file, start: mark, end: feed < 0 ? text.length : feed };
  }
  return undefined;
}

const ACTIVATE = script('', "path = '/srv/shop/venv/bin/activate_this.py'\nexec(open(path).read(), dict(__file__=path))\nfrom shop import app as application\n");

function made(command: string): Example {
  return { title: '', files: [{ name: 'setup.sh', kind: 'shell', text: `${command}\n` }] };
}

export const page = (): RulePage => ({
  silent: 'Nothing shows how the environment was created, or virtualenv or uv created it.',
  bad: [
    speaks('warning', '/srv/shop/venv/bin/activate_this.py', together('The shell history shows python -m venv', ACTIVATE, made('python3 -m venv /srv/shop/venv'))),
    speaks('warning', '/srv/shop/venv/bin/activate_this.py', together('The log mentions the file', ACTIVATE,
      log('', "FileNotFoundError: [Errno 2] No such file or directory: '/srv/shop/venv/bin/activate_this.py'\n"))),
  ],
  good: [together('Nothing shows how the environment was created', ACTIVATE), together('virtualenv creates the file', ACTIVATE, made('virtualenv /srv/shop/venv')), together('uv creates the file', ACTIVATE, made('uv venv /srv/shop/venv'))],
});
