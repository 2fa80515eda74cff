/** Names of paths, joined, cut and normalised as Python's `posixpath` does. Works on names only, without a disk. */

/** The parts joined by slashes; an absolute part discards what stands before it. */
export function join(first: string, ...rest: readonly string[]): string {
  return rest.reduce((path, part) => {
    if (part.startsWith('/')) return part;
    return path === '' || path.endsWith('/') ? path + part : `${path}/${part}`;
  }, first);
}

/** The path up to its last slash, without it; empty where there is none. Unlike `dirname`, nothing else is cut off. */
export function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The path without empty parts, `.` and `..`. Exactly two slashes in front stay two, as POSIX allows. */
export function normalize(path: string): string {
  const root = /^\/\/(?!\/)/.test(path) ? '//' : path.startsWith('/') ? '/' : '';
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..' || (root === '' && (parts.length === 0 || parts.at(-1) === '..'))) parts.push(part);
    else parts.pop();
  }
  return root + parts.join('/') || '.';
}

/** The normalised path, seen from a working directory. */
export function absolute(path: string, workingDirectory: string): string {
  return normalize(path.startsWith('/') ? path : join(workingDirectory, path));
}

/** Part before the last slash, without slashes at its end unless it is the root. */
export function parent(path: string): string {
  const head = path.slice(0, path.lastIndexOf('/') + 1);
  return /^\/+$/.test(head) ? head : head.replace(/\/+$/, '');
}

/** Part after the last slash. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
