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

/** A step of the way from a machine without Apache to a tested site. */
export interface SetupStep {
  readonly key: 'install' | 'environment' | 'packages' | 'configuration' | 'probe';
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The steps, in order; to be run as root, the files being saved before `configuration`. */
export function setupSteps(plan: Plan): SetupStep[] {
  return [installStep(plan), environmentStep(plan), packagesStep(plan), configurationStep(plan), probeStep(plan)];
}

/** The steps as one text of shell commands. */
export function setupLines(steps: readonly SetupStep[]): Line[] {
  const blocks = steps.map(({ title, lines }, index) => [
    line([]), line([['comment', `# ${index + 1}. ${title}`]]), ...lines,
  ]);
  return [line([['comment', '# Run as root, a step at a time.']]), ...blocks.flat()];
}

function path(text: string): Token {
  return ['path', shellWord(text)];
}

/** A distribution installs the release it has; who needs an old one has it already. */
function installStep(plan: Plan): SetupStep {
  const { era, platform, release, tool } = plan;
  if (era === 'legacy') return { key: 'install', title: `Apache, mod_wsgi ${release} and ${tool.label} are expected on this machine.`, lines: [] };
  const lines = [[...platform.install, ...toolPackages(plan)], ...platform.start].map((command) => line(words(command)));
  return { key: 'install', title: 'Install Apache and mod_wsgi. The distribution decides which release that is.', lines };
}

function environmentStep({ pythonProgram, tool, reach, environment, script, deployment: { project } }: Plan): SetupStep {
  const make: Token[] = [['command', shellWord(pythonProgram)], ['option', ' -m '], ['plain', `${tool.module} `], path(environment)];
  return {
    key: 'environment', title: 'Make the environment, with the Python that mod_wsgi was built for.',
    lines: [
      ...shell`mkdir -p ${path(project)} ${path(folderOf(script))}`,
      line(make, tool.layout === 'copied' && reach !== 'python-path' ? 'tool' : undefined),
    ],
  };
}

function packagesStep({ environment, deployment: { project } }: Plan): SetupStep {
  const requirements = path(`${project}/requirements.txt`);
  return {
    key: 'packages', title: 'Install what your application needs.',
    lines: shell`
if [ -f ${requirements} ]; then
  ${path(`${environment}/bin/python`)} -m pip install --requirement ${requirements}
fi
`,
  };
}

function configurationStep({ platform, deployment: { processGroup } }: Plan): SetupStep {
  const enable = platform.enable.length === 0 ? [] : [line(words([...platform.enable, `${processGroup}.conf`]))];
  return {
    key: 'configuration', title: 'Save the other files of this recipe at their paths, then test and load the configuration.',
    lines: [...enable, line([...words(platform.configTest), ['plain', ' && '], ...words(platform.reload)])],
  };
}

function probeStep(plan: Plan): SetupStep {
  return {
    key: 'probe', title: 'Ask the probe. "prefix" and the file of "package" must be what the recipe promises.',
    lines: [probeCommand(plan)],
  };
}

function toolPackages({ deployment }: Plan): string[] {
  const { packages }: { packages: Readonly<Partial<Record<'debian' | 'redhat', string>>> } = TOOLS[toolOf(deployment)];
  const name = packages[deployment.platform];
  return name === undefined ? [] : [name];
}

/** The one-line request that proves which environment answers. */
function probeCommand({ deployment: { serverName, port } }: Plan): Line {
  const url = `http://127.0.0.1${port === 80 ? '' : `:${port}`}${PROBE_MOUNT}`;
  const piece = (kind: TokenKind, text: string): Token => [kind, text];
  return line([
    piece('command', 'curl'), piece('option', ' --silent --show-error --max-time 10 --header '),
    piece('string', `'Host: ${serverName}'`), piece('plain', ' '), piece('path', url),
  ]);
}
