import { isPython2, isRelease, nearestRelease, PYTHONS, type Python, type Release } from '#core/releases';
import type { Place } from './finding.ts';
import type { ReadFile } from './files.ts';
import { isWindowsPath } from './paths.ts';

export type PlatformName = 'linux' | 'macos' | 'windows';

/** Statements of the files' owner. Absent values are inferred from the text where possible. */
export interface Versions {
  readonly mod_wsgi?: string;
  readonly python?: string;
  readonly os?: PlatformName;
}

/** A value of the context with the text that shows it; without a place it was stated. */
export interface Known<T> {
  readonly value: T;
  readonly from?: Place;
}

/** Release, Python and platform, as far as they are known. */
export interface Context {
  /** Stated, or written by the server itself into its log. */
  readonly release?: Known<Release>;
  /** `X` or `X.Y` of the Python that mod_wsgi runs: stated, from the module's file name, or from the log. */
  readonly python?: Known<string>;
  readonly platform?: Known<PlatformName>;
}

/** Returns 2 or 3, or undefined if no Python is known. */
export function majorOf({ python }: Context): 2 | 3 | undefined {
  const major = python?.value.split('.')[0];
  return major === '2' ? 2 : major === '3' ? 3 : undefined;
}

/** `X.Y` of the Python, if that much is known. */
export function seriesOf({ python }: Context): string | undefined {
  return /^\d+\.\d+$/.test(python?.value ?? '') ? python?.value : undefined;
}

/** Returns the Python series if it is one that some release was made for. */
export function pythonSeries(context: Context): Python | undefined {
  return PYTHONS.find((python) => python === seriesOf(context));
}

/** The Python series for questions about releases: the known one, or a typical one of the known major version. */
export function assumedSeries(context: Context): Python | undefined {
  const major = majorOf(context);
  return pythonSeries(context) ?? (major === undefined ? undefined : PYTHONS.findLast((python) => isPython2(python) === (major === 2)));
}

/** Returns true if the context certainly is Windows. */
export function onWindows({ platform }: Context): boolean {
  return platform?.value === 'windows';
}

/** Returns true if Python 3 is certain, by the context. */
export function isPython3(context: Context): boolean {
  const series = pythonSeries(context);
  return series === undefined ? majorOf(context) === 3 : !isPython2(series);
}

/** Combines what was stated with what the files show. The server's own log wins over file names. */
export function contextOf(files: readonly ReadFile[], stated: Versions = {}): Context {
  const release = statedRelease(stated) ?? releaseIn(files);
  const python = statedPython(stated) ?? pythonIn(files);
  const platform = stated.os === undefined ? platformIn(files) : { value: stated.os };
  return { ...(release === undefined ? {} : { release }), ...(python === undefined ? {} : { python }), ...(platform === undefined ? {} : { platform }) };
}

function statedRelease({ mod_wsgi: text }: Versions): Known<Release> | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const release = isRelease(text) ? text : nearestRelease(text);
  return release === undefined ? undefined : { value: release };
}

function statedPython({ python }: Versions): Known<string> | undefined {
  const series = /^\s*(\d(?:\.\d+)?)/.exec(python ?? '')?.[1];
  return series === undefined ? undefined : { value: series };
}

const MOST = 1_000_000;

function firstIn<T>(files: readonly ReadFile[], kinds: readonly string[], pattern: RegExp, read: (found: RegExpExecArray) => T | undefined): Known<T> | undefined {
  for (const [file, { kind, text: all, apart }] of files.entries()) {
    const text = kinds.includes(kind) ? all : kinds.includes('log') ? apart?.log : undefined;
    if (text === undefined) continue;
    const found = pattern.exec(text.slice(0, MOST));
    const value = found === null ? undefined : read(found);
    if (found !== null && value !== undefined) return { value, from: { file, start: found.index, end: found.index + found[0].length } };
  }
  return undefined;
}

function releaseIn(files: readonly ReadFile[]): Known<Release> | undefined {
  return firstIn(files, ['log', 'dump', 'shell'], /\bmod_wsgi\/(\d+\.\d+(?:\.\d+)?)/, ([, text = '']) => (isRelease(text) ? text : nearestRelease(text)));
}

/** X.Y out of the digits of a file name: `36`, `310`, `27`. */
function dotted(digits: string): string {
  return `${digits.slice(0, 1)}.${digits.slice(1)}`;
}

function pythonIn(files: readonly ReadFile[]): Known<string> | undefined {
  return firstIn(files, ['log', 'dump', 'shell'], /\bmod_wsgi\/[\d.]+ Python\/(\d+\.\d+)/, ([, text]) => text)
    ?? firstIn(files, ['apache'], /^[ \t]*LoadModule[ \t]+wsgi_module[ \t]+.*?(?:mod_wsgi-py(\d{2,3})\b|cpython-(\d{2,3})|\.cp(\d{2,3})-)/im,
      ([, a, b, c]) => dotted(a ?? b ?? c ?? ''))
    ?? firstIn(files, ['apache', 'dump'], /^[ \t]*LoadModule[ \t]+wsgi_module[ \t]+\S*mod_wsgi[-_]?(?:python|py)(\d)\.so/im, ([, major]) => major)
    ?? firstIn(files, ['log', 'shell'], /\blibpython(\d\.\d+)m?(?:\.so|\.dylib)/, ([, text]) => text)
    ?? firstIn(files, ['shell'], /\binstall\b[^\n;&|]{0,400}?\b(?:libapache2-mod-wsgi-py3|python3\d*-mod_wsgi)\b/, () => '3');
}

function platformIn(files: readonly ReadFile[]): Known<PlatformName> | undefined {
  return firstIn<PlatformName>(files, ['apache', 'dump', 'wsgi', 'log'], /(?:^|[\s"'=])[A-Za-z]:[\\/][\w .\\/-]+/m, ([text]) => (isWindowsPath(text.replace(/^[\s"'=]/, '')) ? 'windows' : undefined))
    ?? firstIn<PlatformName>(files, ['apache', 'dump', 'wsgi', 'log'], /(?:^|[\s"'=])\/(?:Users|opt\/homebrew|Library)\/[\w.-]+/m, () => 'macos')
    ?? firstIn<PlatformName>(files, ['apache', 'dump', 'wsgi', 'log', 'shell'], /(?:^|[\s"'=])\/(?:var|srv|home|opt|etc|usr|root|run)\/[\w.-]+/m, () => 'linux');
}
