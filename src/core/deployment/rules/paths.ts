/** Rules of paths: valid names of a platform, and collisions. */
import { optionQuoting, whyUnwritableOption } from '#core/apache';
import { can } from '#core/releases';
import { applicationDefaults, applicationsOf, fieldName } from '../application.ts';
import { environmentPath, environmentsOf, isWindows, projectPath, scriptPath } from '../resolve.ts';
import { directoryOf, isWithin } from '../location.ts';
import { PLATFORMS, type Platform } from '../platform.ts';
import { eachApplication, problemAt, type Rule } from './problem.ts';
import type { Deployment, Application } from '../schema.ts';
import { listSeparator } from '../validate.ts';

const DRIVE = /^[A-Z]:\//;

const pathOfPlatform = (key: 'project' | 'script' | 'environment'): Rule => eachApplication((application, number, deployment) => {
  const path = application[key];
  if (DRIVE.test(path) && !isWindows(deployment)) return problemAt(key, number, `${JSON.stringify(path)} is a Windows path. Enter a UNIX path, such as "/srv/site".`);
  const illegal = isWindows(deployment) ? /[<>:"|?*;\\]/.exec(path.replace(/^[A-Z]:(?=\/)/, ''))?.[0] : undefined;
  return illegal === undefined ? undefined
    : problemAt(key, number, `${JSON.stringify(path)} contains a ${JSON.stringify(illegal)}, which is not allowed in Windows paths or lists of them. Use a path without it.`);
});

/** Known paths below an environment's root: programs, library, packages. */
const INSIDE_ENVIRONMENT = /(^|\/)(bin(\/(python[\d.]*|pip[\d.]*|activate(_this\.py)?))?|lib(64)?(\/python\d[\d.]*(\/(site|dist)-packages)?)?|site-packages)$/;
const INSIDE_WINDOWS_ENVIRONMENT = /(^|\/)(Scripts(\/[\w.]+)?|Lib(\/site-packages)?|python\.exe)$/i;

/** Most frequent mistake: the path of the environment's program or packages instead of its root. */
const environmentRoot = eachApplication((application, number, deployment) => {
  if (number > 1 && deployment.environments === 'shared') return undefined;
  const { environment } = application;
  const inside = INSIDE_ENVIRONMENT.exec(environment) ?? (isWindows(deployment) ? INSIDE_WINDOWS_ENVIRONMENT.exec(environment) : null);
  if (inside === null) return undefined;
  const root = environment.slice(0, inside.index);
  const instead = /^([A-Z]:)?$/.test(root) ? application.project : root;
  if (instead === environment) return undefined;
  return {
    key: fieldName('environment', number), instead,
    message: `${JSON.stringify(environment)} is inside an environment. Enter the environment's root, the directory that contains ${isWindows(deployment) ? '"Scripts"' : '"bin" and "lib"'}: ${JSON.stringify(instead)}.`,
  };
});

const serverPathOfPlatform = (key: 'certificate' | 'certificateKey' | 'socketPrefix'): Rule => (deployment) => {
  const path = deployment[key];
  if (!DRIVE.test(path) || isWindows(deployment)) return undefined;
  return { key, instead: '', message: `${JSON.stringify(path)} is a Windows path. Enter a UNIX path, such as "/srv/site".` };
};

const homeOfPlatform = eachApplication(({ home }, number, deployment) => {
  if (!DRIVE.test(home) || isWindows(deployment)) return undefined;
  return { key: fieldName('home', number), instead: '', message: `${JSON.stringify(home)} is a Windows path. Enter a UNIX path, such as "/srv/site".` };
});

const modulesOfPlatform: Rule = (deployment) => {
  const { modules } = deployment;
  if (modules === '' || DRIVE.test(modules) === isWindows(deployment)) return undefined;
  return { key: 'modules', instead: '', message: `${JSON.stringify(modules)} are not valid paths on this platform.` };
};

/** The probe is beside the script: no other path may equal its path or lie below it. */
const besideProbe = (key: 'project' | 'script' | 'environment', advice: string): Rule => eachApplication((application, number, deployment) => {
  if (!/(^|\/)probe(-[^/]*)?\.wsgi(\/|$)/.test(asFile(deployment, application[key]))) return undefined;
  return problemAt(key, number, `This recipe saves its probe as "probe.wsgi" next to your script. ${advice}`);
});

/** Name of a file as the platform compares it. */
function asFile({ platform }: Deployment, path: string): string {
  const { ignoresCase }: Platform = PLATFORMS[platform];
  return ignoresCase ? path.toLowerCase() : path;
}

/** Every file below a mounted directory runs as a script, so it must not contain other directories of the deployment. */
const mountedDirectory: Rule = (deployment) => {
  if (deployment.scripts !== 'directory') return undefined;
  const directory = directoryOf(scriptPath(deployment, deployment));
  const separator = listSeparator(deployment.modules);
  const kept: readonly (readonly [string, string])[] = [
    ['the project', projectPath(deployment, deployment)], ['the environment', environmentPath(deployment, deployment)],
    ...deployment.modules.split(separator).filter((path) => path !== '').map((path) => ['the module directory', path] as const),
  ];
  const inside = kept.find(([, path]) => isWithin(asFile(deployment, path), asFile(deployment, directory)));
  if (inside === undefined) return undefined;
  const [what, path] = inside;
  const where = path === directory ? `${JSON.stringify(directory)} is ${what} itself` : `${JSON.stringify(directory)} contains ${what} ${JSON.stringify(path)}`;
  return { key: 'scripts', instead: 'listed', message: `${where}, and Apache would run every file in it as a script. Put the scripts in a directory of their own.` };
};

const differentScripts: Rule = (deployment) => {
  const seen = new Set<string>();
  for (const [index, application] of applicationsOf(deployment).entries()) {
    const path = scriptPath(deployment, application);
    if (seen.has(asFile(deployment, path))) {
      const message = `Two applications use the script ${JSON.stringify(path)}. Give this one its own script.`;
      return { key: fieldName('script', index + 1), instead: freeScript(deployment, index), message };
    }
    seen.add(asFile(deployment, path));
  }
  return undefined;
};

/** A file's path must not be a directory, nor a parent of one. */
const scriptIsNoDirectory = eachApplication((application, number, deployment) => {
  const script = scriptPath(deployment, application);
  const hides = (directory: string): boolean => directory === script || directory.startsWith(`${script}/`);
  if (!directoriesOf(deployment).some(hides)) return undefined;
  const owner = deployment.environments === 'shared' ? 1 : number;
  const environment = environmentPath(deployment, application);
  const message = environment === script
    ? `${JSON.stringify(application.script)} is used as both script and environment. One is a file and the other a directory: give them different names.`
    : `${JSON.stringify(application.script)} is used as a script here and as a directory elsewhere. Give them different names.`;
  const chosen = applicationsOf(deployment)[owner - 1]?.environment !== applicationDefaults(owner).environment;
  if (hides(environment) && chosen && application.script === applicationDefaults(number).script) return problemAt('environment', owner, message);
  return { key: fieldName('script', number), instead: freeScript(deployment, number - 1), message };
});

/** Every directory that receives files. */
function directoriesOf(deployment: Deployment, applications: readonly Application[] = applicationsOf(deployment)): string[] {
  return [
    ...environmentsOf(deployment), ...applicationsOf(deployment).map((application) => projectPath(deployment, application)),
    ...applications.map((application) => directoryOf(scriptPath(deployment, application))),
  ];
}

/** First usual name of a script that is free. */
function freeScript(deployment: Deployment, index: number): string {
  const applications = applicationsOf(deployment);
  const others = applications.filter((_, other) => other !== index);
  const taken = [...others.map((application) => scriptPath(deployment, application)), ...directoriesOf(deployment, others)];
  const { script } = applicationDefaults(index + 1);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? script : script.replace(/\.wsgi$/, `-${number}.wsgi`);
    const path = scriptPath(deployment, { ...(applications[index] ?? deployment), script: candidate });
    if (!taken.some((place) => place === path || place.startsWith(`${path}/`))) return candidate;
  }
}

/** Options of a process group have their own quoting rules, including `python-path=`. */
function listsInOption({ mode, release }: Deployment): boolean {
  return mode === 'daemon' && can(release, 'python-path');
}

/** In daemon mode a project may become the working directory, an option of every release. */
const writablePaths = eachApplication((application, number, deployment) => {
  if (deployment.mode !== 'daemon') return undefined;
  const quoting = optionQuoting(deployment.release);
  const project = whyUnwritableOption(application.project, quoting);
  if (project !== undefined) return problemAt('project', number, project);
  const environment = listsInOption(deployment) ? whyUnwritableOption(environmentPath(deployment, application), quoting) : undefined;
  return environment === undefined ? undefined : problemAt('environment', deployment.environments === 'shared' ? 1 : number, environment);
});

const writableHome = eachApplication(({ home }, number, { mode, release }) => {
  const message = mode === 'daemon' ? whyUnwritableOption(home, optionQuoting(release)) : undefined;
  return message === undefined ? undefined : { key: fieldName('home', number), instead: '', message };
});

/** Paths are joined into one option, which cannot combine a quote and a space. Replaces the path with the quote. */
const writableTogether: Rule = (deployment) => {
  if (!listsInOption(deployment)) return undefined;
  const applications = applicationsOf(deployment);
  const list = [deployment.modules, ...environmentsOf(deployment), ...applications.map(({ project }) => project)].join(':');
  const message = whyUnwritableOption(list, optionQuoting(deployment.release));
  if (message === undefined) return undefined;
  const quoted = /["']/;
  if (quoted.test(deployment.modules)) return { key: 'modules', instead: '', message };
  const environments = deployment.environments === 'shared' ? applications.slice(0, 1) : applications;
  const environment = environments.findIndex((application) => quoted.test(application.environment));
  if (environment !== -1) return problemAt('environment', environment + 1, message);
  return problemAt('project', applications.findIndex(({ project }) => quoted.test(project)) + 1, message);
};

/** Rules of paths, in order. */
export const PLACE_RULES: readonly Rule[] = [
  pathOfPlatform('project'), pathOfPlatform('script'), pathOfPlatform('environment'), modulesOfPlatform,
  serverPathOfPlatform('certificate'), serverPathOfPlatform('certificateKey'), serverPathOfPlatform('socketPrefix'), homeOfPlatform,
  besideProbe('script', 'Give your script another name, such as "app.wsgi".'),
  besideProbe('project', 'Give your directory another name.'), besideProbe('environment', 'Give your directory another name, such as "venv".'),
  environmentRoot, writablePaths, writableHome, writableTogether, differentScripts, scriptIsNoDirectory, mountedDirectory,
];
