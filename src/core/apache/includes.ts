import { isPattern, matchesPattern } from './fnmatch.ts';
import type { ReadFile } from './settings.ts';

/** A file that an `Include` means; not certain where only the last segments of the two paths could be compared. */
interface IncludedFile {
  readonly file: ReadFile;
  readonly certain: boolean;
}

/**
 * The files among those given that an `Include` of this path reads, in Apache's order. A directory means every file in it. If
 * the path or a file's name is relative, their common last segments decide.
 */
export function includedFiles(path: string, serverRoot: string | undefined, files: readonly ReadFile[]): readonly IncludedFile[] {
  const wanted = segmentsOf(isAbsolute(path) || serverRoot === undefined ? path : `${serverRoot}/${path}`);
  return files
    .filter((file) => isIncluded(wanted, segmentsOf(file.path)))
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map((file) => ({ file, certain: isRoot(wanted[0]) && isAbsolute(file.path) }));
}

function isIncluded(wanted: readonly string[], given: readonly string[]): boolean {
  if (matchesEnd(wanted, given)) return true;
  // A directory, named without a pattern, stands for everything below it.
  const isFile = wanted.some(isPattern) || /\.\w+$/.test(wanted.at(-1) ?? '');
  return !isFile && given.length > wanted.length && matchesEnd(wanted, given.slice(0, wanted.length)) && given[0] === wanted[0];
}

function matchesEnd(wanted: readonly string[], given: readonly string[]): boolean {
  const bothAbsolute = isRoot(wanted[0]) && isRoot(given[0]);
  if (bothAbsolute && wanted.length !== given.length) return false;
  const length = Math.min(wanted.length, given.length);
  return length > 0 && wanted.slice(-length).every((segment, index) => matchesPattern(segment, given.at(index - length) ?? ''));
}

/** Segments of a path; Debian's directories of enabled files are links to those of available ones. */
function segmentsOf(path: string): string[] {
  const segments = path.replaceAll('\\', '/').replace(/\/+/g, '/').replace(/^\.\/|\/$/g, '').split('/');
  return segments.map((segment) => segment.replace(/^(sites|mods|conf)-available$/, '$1-enabled'));
}

function isRoot(segment: string | undefined): boolean {
  return segment === '' || /^[A-Za-z]:$/.test(segment ?? '');
}

/** Tests whether a path is absolute on UNIX or on Windows. */
export function isAbsolute(path: string): boolean {
  return /^([A-Za-z]:)?[/\\]/.test(path);
}
