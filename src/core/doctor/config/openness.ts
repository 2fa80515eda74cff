import type { Scope, Setting as EffectiveSetting } from '#core/apache';
import { hasHole, isWindowsPath, isWithin, normalPath } from '../paths.ts';
import type { Application } from './configuration.ts';

/** A section around a setting, prepared for comparison with many applications. */
interface Section {
  readonly kind: 'condition' | 'directory' | 'files' | 'location' | 'other';
  readonly path: string;
  readonly normal: string;
  readonly hasHole: boolean;
  /** The path is a regular expression. */
  readonly isRegex: boolean;
  /** The part before the first wildcard; undefined without one. */
  readonly fixed: string | undefined;
}

const KINDS: Readonly<Record<string, Section['kind']>> = {
  if: 'condition', elseif: 'condition', else: 'condition', directory: 'directory', directorymatch: 'directory', files: 'files', filesmatch: 'files', location: 'location', locationmatch: 'location',
};

const sections = new WeakMap<Scope, Section>();

function sectionOf(scope: Scope): Section {
  const known = sections.get(scope) ?? read(scope);
  sections.set(scope, known);
  return known;
}

function read({ key, words }: Scope): Section {
  const isTilde = words[0] === '~';
  const path = words.at(isTilde ? 1 : 0) ?? '';
  const fixed = /^[^*?[]*/.exec(path)?.[0] ?? '';
  return { kind: KINDS[key] ?? 'other', path, normal: normalPath(path), hasHole: hasHole(path), isRegex: key.endsWith('match') || isTilde, fixed: fixed === path ? undefined : fixed };
}

/** Returns a test for sections that cannot be compared, such as conditions, placeholders and parts of a directory of scripts. */
export function isOpenFor({ target, mount, isPattern }: Application): (setting: EffectiveSetting) => boolean {
  const script = target?.value ?? '';
  const url = mount?.value ?? '/';
  const isDirectory = !/\.\w+$/.test(script);
  const isAnyDirectory = hasHole(script) || (isPattern && script.includes('$'));
  const isWindows = isWindowsPath(script);
  const below = belowOf(script);
  const mountHasHole = hasHole(mount?.value ?? '');
  const isOpen = ({ kind, path, normal, hasHole: hole, isRegex, fixed }: Section): boolean => {
    switch (kind) {
      case 'condition':
        return true;
      case 'directory':
        return hole || isAnyDirectory || (isWindows && isWithin(script, path)) || (isDirectory && below(normal)) || (isRegex && path.endsWith('$'));
      case 'files':
        return isDirectory || isPattern;
      case 'location':
        return isPattern || hole !== mountHasHole || isRegex || (fixed !== undefined && (fixed.startsWith(url) || url.startsWith(fixed)));
      default:
        return false;
    }
  };
  return ({ scope }) => scope.some((each) => isOpen(sectionOf(each)));
}

/** Returns a test for paths that are a directory or lie in it, both in their normal form. */
function belowOf(directory: string): (normal: string) => boolean {
  const own = normalPath(directory);
  const prefix = own === '/' ? own : `${own}/`;
  const isDrive = /^[A-Za-z]:/.test(own);
  return (normal) => normal === own || normal.startsWith(prefix) || (isDrive && isWithin(normal, own));
}

/** Paths of `<Location>` below the URL of an application, each once. */
export function mountedIn({ mount }: Application, settings: readonly EffectiveSetting[], most: number): string[] {
  const isBelow = belowOf(mount?.value ?? '/');
  const found = new Set<string>();
  for (const { scope } of settings) {
    for (const each of scope) {
      const { kind, path, normal, isRegex } = sectionOf(each);
      if (kind === 'location' && !isRegex && isBelow(normal)) found.add(path);
    }
    if (found.size >= most) break;
  }
  return [...found].slice(0, most);
}
