/** Absolute path of a value of the form. Relative paths start at the project directory. */
export function absolutePath(project: string, path: string): string {
  return /^(\/|[A-Z]:\/)/.test(path) ? path : `${project}/${path}`;
}

/** Directory that holds a path; the root of the machine or of a drive keeps its slash. */
export function directoryOf(path: string): string {
  const root = /^([A-Z]:)?\//.exec(path)?.[0].length ?? 1;
  return path.slice(0, Math.max(path.lastIndexOf('/'), root));
}

/** Path of an entry in a directory; the root keeps its single slash. */
export function pathIn(directory: string, name: string): string {
  return directory.endsWith('/') ? `${directory}${name}` : `${directory}/${name}`;
}

/** Returns whether a path is a directory itself or lies somewhere below it. */
export function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory.endsWith('/') ? directory : `${directory}/`);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
