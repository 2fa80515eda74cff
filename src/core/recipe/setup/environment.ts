/** The commands that make an environment, by its tool, and put packages into it. */
import { folderOf, nameOf, type PlatformKey, type ToolKey, toolKeyOf } from '#core/deployment';
import { isPython2 } from '#core/releases';
import { line, type Line } from '#core/lines';
import type { NoteId } from '../note.ts';
import type { Plan } from '../plan.ts';
import { command, POSIX, shell, shellWord } from './shell.ts';
import { writerOf } from './platform-commands.ts';

/** The distribution's package that brings a tool, where it has one of its own. */
const TOOL_PACKAGES: Readonly<Partial<Record<ToolKey, Readonly<Partial<Record<PlatformKey, string>>>>>> = {
  venv: { debian: 'python3-venv', container: 'python3-venv' },
  virtualenv: { debian: 'python3-virtualenv', redhat: 'python3-virtualenv', container: 'python3-virtualenv', macos: 'virtualenv' },
  virtualenvwrapper: { debian: 'virtualenvwrapper', container: 'virtualenvwrapper', macos: 'virtualenvwrapper' },
  uv: { macos: 'uv', redhat: 'uv' },
};

/** The packages to install beside Apache, so that the tool is there. */
export function toolPackages({ deployment }: Plan): string[] {
  const name = TOOL_PACKAGES[toolKeyOf(deployment)]?.[deployment.platform];
  return name === undefined ? [] : [name];
}

/** Says what must be on the machine already, because the platform has no package of it. */
export function expectedTools(plan: Plan): Line[] {
  const key = toolKeyOf(plan.deployment);
  const brought = key === 'venv' || plan.platform.windows || toolPackages(plan).length > 0;
  return brought ? [] : [line([['comment', `# ${key === 'pyenv' ? 'pyenv' : plan.tool.label} is expected on this machine: this platform has no package of it.`]])];
}

/** The interpreter that makes the environment, as words of a command. */
export function pythonWords({ deployment, python, platform }: Plan): string[] {
  if (platform.windows) return ['py', `-${python}`];
  if (deployment.python === 'auto' && !isPython2(python)) return [platform.python];
  return [`${folderOf(platform.python)}/python${python}`];
}

/** The program in an environment. On Windows a whole installation has its interpreter at its root. */
export function programIn({ platform, tool }: Plan, environment: string, name: string): string {
  if (platform.windows && tool.layout === 'installation' && name === 'python') return `${environment}/python.exe`;
  return platform.windows ? `${environment}/Scripts/${name}.exe` : `${environment}/bin/${name}`;
}

/** Makes one environment. */
export function makeEnvironmentLines(plan: Plan, environment: string): Line[] {
  if (plan.method === 'symlink-tree') return symlinkTreeLines(plan, environment);
  const writer = writerOf(plan);
  const key = toolKeyOf(plan.deployment);
  const note: NoteId | undefined = plan.tool.layout === 'copied' && plan.method !== 'python-path' && plan.method !== 'server-path' ? 'tool' : undefined;
  switch (key) {
    case 'venv':
      return [command(writer, [...pythonWords(plan), '-m', 'venv', environment])];
    case 'virtualenv':
    case 'virtualenv-16':
      return [command(writer, [...pythonWords(plan), '-m', 'virtualenv', environment], note)];
    case 'uv':
      return [command(writer, ['uv', 'venv', '--seed', '--python', plan.platform.windows ? plan.python : (pythonWords(plan)[0] ?? plan.python), environment])];
    case 'virtualenvwrapper':
      return shell`WORKON_HOME=${['path', shellWord(folderOf(environment))]} bash -c ${['string', shellWord(`. "$(command -v virtualenvwrapper.sh || echo /usr/share/virtualenvwrapper/virtualenvwrapper.sh)"; mkvirtualenv --python ${pythonWords(plan)[0]} ${shellWord(nameOf(environment))}`)]}`;
    case 'conda':
      return [command(writer, ['conda', 'create', '--yes', '--prefix', environment, `python=${plan.python}`, 'pip'])];
    case 'pyenv':
      return [
        ...shell`export PYENV_ROOT=/opt/pyenv PYTHON_CONFIGURE_OPTS=--enable-shared`,
        command(POSIX, ['pyenv', 'install', '--skip-existing', plan.python]),
        ...shell`"$(pyenv prefix ${['plain', plan.python]})/bin/python" -m venv ${['path', shellWord(environment)]}`,
      ];
  }
}

/** Links to everything of the library but its packages; the folder for those is the environment's own. */
function symlinkTreeLines(plan: Plan, environment: string): Line[] {
  const program = pythonWords(plan)[0] ?? '';
  const series = `python${plan.python}`;
  const root = ['path', shellWord(environment)] as const;
  return shell`
mkdir -p ${root}/bin ${root}/lib/${['plain', series]}
ln -s ${['path', shellWord(program)]} ${root}/bin/python
for item in ${['path', `${folderOf(folderOf(program))}/lib/${series}`]}/*; do
  ln -s "$item" ${root}/lib/${['plain', series]}/
done
rm -rf ${root}/lib/${['plain', series]}/site-packages ${root}/lib/${['plain', series]}/dist-packages
mkdir ${root}/lib/${['plain', series]}/site-packages
ln -s site-packages ${root}/lib/${['plain', series]}/dist-packages
`.map((each) => ({ ...each, note: 'symlink-tree' satisfies NoteId }));
}

/** Installs what an application needs, and the framework, into its environment. */
export function packageLines(plan: Plan, environment: string, projects: readonly string[]): Line[] {
  const writer = writerOf(plan);
  const pip = installer(plan, environment);
  const framework = plan.deployment.framework === 'wsgi' ? [] : [command(writer, [...pip, plan.deployment.framework])];
  const requirements = projects.map((project) => `${project}/requirements.txt`);
  if (plan.platform.windows) {
    return [...framework, ...requirements.map((file) => line([...command(writer, ['if']).tokens, ['plain', ' (Test-Path '], ['path', writer.word(file)], ['plain', ') { '], ...command(writer, [...pip, '--requirement', file]).tokens, ['plain', ' }']]))];
  }
  return [...framework, ...requirements.flatMap((file) => shell`
if [ -f ${['path', shellWord(file)]} ]; then
  ${command(writer, [...pip, '--requirement', file]).tokens}
fi
`)];
}

/** The words that install into an environment, up to the packages. */
export function installer(plan: Plan, environment: string): string[] {
  if (plan.method === 'symlink-tree') {
    return [...pythonWords(plan), '-m', 'pip', 'install', '--target', `${environment}/lib/python${plan.python}/site-packages`];
  }
  return [programIn(plan, environment, 'python'), '-m', 'pip', 'install'];
}
