import { environmentsOf, folderOf, nameOf } from '#core/deployment';
import { line, type Line, type Token } from '#core/lines';
import { expectedTools, installer, makeEnvironmentLines, packageLines, programIn, toolPackages } from './environment.ts';
import type { Plan } from '../plan.ts';
import { command, POSIX, shell, shellWord } from './shell.ts';
import { systemOf, writerOf } from './platform-commands.ts';

/** A step of the way from a machine without Apache to a tested site. */
export interface SetupStep {
  readonly key: 'install' | 'environment' | 'packages' | 'module' | 'configuration' | 'probe';
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The steps, in order; to be run as root, the files being saved before `configuration`. */
export function setupSteps(plan: Plan): SetupStep[] {
  return [installStep(plan), environmentStep(plan), packagesStep(plan), ...moduleStep(plan), configurationStep(plan), probeStep(plan)];
}

/** The steps as one text of commands. */
export function setupLines(plan: Plan, steps: readonly SetupStep[]): Line[] {
  const who = plan.platform.windows ? '# Run in PowerShell as administrator, a step at a time.' : '# Run as root, a step at a time.';
  const blocks = steps.map(({ title, lines }, index) => [
    line([]), line([['comment', `# ${index + 1}. ${title}`]]), ...lines,
  ]);
  return [line([['comment', who]]), ...blocks.flat()];
}

/** A distribution installs the release it has; who needs an old one has it already. */
function installStep(plan: Plan): SetupStep {
  const { obtainable, release, tool, module } = plan;
  if (!obtainable) return { key: 'install', title: `Apache, mod_wsgi ${release} and ${tool.label} are expected on this machine.`, lines: [] };
  const title = module === 'distribution' ? 'Install Apache and mod_wsgi. The distribution decides which release that is.' : 'Install Apache, and what it takes to build mod_wsgi.';
  return { key: 'install', title, lines: [...systemOf(plan).install(plan, toolPackages(plan)), ...expectedTools(plan)] };
}

function environmentStep(plan: Plan): SetupStep {
  const { applications, baseline, deployment } = plan;
  const folders = [...new Set(applications.flatMap(({ project, script }) => [project, folderOf(script)]))];
  const make = plan.platform.windows
    ? folders.map((folder) => command(writerOf(plan), ['New-Item', '-ItemType', 'Directory', '-Force', folder]))
    : [command(POSIX, ['mkdir', '-p', ...folders])];
  const environments = environmentsOf(deployment).flatMap((environment) => makeEnvironmentLines(plan, environment));
  const empty = baseline === undefined ? [] : makeEnvironmentLines(plan, baseline);
  const many = environmentsOf(deployment).length > 1 || baseline !== undefined;
  return {
    key: 'environment', lines: [...make, ...environments, ...empty],
    title: many ? 'Make the environments, with the Python that mod_wsgi was built for.' : 'Make the environment, with the Python that mod_wsgi was built for.',
  };
}

function packagesStep(plan: Plan): SetupStep {
  const lines = environmentsOf(plan.deployment).flatMap((environment) =>
    packageLines(plan, environment, plan.applications.filter((each) => each.environment === environment).map(({ project }) => project)));
  return { key: 'packages', title: 'Install what your application needs.', lines };
}

/** Builds mod_wsgi for the environment's Python and writes the lines that load it. */
function moduleStep(plan: Plan): SetupStep[] {
  if (plan.module !== 'pip' || !plan.obtainable) return [];
  const { environment } = plan.applications[0];
  const writer = writerOf(plan);
  const { moduleFile, enableModule } = systemOf(plan);
  const express = command(writer, [programIn(plan, environment, 'mod_wsgi-express'), 'module-config']).tokens;
  const file: Token = ['path', writer.word(moduleFile)];
  const save = plan.platform.windows
    ? [line([...express, ['plain', ' | Select-String ^Load | ForEach-Object Line | Set-Content '], file])]
    : shell`${express} | grep ^Load > ${file}`;
  return [{
    key: 'module', title: 'Build mod_wsgi with that Python, and have Apache load it.',
    lines: [command(writer, [...installer(plan, environment), `mod_wsgi==${plan.release}`], 'module'), ...save, ...enableModule],
  }];
}

function configurationStep(plan: Plan): SetupStep {
  const { enableSite, load } = systemOf(plan);
  const variable = plan.method === 'symlink-tree' ? homeVariableLines(plan) : [];
  return {
    key: 'configuration', title: 'Save the other files of this recipe at their paths, then test and load the configuration.',
    lines: [...variable, ...enableSite(nameOf(plan.siteFile)), ...load],
  };
}

/** Python reads PYTHONHOME from what Apache was started with, so the variable goes where the start script looks. */
function homeVariableLines({ deployment: { platform }, applications }: Plan): Line[] {
  const file = platform === 'redhat' ? '/etc/sysconfig/httpd' : '/etc/apache2/envvars';
  const word = platform === 'redhat' ? `PYTHONHOME=${applications[0].environment}` : `export PYTHONHOME=${shellWord(applications[0].environment)}`;
  return shell`printf '%s\n' ${['string', shellWord(word)]} >> ${['path', file]}`.map((each) => ({ ...each, note: 'home-variable' }));
}

function probeStep(plan: Plan): SetupStep {
  const one = plan.applications.length === 1;
  return {
    key: 'probe', lines: plan.applications.map(({ probeMount }) => probeCommand(plan, probeMount)),
    title: one ? 'Ask the probe. "prefix" and the file of "package" must be what the recipe promises.' : 'Ask each probe. "prefix" and the file of "package" must be what the recipe promises.',
  };
}

/** The one-line request that proves which environment answers. */
function probeCommand({ deployment: { serverName, port }, platform }: Plan, probeMount: string): Line {
  const url = `http://127.0.0.1${port === 80 ? '' : `:${port}`}${probeMount}`;
  return line([
    ['command', platform.windows ? 'curl.exe' : 'curl'], ['option', ' --silent --show-error --max-time 10 --header '],
    ['string', `'Host: ${serverName}'`], ['plain', ' '], ['path', url],
  ]);
}
