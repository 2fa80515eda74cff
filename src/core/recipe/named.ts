import { applicationDefaults, type Application, type Deployment } from '#core/deployment';

/** A recipe that has a name of its own, and is published for every release that changed something. */
export interface NamedRecipe {
  /** Its directory in the address. Never reused for another recipe. */
  readonly key: string;
  readonly title: string;
  /** One sentence: whom it is for. */
  readonly summary: string;
  /** Values that differ from the defaults; the release is added. */
  readonly wanted: Partial<Deployment>;
}

const second: readonly Application[] = [applicationDefaults(2)];

/** Every named recipe: first by arrangement, then by what runs, by way, by tool and by platform. */
export const NAMED_RECIPES: readonly NamedRecipe[] = [
  {
    key: 'one-app-daemon', title: 'One application in daemon mode',
    summary: 'One application in its own processes, with its own virtual environment.', wanted: {},
  },
  {
    key: 'apps-own-groups', title: 'Several applications, a process group for each',
    summary: 'Each application in its own processes, with its own environment. Recommended.', wanted: { more: second },
  },
  {
    key: 'apps-one-group', title: 'Several applications in one process group',
    summary: 'One process group and one environment for all applications, with an interpreter for each.', wanted: { more: second, groups: 'shared', environments: 'shared' },
  },
  {
    key: 'apps-one-group-own-environments', title: 'Several applications in one process group, own environments',
    summary: 'One process group for all applications; each script attaches its own environment.', wanted: { more: second, groups: 'shared' },
  },
  {
    key: 'apps-one-group-empty-home', title: 'Several applications in one process group, over an empty Python home',
    summary: 'Each script attaches its own environment; an empty one hides the base interpreter\'s packages.', wanted: { more: second, groups: 'shared', base: 'hidden' },
  },
  {
    key: 'one-app-embedded', title: 'One application in embedded mode',
    summary: 'One application inside Apache\'s own processes.', wanted: { mode: 'embedded' },
  },
  {
    key: 'apps-embedded', title: 'Several applications in embedded mode',
    summary: 'Several applications inside Apache\'s own processes, from one environment.', wanted: { more: second, mode: 'embedded', environments: 'shared' },
  },
  {
    key: 'apps-embedded-own-environments', title: 'Several applications in embedded mode, own environments',
    summary: 'Several applications inside Apache\'s own processes; each script attaches its own environment.', wanted: { more: second, mode: 'embedded' },
  },
  {
    key: 'apps-embedded-empty-home', title: 'Several applications in embedded mode, over an empty Python home',
    summary: 'Each script attaches its own environment; an empty one hides the base interpreter\'s packages.', wanted: { more: second, mode: 'embedded', base: 'hidden' },
  },
  {
    key: 'script-directory', title: 'A mounted directory of scripts',
    summary: 'Every WSGI script in a directory is served under its own name.', wanted: { scripts: 'directory' },
  },
  {
    key: 'script-directory-embedded', title: 'A mounted directory of scripts, embedded',
    summary: 'Every WSGI script in a directory has its own URL, inside Apache\'s own processes.', wanted: { scripts: 'directory', mode: 'embedded' },
  },
  {
    key: 'module-folders', title: 'Extra module directories',
    summary: 'One application that imports from additional directories.', wanted: { modules: '/srv/shared/lib' },
  },
  { key: 'https', title: 'With HTTPS', summary: 'One application behind HTTPS; HTTP requests are redirected.', wanted: { vhost: 'https' } },
  { key: 'django', title: 'Django', summary: 'A Django project in daemon mode.', wanted: { framework: 'django' } },
  { key: 'flask', title: 'Flask', summary: 'A Flask application in daemon mode.', wanted: { framework: 'flask' } },
  {
    key: 'python-path', title: 'site-packages in python-path',
    summary: 'The environment\'s packages before those of the base interpreter, for releases without python-home.', wanted: { method: 'python-path' },
  },
  {
    key: 'baseline', title: 'An empty baseline and python-path',
    summary: 'An empty environment as the server\'s Python home, with packages per process group.', wanted: { method: 'baseline', more: second },
  },
  { key: 'server-home', title: 'WSGIPythonHome', summary: 'One environment for the whole server.', wanted: { method: 'server-home' } },
  {
    key: 'activate-this', title: 'activate_this.py in the script',
    summary: 'The script activates an environment created by virtualenv or uv.', wanted: { method: 'activate-this', tool: 'virtualenv' },
  },
  {
    key: 'activate-this-legacy', title: 'activate_this.py of virtualenv 16',
    summary: 'The script activates an environment created by an old virtualenv.', wanted: { method: 'activate-this', tool: 'virtualenv-16' },
  },
  {
    key: 'site-dir-front', title: 'site.addsitedir in the script',
    summary: 'The script adds the environment\'s packages and moves them to the front.', wanted: { method: 'site-dir-front' },
  },
  {
    key: 'site-dir', title: 'site.addsitedir in the script, at the end',
    summary: 'The script adds the environment\'s packages after those of the base interpreter.', wanted: { method: 'site-dir' },
  },
  {
    key: 'python-executable', title: 'WSGIPythonExecutable',
    summary: 'The first releases, with the path of the environment\'s program.', wanted: { method: 'python-executable' },
  },
  {
    key: 'symlink-tree', title: 'The poor man\'s environment',
    summary: 'PYTHONHOME and a tree of links, from before virtual environments.', wanted: { method: 'symlink-tree' },
  },
  { key: 'uv', title: 'An environment created by uv', summary: 'One application in an environment created by uv.', wanted: { tool: 'uv' } },
  { key: 'virtualenv', title: 'An environment created by virtualenv', summary: 'One application in an environment created by virtualenv.', wanted: { tool: 'virtualenv' } },
  { key: 'virtualenvwrapper', title: 'An environment created by virtualenvwrapper', summary: 'One application in an environment created by virtualenvwrapper.', wanted: { tool: 'virtualenvwrapper' } },
  { key: 'conda', title: 'An environment created by conda', summary: 'A conda environment, and mod_wsgi built inside it.', wanted: { tool: 'conda' } },
  { key: 'pyenv', title: 'A Python installed by pyenv', summary: 'A Python installed by pyenv, and mod_wsgi built for it.', wanted: { tool: 'pyenv' } },
  { key: 'redhat', title: 'RHEL and its family', summary: 'One application on RHEL, Fedora, Rocky or Alma.', wanted: { platform: 'redhat' } },
  { key: 'macos', title: 'macOS with Homebrew', summary: 'One application on macOS.', wanted: { platform: 'macos', project: '/opt/homebrew/var/example', port: 8080 } },
  { key: 'suse', title: 'openSUSE and SLES', summary: 'One application on SUSE, and mod_wsgi built with pip.', wanted: { platform: 'suse' } },
  { key: 'amazon-linux', title: 'Amazon Linux 2023', summary: 'One application on Amazon Linux, and mod_wsgi built with pip.', wanted: { platform: 'amazon-2023' } },
  { key: 'container', title: 'The httpd container image', summary: 'One application inside the httpd image.', wanted: { platform: 'container' } },
  {
    key: 'windows', title: 'Windows', summary: 'One application on Windows, which only has embedded mode.',
    wanted: { platform: 'windows', mode: 'embedded', project: 'C:/srv/example' },
  },
  { key: 'pip', title: 'mod_wsgi built with pip', summary: 'mod_wsgi built inside the environment, for a Python that the distribution does not have.', wanted: { module: 'pip' } },
];

/** The named recipe with this key. Refuses an unknown one and lists those there are. */
export function namedRecipe(key: string): NamedRecipe {
  const named = NAMED_RECIPES.find((candidate) => candidate.key === key);
  if (named === undefined) throw new Error(`No recipe has the name ${JSON.stringify(key)}. Use one of: ${NAMED_RECIPES.map((each) => each.key).join(', ')}.`);
  return named;
}
