/** `site.addsitedir()`: a directory, and what the `.pth` files in it name. */
import { pythonCan, type Python } from '#core/releases';
import { absolute, join, normalize, type View } from '../disk/index.ts';
import type { Cause, Origin, PathEntry } from './sys.ts';

/** Effects of lines of code in `.pth` files on an interpreter. */
export interface PathFileCode {
  /** Length of the path before the eggs of the file that is read now. */
  length: number;
  /** Number of eggs that stand at the front. */
  eggs: number;
  /** Lines whose effect is not known, as `file:line`. */
  readonly unread: string[];
}

/** State of `site` while it adds: the path so far, and the entries that count as added. */
export interface Adding {
  readonly python: Python;
  readonly view: View;
  readonly path: PathEntry[];
  readonly known: Set<string>;
  readonly code: PathFileCode;
}

/** Begins to add, as a caller does that is not `site` itself: whatever exists on the path counts as added. */
export function addingTo(path: readonly PathEntry[], python: Python, view: View, code: PathFileCode): Adding {
  const exists = pythonCan(python, 'known-directories-only') ? view.isDirectory : view.exists;
  const known = path.map(({ directory }) => directory).filter((directory) => exists(directory));
  return { python, view, path: [...path], known: new Set(known.map((directory) => absolute(directory, view.workingDirectory))), code };
}

/** Adds a directory at the end, unless it counts as added, and reads its `.pth` files by name. */
export function addSiteDirectory(adding: Adding, directory: string, origin: Origin, by?: Cause): void {
  const { python, view, path, known } = adding;
  const whole = absolute(directory, view.workingDirectory);
  if (!known.has(whole)) {
    path.push(by === undefined ? { directory: whole, origin } : { directory: whole, origin, by });
    if (!pythonCan(python, 'added-directory-forgotten')) known.add(whole);
  }
  const names = view.list(whole)?.filter((name) => name.endsWith('.pth') && !(name.startsWith('.') && pythonCan(python, 'hidden-pth-skipped'))) ?? [];
  for (const name of names.sort()) readPathFile(adding, whole, name);
}

function readPathFile(adding: Adding, directory: string, name: string): void {
  const { python, view, path, known } = adding;
  const file = join(directory, name);
  const content = view.read(file);
  if ('obstacle' in content) return;
  for (const [index, line] of content.lines.entries()) {
    if (line.startsWith('#') || (line.trim() === '' && pythonCan(python, 'blank-lines-skipped'))) continue;
    if (/^import[ \t]/.test(line)) {
      if (!runKnownCode(line, adding)) adding.code.unread.push(`${file}:${index + 1}`);
      continue;
    }
    const named = normalize(join(directory, line.trimEnd()));
    if (known.has(named) || !view.exists(named)) continue;
    path.push({ directory: named, origin: 'pth', by: { kind: 'file', path: file, line: index + 1 } });
    known.add(named);
  }
}

/** Lines of code that every installer writes, and that change nothing on the path. */
const HARMLESS = [/^import _virtualenv\s*$/, /^import os; var = 'SETUPTOOLS_USE_DISTUTILS'/];

/** Runs the two lines that `easy_install` puts around its eggs: what stands between them goes to the front. False for code that is not known. */
function runKnownCode(line: string, { path, code }: Adding): boolean {
  if (/^import sys; sys\.__plen = len\(sys\.path\)/.test(line)) {
    code.length = path.length;
    return true;
  }
  if (/^import sys; new=sys\.path\[sys\.__plen:\]; del sys\.path\[sys\.__plen:\]/.test(line)) {
    const fresh = path.splice(code.length);
    path.splice(code.eggs, 0, ...fresh);
    code.eggs += fresh.length;
    return true;
  }
  return HARMLESS.some((pattern) => pattern.test(line));
}
