import { samePath } from '../paths.ts';
import { log, rule, script, speaks, together, type Example, type RulePage, type Sighting } from '../rule.ts';
import type { Given } from '../given.ts';
import type { Place } from '../finding.ts';
import type { Activation } from '../script/activation.ts';

export default rule<'venv' | 'log'>({
  title: 'The environment has no activate_this.py',
  advice: 'Set python-home to the environment, or call site.addsitedir() with its site-packages directory.',
  messages: {
    venv: 'python -m venv created this environment, so {path} does not exist.',
    log: 'The log shows that {path} does not exist.',
  },
  find: (given) => {
    const missing = missingInLog(given);
    const evidence = { made: madeEnvironments(given), note: noteIn(given.files) };
    return given.activations.flatMap((activation): Sighting<'venv' | 'log'>[] => {
      if (activation.by !== 'activate_this' || activation.step.kind !== 'run') return [];
      const values = { path: activation.step.target.text.replace(/\uFFFC/g, '…') };
      if (missing !== undefined) return [{ severity: 'warning' as const, confidence: 'proven' as const, at: activation.path, code: 'log' as const, values, related: [{ ...missing, label: 'not found' }] }];
      const made = madeByVenv(evidence, activation);
      return made === undefined ? [] : [{ severity: 'warning' as const, at: activation.path, code: 'venv' as const, values, related: [{ ...made, label: 'created by venv' }] }];
    });
  },
});

/** Origins of environments: commands, and a comment that names one. */
interface Evidence {
  readonly made: readonly { readonly at: Place; readonly byVenv: boolean; readonly fits: (root: string) => boolean }[];
  readonly note: Place | undefined;
}

function madeEnvironments({ shells }: Given): Evidence['made'] {
  return shells.flatMap(({ file, commands }) => commands.environments.map(({ by, directory, start, end }) => {
    // A bare name may lie anywhere.
    const tail = directory === undefined || !/[\\/]/.test(directory) ? undefined : directory.replace(/^[~.]+/, '').replace(/[\\/]+$/, '');
    return { at: { file, start, end }, byVenv: by === 'venv', fits: (root: string) => tail === undefined || root.endsWith(tail) || samePath(directory ?? '', root) };
  }));
}

function missingInLog({ logs }: Given): Place | undefined {
  for (const { file, lines } of logs) {
    const line = lines.find(({ words }) => /No such file or directory: '.*activate_this\.py'/.test(words));
    if (line !== undefined) return { file, start: line.wordsAt, end: line.end };
  }
  return undefined;
}

/** The command that made the environment, if it was the venv module and nothing else can have made it. */
function madeByVenv({ made, note }: Evidence, { root }: Activation): Place | undefined {
  const matching = root === undefined ? made : made.filter(({ fits }) => fits(root));
  if (matching.length > 0) return matching.every(({ byVenv }) => byVenv) ? matching[0]?.at : undefined;
  return note;
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
    speaks('warning', '/srv/shop/venv/bin/activate_this.py', together('A Dockerfile shows python -m venv', ACTIVATE,
      { title: '', files: [{ name: 'Dockerfile', kind: 'shell', text: 'FROM debian:12\nRUN apt-get update && apt-get install -y python3-venv\nRUN python3 -m venv /srv/shop/venv\n' }] })),
  ],
  good: [together('Nothing shows how the environment was created', ACTIVATE), together('virtualenv creates the file', ACTIVATE, made('virtualenv /srv/shop/venv')), together('uv creates the file', ACTIVATE, made('uv venv /srv/shop/venv'))],
});
