import { folderOf, PROBE_MOUNT, toolOf, TOOLS } from '#core/deployment';
import { line, SHELL, template, type Line, type Token, type TokenKind } from '#core/lines';
import type { Plan } from './plan.ts';

const shell = template(SHELL);

/** A text as one word of a POSIX shell, quoted only where it must be. */
export function shellWord(text: string): string {
  if (/^[A-Za-z0-9_./:@%+=,-]+$/.test(text)) return text;
  return `'${text.replaceAll('\'', '\'\\\'\'')}'`;
}

function words(texts: readonly string[]): Token[] {
  return texts.map((text, index): Token => [index === 0 ? 'command' : 'plain', `${index === 0 ? '' : ' '}${shellWord(text)}`]);
}

/** The shell commands from a machine without Apache to a tested site; to be run as root, a step at a time. */
export function setupLines(plan: Plan): Line[] {
  const { deployment, platform, environment, pythonProgram, tool, script } = plan;
  const { project, processGroup } = deployment;
  const path = (text: string): Token => ['path', shellWord(text)];
  const enable = platform.enable.length === 0 ? [] : [line(words([...platform.enable, processGroup]))];
  return [
    ...shell`
# Run as root, a step at a time.

`,
    ...installLines(plan),
    ...shell`

# 2. Make the environment, with the Python that mod_wsgi was built for.
mkdir -p ${path(project)} ${path(folderOf(script))}
`,
    line([['command', shellWord(pythonProgram)], ['option', ' -m '], ['plain', `${tool.module} `], path(environment)], tool.layout === 'copied' ? 'tool' : undefined),
    ...shell`

# 3. Install what your application needs.
if [ -f ${path(`${project}/requirements.txt`)} ]; then
  ${path(`${environment}/bin/python`)} -m pip install --requirement ${path(`${project}/requirements.txt`)}
fi

# 4. Save the other files of this recipe at their paths, then test and load the configuration.
`,
    ...enable,
    line([...words(platform.configTest), ['plain', ' && '], ...words(platform.reload)]),
    ...shell`

# 5. Ask the probe. "prefix" and the file of "package" must be what the recipe promises.
`,
    probeCommand(plan),
  ];
}

/** A distribution installs the release it has; who needs an old one has it already. */
function installLines(plan: Plan): Line[] {
  const { era, platform, release } = plan;
  if (era === 'legacy') return [line([['comment', `# 1. Apache, mod_wsgi ${release} and ${plan.tool.label} are expected on this machine.`]])];
  return [
    line([['comment', '# 1. Install Apache and mod_wsgi.']]),
    line(words([...platform.install, ...toolPackages(plan)])),
  ];
}

function toolPackages({ deployment }: Plan): string[] {
  const { packages }: { packages: Readonly<Partial<Record<'debian' | 'redhat', string>>> } = TOOLS[toolOf(deployment)];
  const name = packages[deployment.platform];
  return name === undefined ? [] : [name];
}

/** The one-line request that proves which environment answers. */
export function probeCommand({ deployment: { serverName, port } }: Plan): Line {
  const url = `http://127.0.0.1${port === 80 ? '' : `:${port}`}${PROBE_MOUNT}`;
  const piece = (kind: TokenKind, text: string): Token => [kind, text];
  return line([
    piece('command', 'curl'), piece('option', ' --silent --show-error --max-time 10 --header '),
    piece('string', `'Host: ${serverName}'`), piece('plain', ' '), piece('path', url),
  ]);
}
