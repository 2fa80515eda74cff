/** Paths as they are written in configuration, for UNIX and Windows, without a file system. */

/** Character that stands for a part of a value that the text does not give. */
export const HOLE = '\uFFFC';

/** More results are not kept at a time. */
const MOST_KEPT = 10_000;

/** Keeps the results of a function of paths: rules compare each path with each. */
function kept<Result>(compute: (path: string) => Result): (path: string) => Result {
  const results = new Map<string, Result>();
  return (path) => {
    const known = results.get(path);
    if (known !== undefined || results.has(path)) return known as Result;
    if (results.size >= MOST_KEPT) results.clear();
    const result = compute(path);
    results.set(path, result);
    return result;
  };
}

/** Returns the path with `/` as separator, without a trailing or doubled one, and without `.` and `..`. */
export const normalPath = kept((path: string): string => {
  const slashed = withoutParents(path.trim().replace(/\\/g, '/').replace(/(?<!^)\/{2,}/g, '/').replace(/\/\.(?=\/|$)/g, ''));
  return slashed.length > 1 ? slashed.replace(/\/+$/, '') : slashed;
});

/** Drops each directory with the `..` that leaves it; a hole may stand for several directories. */
function withoutParents(path: string): string {
  if (!path.includes('/..')) return path;
  const [first = '', ...segments] = path.split('/');
  const kept: string[] = [];
  for (const segment of segments) {
    const last = kept.at(-1);
    if (segment === '..' && last !== undefined && last !== '' && last !== '..' && !last.includes(HOLE)) kept.pop();
    else kept.push(segment);
  }
  return [first, ...kept].join('/');
}

/** The form in which paths of the same place are equal: letter case counts except on Windows drives. */
export const pathKey = kept((path: string): string => {
  const normal = normalPath(path);
  return /^[A-Za-z]:/.test(normal) ? normal.toLowerCase() : normal;
});

/** Returns true if two paths name the same place. */
export function samePath(a: string, b: string): boolean {
  return pathKey(a) === pathKey(b);
}

/** Returns true if two paths differ in letter case only, which counts on Linux and not on every disk. */
export function differsInCase(a: string, b: string): boolean {
  const [left, right] = [normalPath(a), normalPath(b)];
  return left !== right && left.toLowerCase() === right.toLowerCase();
}

/** Returns true if `path` is `directory` or lies in it. */
export function isWithin(path: string, directory: string): boolean {
  const inner = normalPath(path);
  const outer = normalPath(directory);
  if (samePath(inner, outer)) return true;
  const prefix = outer === '/' ? '/' : `${outer}/`;
  return /^[A-Za-z]:/.test(outer) ? inner.toLowerCase().startsWith(prefix.toLowerCase()) : inner.startsWith(prefix);
}

/** Last part of a path. */
export function baseName(path: string): string {
  return normalPath(path).split('/').at(-1) ?? '';
}

/** The directory of a path; the path itself if it has no separator. */
export function parentOf(path: string): string {
  const normal = normalPath(path);
  const cut = normal.lastIndexOf('/');
  if (cut < 0) return normal;
  return cut === 0 ? '/' : normal.slice(0, cut);
}

const HOLES = /\{[A-Za-z_]\w*\}|%\([A-Za-z_]\w*\)[a-z]|\{\{|\}\}|\{%|<%|%>|\$\{|\$\(|^\$|\/\$[A-Za-z]|%%?[A-Za-z_]+%%?|\[\[|^<[^>]+>|\uFFFC|__[A-Z_]+__|^@+[A-Za-z_]+@|#\{/;

/** Returns true if a part of the value is filled in later: a variable, or the placeholder of a template. */
export function hasHole(value: string): boolean {
  return HOLES.test(value);
}

/** Returns true if the value is one placeholder and nothing else. */
export function isHole(value: string): boolean {
  return /^(?:\{\{[^{}]*\}\}|<%(?:(?!%>).)*%>|\$\{[^{}]*\}|\$[A-Za-z_]\w*|<[A-Za-z][^<>]*>|%\([A-Za-z_]\w*\)[a-z]|%[A-Za-z_]+%|__[A-Z_]+__|@+[A-Za-z_]+@+|#\{[^{}]*\})$/.test(value.trim());
}

/** Returns true if the value begins with a placeholder, so that nobody can see whether it is absolute. */
export function beginsWithHole(value: string): boolean {
  return /^["']?(?:\{\{|\{%|<%|<[A-Za-z]|\$|%%?[A-Za-z_]+%%?|%\(\w+\)[a-z]|%\{|\[\[|\uFFFC|__[A-Z_]+__|@+[A-Za-z_]+@|#\{|\{[A-Za-z_]|\[[A-Za-z_])/.test(value.trim());
}

/** Returns true if the value is an absolute path of UNIX or Windows. */
export function isAbsolute(value: string): boolean {
  return /^[\\/]|^[A-Za-z]:[\\/]/.test(value.trim());
}

/** Returns true if the path has the form of Windows. */
export function isWindowsPath(value: string): boolean {
  return /^[A-Za-z]:[\\/]|^\\\\/.test(value.trim());
}

/** Directory of packages, also in the usual misspellings. */
const SITE_PACKAGES = /^(.*?)[\\/]lib(?:64)?[\\/](?:python([0-9.]*|\uFFFC|[^\\/]*)[\\/])?(?:site|dist)[-_]?packages?(?=[\\/]|$)/i;

/** Root and `X.Y` of the environment that a site-packages directory belongs to. */
export function sitePackagesOf(path: string): { readonly root: string; readonly series: string | undefined } | undefined {
  const found = SITE_PACKAGES.exec(path);
  if (found === null || found[1] === undefined) return undefined;
  const series = /^\d\.\d+$/.test(found[2] ?? '') ? found[2] : undefined;
  // virtualenv on Debian has "local/lib", which links to "lib".
  const root = /^[\\/]usr[\\/]local$/.test(found[1]) ? found[1] : found[1].replace(/(?<=.)[\\/]local$/, '');
  return { root: root === '' ? '/' : root, series };
}

/** Returns true if the path ends in a site-packages directory, of an environment or of an installation. */
export function isSitePackages(path: string): boolean {
  return /(?:^|[\\/])(?:site|dist)[-_]?packages?[\\/]?$/i.test(path.trim());
}

/** Roots that are base installations of Python, not environments. */
export const isBaseInstallation = kept((path: string): boolean => {
  const normal = normalPath(path);
  return /^\/(?:usr(?:\/local)?)?$/.test(normal)
    || /^\/opt\/(?:homebrew|local)$/.test(normal)
    || /^(?:\/usr\/local|\/opt)\/[Pp]ython-?\d[\d.]*$/.test(normal)
    || /^\/usr\/lib(?:64)?\/python[\d.]+$/.test(normal)
    || /^\/opt\/rh\/[^/]+\/root\/usr$|^\/opt\/alt\/python\d+$/.test(normal)
    || /\/Python\.framework\/Versions\/[^/]+$/.test(normal)
    || /\/\.?pyenv\/versions\/\d[^/]*$/.test(normal)
    || /\/(?:ana|mini)conda\d?$|\/(?:mini|mamba)forge\d?$/i.test(normal)
    || /^[A-Za-z]:\/(?:.*\/)?(?:Python|(?:Python|Py)-?\d[\d.]*(?:-32|-64)?)$/i.test(normal);
});

/** The part of a path that belongs to the inside of an installation: `bin`, `Scripts`, `lib/python3.9` and below. */
const INSIDE = /^(.+?)[\\/](?:(?:bin|Scripts)(?:[\\/]activate[\w.]*)?|lib(?:64)?[\\/]python[\d.]*(?:[\\/](?:site|dist)-packages(?:[\\/].*)?)?|lib[\\/]site-packages(?:[\\/].*)?|include|lib(?:64)?)[\\/]?$/i;

/** Root of the installation that a directory inside of it belongs to; undefined for anything else. */
export function rootOfInside(path: string): string | undefined {
  const trimmed = path.trim();
  const root = INSIDE.exec(trimmed)?.[1];
  if (root !== undefined) return root;
  return /(?:^|[\\/])(?:site|dist)-packages[\\/]?$/i.test(trimmed) ? sitePackagesOf(trimmed)?.root : undefined;
}

const EXECUTABLE = /^(.*?)(?:[\\/](?:bin|Scripts))?[\\/](?:python(?:w|\d[\d.]*[a-z]*)?(?:\.exe)?|pypy\d?[\d.]*(?:\.exe)?)$/i;

/** Root that belongs to the path of an interpreter; undefined if the path names none. */
export function rootOfExecutable(path: string): string | undefined {
  const trimmed = path.trim().replace(/(?<=python[\w.]*)[\\/]+$/i, '');
  // A directory may be called "python3.9": only what lies in bin or Scripts, or ends in .exe, is an interpreter.
  if (!/[\\/](?:bin|Scripts)[\\/](?:python|pypy)[\w.]*$/i.test(trimmed) && !/[\\/](?:python|pypy)[\w.]*\.exe$/i.test(trimmed)) return undefined;
  return EXECUTABLE.exec(trimmed)?.[1];
}

/** Owner of a home directory that the path lies in: `/home/USER/...`, `/Users/USER/...`, `C:\\Users\\USER\\...`. */
export function homeOwner(path: string): string | undefined {
  return /^(?:\/home\/|\/Users\/|[A-Za-z]:\/Users\/)([^/]+)(?:\/|$)/i.exec(normalPath(path))?.[1];
}

/** Splits a list of paths; the colon of a drive letter is no separator. */
export function splitList(value: string, separator: ':' | ';' | ','): { readonly text: string; readonly offset: number }[] {
  const entries: { text: string; offset: number }[] = [];
  let start = 0;
  for (let at = 0; at <= value.length; at++) {
    if (at < value.length && value[at] !== separator) continue;
    if (separator === ':' && at - start === 1 && /[A-Za-z]/.test(value[start] ?? '') && /[\\/]/.test(value[at + 1] ?? '')) continue;
    entries.push({ text: value.slice(start, at), offset: start });
    start = at + 1;
  }
  return entries;
}
