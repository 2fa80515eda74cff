import { isPattern, matchesPattern, matchesSegments } from '../fnmatch.ts';
import type { Scope, Setting, Truth } from '../settings.ts';
import { compile } from './regex.ts';

/** Properties of a request that sections match. */
export interface Target {
  readonly host: Scope | undefined;
  /** Path of the URL, with single slashes. */
  readonly url: string;
  /** The file that answers; undefined where none is known. */
  readonly file: string | undefined;
  /** True if the URL names the file and nothing behind it: Apache then compares the file like a directory, too. */
  readonly isWhole: boolean;
}

/** Sections that are no place of their own: what stands in them counts for the place around them. */
const TRANSPARENT: ReadonlySet<string> = new Set(['limit', 'limitexcept', 'requireall', 'requireany', 'requirenone']);

/** Sections that test the request in a way that nothing here can answer. */
const OPEN: ReadonlySet<string> = new Set(['if', 'elseif', 'else']);

/**
 * Place of a setting in the order in which Apache merges what covers a request; the last one wins. Compared element
 * by element. Undefined where the setting does not cover the request.
 */
export type Rank = readonly number[];

/** Tests whether a setting belongs to the host of a target: to that host, or to the main server. */
export function isOfHost({ scope }: Setting, host: Scope | undefined): boolean {
  const own = scope.find(({ key }) => key === 'virtualhost');
  return own === undefined || own === host;
}

/** Tests whether a section covers a target; `unknown` for a pattern or a condition that cannot be tested here. */
export function covers(scope: Scope, { url, file, isWhole }: Target): Truth {
  const { key, words } = scope;
  const [first = '', second = ''] = words;
  const isRegex = key.endsWith('match') || first === '~';
  const pattern = first === '~' ? second : first;
  switch (key) {
    case 'virtualhost':
      return true;
    case 'directory': case 'directorymatch':
      if (file === undefined) return pattern === '/' && !isRegex;
      return isRegex ? matchesRegex(pattern, file) : coversDirectory(scope, isWhole ? `${file}/` : file);
    case 'location': case 'locationmatch':
      return isRegex ? matchesRegex(pattern, url) : coversLocation(pattern, url);
    case 'files': case 'filesmatch': {
      const name = file?.split('/').at(-1);
      if (name === undefined) return 'unknown';
      if (isRegex) return matchesRegex(pattern, name);
      return isPattern(pattern) ? matchesPattern(pattern, name) : pattern === name;
    }
    default:
      return TRANSPARENT.has(key) ? true : OPEN.has(key) ? 'unknown' : false;
  }
}

/** The rank of a setting that covers a target. */
export function rankOf(setting: Setting): Rank {
  const { order } = setting;
  const places = setting.scope.filter(({ key }) => !TRANSPARENT.has(key));
  const inHost = places[0]?.key === 'virtualhost' ? 1 : 0;
  const [outer, inner] = places.slice(inHost);
  if (outer === undefined) return [0, 0, 0, inHost, order];
  // Files inside a directory are merged among files, in the order of their directories.
  return inner === undefined
    ? [levelOf(outer), 0, depthOf(outer), inHost, order]
    : [Math.max(levelOf(outer), levelOf(inner)), levelOf(outer), depthOf(outer), inHost, order];
}

/** Compares ranks: negative where the first is merged before the second. */
export function compareRanks(a: Rank, b: Rank): number {
  const index = a.findIndex((each, at) => each !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/** Directories, then their patterns, then files, then locations, then conditions on the request. */
function levelOf({ key, words }: Scope): number {
  switch (key) {
    case 'directory':
      return words[0] === '~' ? 2 : 1;
    case 'directorymatch':
      return 2;
    case 'files': case 'filesmatch':
      return 3;
    case 'location': case 'locationmatch':
      return 4;
    default:
      return 5;
  }
}

function depthOf({ key, words }: Scope): number {
  return key === 'directory' && words[0] !== '~' ? directoryOf(words[0] ?? '').split('/').length : 0;
}

/** Form of a directory that its files begin with: without `.` and `..`, with a slash at its end. */
export function directoryOf(path: string): string {
  const parts = path.split('/').filter((part, index) => index === 0 || (part !== '' && part !== '.'));
  const kept: string[] = [];
  for (const part of parts) {
    if (part === '..' && kept.length > 1) kept.pop();
    else if (part !== '..') kept.push(part);
  }
  return kept.length === 1 ? `${kept[0] ?? ''}/` : `${kept.join('/')}/`;
}

/** Plain or wildcard path of a `<Directory>`, prepared for comparison with many files. */
interface Directory {
  readonly path: string;
  /** Segments of a pattern; undefined for a plain path. */
  readonly segments: readonly string[] | undefined;
}

const directories = new WeakMap<Scope, Directory>();

function directoryIn(scope: Scope): Directory {
  const known = directories.get(scope);
  if (known !== undefined) return known;
  const [path = ''] = scope.words;
  const directory = path === '/' ? path : directoryOf(path);
  const made = { path: directory, segments: isPattern(directory) ? directory.split('/').slice(0, -1) : undefined };
  directories.set(scope, made);
  return made;
}

function coversDirectory(scope: Scope, file: string): boolean {
  const { path, segments } = directoryIn(scope);
  if (segments === undefined) return path === '/' || file.startsWith(path);
  const parts = file.split('/');
  return parts.length > segments.length && matchesSegments(segments, parts);
}

function coversLocation(path: string, url: string): boolean {
  if (isPattern(path)) return matchesPattern(path, url);
  return url.startsWith(path) && (path === '' || path.endsWith('/') || url.length === path.length || url[path.length] === '/');
}

function matchesRegex(pattern: string, text: string): Truth {
  return compile(pattern)?.test(text) ?? 'unknown';
}
