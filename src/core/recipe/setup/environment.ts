/** The commands that make an environment, by its tool, and put packages into it. */
import { directoryOf, FRAMEWORKS, nameOf, packagedPython } from '#core/deployment';
import { compareVersions, isPython2, pythonsOf } from '#core/releases';
import { line, type Line, type Token } from '#core/lines';
import type { NoteId } from '../note.ts';
import type { SetupPart } from '../plan-types.ts';
import { toolPackage } from './packages.ts';
import { command, comment, POSIX, POWERSHELL, shell, shellWord, type CommandWriter } from './shell.ts';

/** Formatter of command lines for a plan's platform. */
export function writerOf({ platform }: SetupPart): CommandWriter {
  return platform.windows ? POWERSHELL : POSIX;
}

/** Comment that lists programs without a package on the platform. */
export function expectedTools(plan: SetupPart): Line[] {
  const { toolKey, tool, platform, method } = plan;
  if (toolKey === 'venv' || method === 'symlink-tree' || toolPackage(plan) !== undefined) return [];
  const name = toolKey === 'pyenv' ? 'pyenv' : tool.label;
  return [comment(platform.windows ? `# Also needed: ${name}.` : `# ${name} must already be installed: this platform has no package for it.`)];
}

/** The interpreter that makes the environment, as words of a command. */
function pythonWords({ deployment, python, platform }: SetupPart): readonly [string, ...string[]] {
  if (platform.windows) return ['py', `-${python}`];
  const packaged = packagedPython(deployment);
  if (packaged !== undefined) return [packaged.program];
  const own = deployment.python === 'auto' && !isPython2(python) && platform.family !== 'macos';
  return [own ? platform.python : `${directoryOf(platform.python)}/python${python}`];
}

/** The program in an environment. On Windows a whole installation has its interpreter at its root. */
export function programIn({ platform, tool }: SetupPart, environment: string, name: string): string {
  if (platform.windows && tool.layout === 'installation' && name === 'python') return `${environment}/python.exe`;
  return platform.windows ? `${environment}/Scripts/${name}.exe` : `${environment}/bin/${name}`;
}

/**
 * A command that fails where the system's own Python is none that the release is made for. Only where its series is not
 * known and pip builds the module: a package of the distribution fits its Python.
 */
export function pythonCheck(plan: SetupPart): Line[] {
  const { deployment, module, release, tool, platform, obtainable } = plan;
  const known = packagedPython(deployment) !== undefined || deployment.python !== 'auto' || platform.windows || platform.family === 'macos';
  if (known || module !== 'pip' || tool.ownPython || !obtainable) return [];
  const series = pythonsOf(release).series.filter((each) => !isPython2(each)).toSorted(compareVersions);
  const [first, last] = [series[0], series.at(-1)];
  if (first === undefined || last === undefined) return [];
  const tuple = (each: string): string => `(${each.replace('.', ', ')})`;
  const program = pythonWords(plan)[0];
  return [
    comment(`# mod_wsgi ${release} supports Python ${first} to ${last}; this command fails with any other.`),
    command(POSIX, [program, '-c', `import sys; assert ${tuple(first)} <= sys.version_info[:2] <= ${tuple(last)}, sys.version`]),
  ];
}

/** Makes one environment; one that is there already is kept. */
export function makeEnvironmentLines(plan: SetupPart, environment: string): Line[] {
  if (plan.method === 'symlink-tree') return symlinkTreeLines(plan, environment);
  const writer = writerOf(plan);
  const note: NoteId | undefined = plan.tool.layout === 'copied' && plan.method !== 'python-path' && plan.method !== 'server-path' ? 'tool' : undefined;
  const [program] = pythonWords(plan);
  switch (plan.toolKey) {
    case 'venv':
      return [command(writer, [...pythonWords(plan), '-m', 'venv', environment])];
    case 'virtualenv':
      // The package of virtualenv belongs to the system's own Python, which makes environments of the others, too.
      return [command(writer, !plan.platform.windows && program !== plan.platform.python && toolPackage(plan) !== undefined
        ? [plan.platform.python, '-m', 'virtualenv', '--python', program, environment]
        : [...pythonWords(plan), '-m', 'virtualenv', environment], note)];
    case 'virtualenv-16':
      return [command(writer, [...pythonWords(plan), '-m', 'virtualenv', environment], note)];
    case 'uv':
      return [unless(plan, environment, command(writer, ['uv', 'venv', '--seed', '--python', plan.platform.windows ? plan.python : program, environment]))];
    case 'virtualenvwrapper':
      return shell`WORKON_HOME=${['path', shellWord(directoryOf(environment))]} bash -c ${['string', shellWord(`. "$(command -v virtualenvwrapper.sh || echo /usr/share/virtualenvwrapper/virtualenvwrapper.sh)"; mkvirtualenv --python ${shellWord(program)} ${shellWord(nameOf(environment))}`)]}`;
    case 'conda':
      return [unless(plan, environment, command(writer, ['conda', 'create', '--yes', '--prefix', environment, `python=${plan.python}`, 'pip']))];
    case 'pyenv':
      return [
        ...shell`export PYENV_ROOT=/opt/pyenv PYTHON_CONFIGURE_OPTS=--enable-shared`,
        command(POSIX, ['pyenv', 'install', '--skip-existing', plan.python]),
        ...shell`"$(pyenv prefix ${['plain', plan.python]})/bin/python" -m venv ${['path', shellWord(environment)]}`,
      ];
  }
}

/** Command that runs unless the environment has a Python already: the tool would prompt, or fail. */
function unless(plan: SetupPart, environment: string, { tokens }: Line): Line {
  const program: Token = ['path', writerOf(plan).word(programIn(plan, environment, 'python'))];
  return plan.platform.windows
    ? line([['keyword', 'if'], ['plain', ' (-not ('], ['command', 'Test-Path'], ['option', ' -LiteralPath'], ['plain', ' '], program, ['plain', ')) { '], ...tokens, ['plain', ' }']])
    : line([['command', 'test'], ['option', ' -x'], ['plain', ' '], program, ['plain', ' || '], ...tokens]);
}

/** Links to everything of the library but its packages; the directory for those is the environment's own. */
function symlinkTreeLines(plan: SetupPart, environment: string): Line[] {
  const program = ['path', shellWord(pythonWords(plan)[0])] as const;
  const root = ['path', shellWord(environment)] as const;
  return [
    ...seriesLine(plan),
    ...shell`
mkdir -p ${root}/bin ${root}/lib/"$series"/site-packages
ln -sfn ${program} ${root}/bin/python
for item in ${['path', `${directoryOf(directoryOf(pythonWords(plan)[0]))}/lib`]}/"$series"/*; do
  case $item in
    */site-packages | */dist-packages) ;;
    *) ln -sfn "$item" ${root}/lib/"$series"/ ;;
  esac
done
ln -sfn site-packages ${root}/lib/"$series"/dist-packages
`,
  ].map((each) => ({ ...each, note: 'symlink-tree' satisfies NoteId }));
}

/** The name of the library's directory, which has the series of the very program that is linked to. */
function seriesLine(plan: SetupPart): Line[] {
  return shell`series=$(${['command', shellWord(pythonWords(plan)[0])]} -c 'import sys; print("python%d.%d" % sys.version_info[:2])')`;
}

/** Installs the frameworks of the applications in an environment, and their requirements. */
export function packageLines(plan: SetupPart, environment: string): Line[] {
  const applications = plan.applications.filter((each) => each.environment === environment);
  const frameworks = [...new Set(applications.map(({ framework }) => framework))].map((key) => FRAMEWORKS[key].packages).filter(({ length }) => length > 0);
  const requirements = applications.map(({ project }) => `${project}/requirements.txt`);
  const install = (words: readonly string[]): Token[] => [...installer(plan, environment), ['plain', ' '], ...words.flatMap((word, index): Token[] => [
    ...(index === 0 ? [] : [['plain', ' '] satisfies Token]), [word.startsWith('-') ? 'option' : word.includes('/') ? 'path' : 'plain', writerOf(plan).word(word)],
  ])];
  return [
    ...(plan.method === 'symlink-tree' ? seriesLine(plan) : []),
    ...frameworks.map((packages) => line(install(packages))),
    ...requirements.flatMap((file): Line[] => {
      const path: Token = ['path', writerOf(plan).word(file)];
      const tokens = install(['--requirement', file]);
      return plan.platform.windows
        ? [line([['keyword', 'if'], ['plain', ' ('], ['command', 'Test-Path'], ['option', ' -LiteralPath'], ['plain', ' '], path, ['plain', ') { '], ...tokens, ['plain', ' }']])]
        : shell`
if [ -f ${path} ]; then
  ${tokens}
fi
`;
    }),
  ];
}

/** The start of a command that installs into an environment, up to the packages. */
export function installer(plan: SetupPart, environment: string): readonly Token[] {
  const writer = writerOf(plan);
  if (plan.method !== 'symlink-tree') return command(writer, [programIn(plan, environment, 'python'), '-m', 'pip', 'install']).tokens;
  const [start] = shell`${['command', shellWord(pythonWords(plan)[0])]} -m pip install --target ${['path', shellWord(environment)]}/lib/"$series"/site-packages`;
  return start?.tokens ?? [];
}
