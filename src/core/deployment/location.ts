/** A path of the form as an absolute one: a path that is not absolute lies in the project folder. */
export function absolutePath(project: string, path: string): string {
  return /^(\/|[A-Z]:\/)/.test(path) ? path : `${project}/${path}`;
}

/** The folder that holds a path. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
