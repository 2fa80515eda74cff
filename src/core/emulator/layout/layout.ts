/** Files of a machine, as far as Python and mod_wsgi read them. */
import { isPython2, pythonCan, type Python } from '#core/releases';
import { diskOf, join, type Disk, type Entry } from '../disk/index.ts';
import type { Environment, Installation, Machine, ModuleDirectory, PathFile } from '../machine.ts';
import type { Library } from '../python/index.ts';

type Named = readonly [path: string, entry: Entry];

const made = new WeakMap<Machine, Disk>();

/** The disk of a machine. A machine's is made once. */
export function diskFor(machine: Machine): Disk {
  const disk = made.get(machine) ?? diskOf(entriesOf(machine));
  made.set(machine, disk);
  return disk;
}

/** The library that mod_wsgi was linked with, from the installation that it came with. */
export function libraryOf({ python, prefix, platlibdir = 'lib', maker }: Installation): Library {
  return { python, prefix, execPrefix: prefix, platlibdir, subdirectories: subdirectoriesOf(python, maker) };
}

/** Directories below the standard library that builds of a series always search. */
function subdirectoriesOf(python: Python, maker: Installation['maker']): string[] {
  const platform = maker === 'debian' ? 'plat-x86_64-linux-gnu' : isPython2(python) ? 'plat-linux2' : 'plat-linux';
  return [
    ...(pythonCan(python, 'platform-directories') ? [platform] : []),
    ...(pythonCan(python, 'tk-directory') ? ['lib-tk'] : []),
    ...(pythonCan(python, 'old-directory') ? ['lib-old'] : []),
  ];
}

function entriesOf({ python, installations = [], environments, directories, links = [], scripts }: Machine): Named[] {
  const all = new Map([python, ...installations, ...environments.map(({ base }) => base)].map((each) => [each.prefix, each]));
  return [
    ...[...all.values()].flatMap((each) => installed(each)),
    ...environments.flatMap((each) => environment(each)),
    ...directories.flatMap((each) => modules(each)),
    ...links.map(({ path, to }): Named => [path, { kind: 'link', to }]),
    ...scripts.map(({ path }): Named => [path, file()]),
  ];
}

function file(...lines: string[]): Entry {
  return { kind: 'file', lines, executable: false };
}

const PROGRAM: Entry = { kind: 'file', lines: [], executable: true };
const DIRECTORY: Entry = { kind: 'directory' };

function installed({ python, prefix, maker, packages, platlibdir = 'lib', only }: Installation): Named[] {
  const standard = join(prefix, platlibdir, `python${python}`);
  const major = python.split('.', 1)[0] ?? '';
  const own = maker === 'upstream' ? join(standard, 'site-packages') : join(prefix, isPython2(python) ? `local/lib/python${python}/dist-packages` : 'lib/python3/dist-packages');
  return [
    [prefix, only === undefined ? DIRECTORY : { kind: 'directory', only }],
    [join(prefix, 'bin', `python${python}`), PROGRAM],
    [join(prefix, 'bin', `python${major}`), { kind: 'link', to: `python${python}` }],
    ...(maker === 'upstream' ? [[join(prefix, 'bin/python'), { kind: 'link', to: `python${python}` }] as const] : []),
    ...standardLibrary(standard, python, maker),
    ...(maker === 'debian' ? [[join(prefix, 'local/lib', `python${python}`, 'dist-packages'), DIRECTORY] as const] : []),
    [own, DIRECTORY],
    ...packagesIn(own, packages),
  ];
}

function standardLibrary(standard: string, python: Python, maker: Installation['maker']): Named[] {
  return [
    [join(standard, 'os.py'), file()],
    [join(standard, 'site.py'), file(maker)],
    [join(standard, 'encodings/__init__.py'), file()],
    [join(standard, 'lib-dynload'), DIRECTORY],
    ...subdirectoriesOf(python, maker).filter((name) => name !== 'lib-old').map((name): Named => [join(standard, name), DIRECTORY]),
  ];
}

function packagesIn(directory: string, packages: readonly string[], pathFiles: readonly PathFile[] = []): Named[] {
  return [
    ...packages.map((name): Named => [join(directory, name, '__init__.py'), file()]),
    ...pathFiles.map(({ name, lines }): Named => [join(directory, name), file(...lines)]),
  ];
}

function modules({ path, packages, pathFiles, only }: ModuleDirectory): Named[] {
  return [[path, only === undefined ? DIRECTORY : { kind: 'directory', only }], ...packagesIn(path, packages, pathFiles)];
}

function environment(each: Environment): Named[] {
  const { path, tool, base: { python }, packages, pathFiles, only } = each;
  const packageDirectory = join(path, 'lib', `python${python}`, 'site-packages');
  return [
    [path, only === undefined ? DIRECTORY : { kind: 'directory', only }],
    ...programs(each),
    [packageDirectory, DIRECTORY],
    ...packagesIn(packageDirectory, packages, pathFiles),
    ...(tool === 'virtualenv-16' ? linkedLibrary(each) : configuration(each)),
    ...(tool === 'virtualenv' && isPython2(python) ? shimmedLibrary(each) : []),
    ...(tool === 'venv' ? [] : [[join(path, 'bin/activate_this.py'), file(tool, python)] as const]),
  ];
}

/** `bin/python`: a link to the base in an environment of `venv`, a copy where the layout needs one. */
function programs({ path, tool, base, copies, damage = [] }: Environment): Named[] {
  if (damage.includes('no-programs')) return [];
  const { python, prefix } = base;
  const copied = copies === true || tool === 'virtualenv-16' || (tool === 'virtualenv' && isPython2(python));
  const end = damage.includes('program-gone') ? '/gone/bin' : join(prefix, 'bin');
  const major = `python${python.split('.', 1)[0] ?? ''}`;
  return [
    [join(path, 'bin/python'), copied ? PROGRAM : { kind: 'link', to: join(end, major) }],
    [join(path, 'bin', major), { kind: 'link', to: 'python' }],
    [join(path, 'bin', `python${python}`), { kind: 'link', to: 'python' }],
  ];
}

/** `pyvenv.cfg` as its tool writes it; with `site-module` for the base's own `site`, which the shim for Python 2 loads. */
function configuration({ path, tool, base, systemSite, damage = [] }: Environment): Named[] {
  if (damage.includes('no-pyvenv-cfg')) return [];
  const home = damage.includes('base-gone') ? '/gone/bin' : join(base.prefix, 'bin');
  return [[join(path, 'pyvenv.cfg'), file(
    `home = ${home}`,
    `include-system-site-packages = ${systemSite === true}`,
    ...(tool === 'virtualenv' ? [`base-prefix = ${base.prefix}`, `site-module = ${base.maker}`] : []),
  )]];
}

/** virtualenv 16 and older: links to the base's library, its own `site`, and a note of where the base is. */
function linkedLibrary({ path, base, systemSite }: Environment): Named[] {
  const { python, prefix } = base;
  const standard = join(path, 'lib', `python${python}`);
  const source = join(prefix, 'lib', `python${python}`);
  return [
    ...['os.py', 'encodings', 'lib-dynload'].map((name): Named => [join(standard, name), { kind: 'link', to: join(source, name) }]),
    [join(standard, 'site.py'), file('virtualenv')],
    [join(standard, 'orig-prefix.txt'), file(prefix)],
    ...(systemSite === true ? [] : [[join(standard, 'no-global-site-packages.txt'), file()] as const]),
    ...(base.maker === 'debian' && isPython2(python) ? [[join(path, 'local/lib'), { kind: 'link', to: join(path, 'lib') }] as const] : []),
  ];
}

/** virtualenv 20 on Python 2: the marks of a library, and a `site` that leads to the base's. */
function shimmedLibrary({ path, base: { python, prefix } }: Environment): Named[] {
  const standard = join(path, 'lib', `python${python}`);
  return [
    [join(standard, 'os.py'), file()],
    [join(standard, 'lib-dynload'), { kind: 'link', to: join(prefix, 'lib', `python${python}`, 'lib-dynload') }],
    [join(standard, 'site.py'), file('virtualenv-20')],
  ];
}
