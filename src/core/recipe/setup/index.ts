/** The way from a machine without Apache to a tested site, as commands. */
import { directoryOf } from '#core/deployment';
import { can } from '#core/releases';
import { line, type Line, type Token } from '#core/lines';
import type { NoteId } from '../note.ts';
import type { SetupPart } from '../plan-types.ts';
import { accountLines } from './accounts.ts';
import { expectedTools, installer, makeEnvironmentLines, packageLines, programIn, pythonCheck, writerOf } from './environment.ts';
import { commandsOf } from './families/index.ts';
import { encryptionLines, firewallLines, listenLines } from './listen.ts';
import { isEncrypted } from './packages.ts';
import { selinuxLines } from './selinux.ts';
import { appendOnce, command, comment, POSIX, shell, shellWord } from './shell.ts';

/** A step of the way from a machine without Apache to a tested site. */
export interface SetupStep {
  readonly key: 'install' | 'environment' | 'packages' | 'module' | 'configuration' | 'probe';
  readonly title: string;
  readonly lines: readonly Line[];
}

/** The steps, in order; the files are saved before the commands of `configuration`. */
export function setupSteps(plan: SetupPart): SetupStep[] {
  return [installStep(plan), environmentStep(plan), packagesStep(plan), ...moduleStep(plan), configurationStep(plan), probeStep(plan)];
}

/** The steps as one text of commands. */
export function setupLines(plan: SetupPart, steps: readonly SetupStep[]): Line[] {
  const blocks = steps.map(({ title, lines }, index) => [line([]), comment(`# ${index + 1}. ${title}`), ...lines]);
  return [comment(`# ${whoRuns(plan)}, one step at a time.`), ...blocks.flat()];
}

/** Homebrew refuses to work for root. */
function whoRuns({ platform }: SetupPart): string {
  if (platform.windows) return 'Run in PowerShell as administrator';
  return platform.family === 'macos' ? 'Run as yourself, not as root' : 'Run as root';
}

/** A distribution installs the release it has; who needs an old one has it already. */
function installStep(plan: SetupPart): SetupStep {
  const { obtainable, release, tool, module, platform } = plan;
  if (!obtainable) return { key: 'install', title: `Apache, mod_wsgi ${release} and ${tool.label} must already be installed.`, lines: [] };
  const title = module === 'pip' ? 'Install Apache, and the packages that building mod_wsgi needs.'
    : platform.system === undefined ? 'Install Apache and mod_wsgi. Your distribution determines the release.'
      : `Install Apache and the mod_wsgi ${release} of ${platform.label}.`;
  return { key: 'install', title, lines: [...commandsOf(plan).install(plan), ...expectedTools(plan)] };
}

function environmentStep(plan: SetupPart): SetupStep {
  const { applications, baseline, environments } = plan;
  const directories = [...new Set(applications.flatMap(({ project, script }) => [project, directoryOf(script)]))];
  const make = plan.platform.windows
    ? directories.map((directory) => command(writerOf(plan), ['New-Item', '-ItemType', 'Directory', '-Force', '-Path', directory]))
    : [command(POSIX, ['mkdir', '-p', ...directories])];
  const made = [...environments, ...(baseline === undefined ? [] : [baseline])];
  return {
    key: 'environment', lines: [...make, ...pythonCheck(plan), ...made.flatMap((environment) => makeEnvironmentLines(plan, environment))],
    title: made.length > 1 ? 'Create the environments with the Python that mod_wsgi was built for.' : 'Create the environment with the Python that mod_wsgi was built for.',
  };
}

function packagesStep(plan: SetupPart): SetupStep {
  return { key: 'packages', title: 'Install the packages that your application needs.', lines: plan.environments.flatMap((environment) => packageLines(plan, environment)) };
}

/** Builds mod_wsgi for the environment's Python and writes the lines that load it. */
function moduleStep(plan: SetupPart): SetupStep[] {
  if (plan.module !== 'pip' || !plan.obtainable) return [];
  const { environment } = plan.applications[0];
  const { moduleFile, enableModule } = commandsOf(plan);
  return [{
    key: 'module', title: 'Build mod_wsgi with that Python, and load it in Apache.',
    lines: [
      line([...installer(plan, environment), ['plain', ` mod_wsgi==${plan.release}`]], 'module'),
      ...saveModuleLines(plan, programIn(plan, environment, 'mod_wsgi-express'), moduleFile(plan)), ...enableModule(plan),
    ],
  }];
}

/** Before `module-config` the program names the place of the module alone (fact R11). */
function saveModuleLines(plan: SetupPart, program: string, saved: string): Line[] {
  const writer = writerOf(plan);
  const file: Token = ['path', writer.word(saved)];
  const express: Token = ['command', writer.program(program)];
  if (plan.platform.windows) {
    return [line([
      ['plain', '('], express, ['plain', ' module-config | '], ['command', 'Select-String'], ['plain', ' ^Load).Line | '], ['command', 'Set-Content'], ['option', ' -LiteralPath'], ['plain', ' '], file,
    ])];
  }
  return can(plan.release, 'module-config') ? shell`${express} module-config | grep ^Load > ${file}`
    : shell`printf 'LoadModule wsgi_module "%s"\n' "$(${express} module-location)" > ${file}`;
}

function configurationStep(plan: SetupPart): SetupStep {
  const { enableSite, load } = commandsOf(plan);
  return {
    key: 'configuration', title: 'Save the other files of this recipe at their paths, then test and load the configuration.',
    lines: [...accountLines(plan), ...startVariableLines(plan), ...certificateLines(plan), ...encryptionLines(plan), ...listenLines(plan), ...enableSite(plan), ...selinuxLines(plan), ...load(plan), ...firewallLines(plan)],
  };
}

/** Apache does not start without the files of its certificate; this names the one that is missing. */
function certificateLines(plan: SetupPart): Line[] {
  if (!isEncrypted(plan) || !plan.obtainable) return [];
  const paths = [plan.certificate.file, plan.certificate.key];
  return [
    comment('# The certificate and its key must exist already; certbot can create them.'),
    ...(plan.platform.family === 'macos' ? [comment('# Apache runs as you here: if only root can read them, copy them, and enter the paths of the copies.')] : []),
    ...(plan.platform.windows ? paths.map((path) => command(writerOf(plan), ['Get-Item', '-LiteralPath', path])) : [command(POSIX, ['ls', ...paths])]),
  ];
}

/** A variable that Apache must be started with, and the note that explains it. */
interface StartVariable {
  readonly name: 'PYTHONHOME' | 'LANG';
  readonly value: string;
  readonly note: NoteId;
}

/** Python reads these when Apache starts, so they go where its start looks. Empty where no file is known for them. */
function startVariables(plan: SetupPart): StartVariable[] {
  const { method, startLocale, obtainable, platform: { family }, applications: [{ environment }] } = plan;
  const hasFile = family === 'debian' || family === 'redhat' || family === 'suse';
  // Only Debian has a tree of links.
  return [
    ...(method === 'symlink-tree' ? [{ name: 'PYTHONHOME', value: environment, note: 'home-variable' } as const] : []),
    ...(startLocale && hasFile && obtainable ? [{ name: 'LANG', value: 'C.UTF-8', note: 'start-locale' } as const] : []),
  ];
}

function startVariableLines(plan: SetupPart): Line[] {
  const variables = startVariables(plan);
  if (plan.platform.family === 'debian') {
    return variables.flatMap(({ name, value, note }) => appendOnce(`export ${name}=${shellWord(value)}`, '/etc/apache2/envvars', note));
  }
  const [first] = variables;
  if (first === undefined) return [];
  const directory = `/etc/systemd/system/${plan.platform.family === 'suse' ? 'apache2' : 'httpd'}.service.d`;
  const entries = variables.map(({ name, value }) => `Environment="${name}=${value.replace(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`);
  return [
    command(POSIX, ['mkdir', '-p', directory]),
    ...shell`printf '%s\n' '[Service]' ${['string', entries.map(shellWord).join(' ')]} > ${['path', `${directory}/python.conf`]}`,
    ...shell`systemctl daemon-reload`,
  ].map((each) => ({ ...each, note: first.note }));
}

function probeStep(plan: SetupPart): SetupStep {
  const one = plan.applications.length === 1;
  return {
    key: 'probe', lines: plan.applications.map(({ probeMount }) => probeCommand(plan, probeMount)),
    title: one ? 'Request the probe, and compare "prefix" and the file in "package" with the expected output.' : 'Request each probe, and compare "prefix" and the file in "package" with the expected output.',
  };
}

/** Options of the request: neither a page nor a server that hangs holds up the reader. */
const OPTIONS = ['--silent', '--show-error', '--max-time 10', '--header'] as const;

/** The one-line request that proves which environment answers. */
function probeCommand({ deployment: { serverName, port }, platform }: SetupPart, probeMount: string): Line {
  const url = `http://127.0.0.1${port === 80 ? '' : `:${port}`}${probeMount}`;
  return line([
    ['command', platform.windows ? 'curl.exe' : 'curl'], ...OPTIONS.flatMap((option): Token[] => [['plain', ' '], ['option', option]]),
    ['plain', ' '], ['string', `'Host: ${serverName}'`], ['plain', ' '], ['path', url],
  ]);
}
