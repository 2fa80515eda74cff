import { wordsOf, type SectionSyntax } from '#core/apache';
import { baseName, hasHole, isWithin, parentOf, samePath } from '../paths.ts';
import { argumentsOf, hostOf, nameOf, type Application, type Configuration, type Text } from './configuration.ts';
import type { Setting } from './settings.ts';

/** A `WSGIProcessGroup` or `WSGIApplicationGroup` that names a group, or the option of an alias. */
export interface Chooser extends Text {
  readonly setting: Setting;
  readonly byOption: boolean;
}

/** Which group an application gets. */
export interface Selection {
  readonly application: Application;
  /** What decides; undefined where nothing names a group. */
  readonly by: Chooser | undefined;
  /** Choosers in sections that do not cover the script. */
  readonly missed: readonly Chooser[];
  /** The answer depends on something that the text does not show. */
  readonly uncertain: boolean;
}

type Cover = 'yes' | 'part' | 'no' | 'unknown';

const RANKS: Readonly<Record<string, number>> = { directory: 2, directorymatch: 3, files: 4, filesmatch: 4, location: 5, locationmatch: 5, if: 6, elseif: 6, else: 6 };

/** Decides for every application which group the pasted text selects by a directive or by the option of the alias. */
export function selectionsOf(config: Configuration, directive: 'wsgiprocessgroup' | 'wsgiapplicationgroup'): Selection[] {
  const option = directive === 'wsgiprocessgroup' ? 'process-group' : 'application-group';
  const choosers = config.settings.filter((setting) => nameOf(setting) === directive).flatMap((setting): Chooser[] => {
    const value = argumentsOf(setting)[0];
    return value === undefined ? [] : [{ ...value, setting, byOption: false }];
  });
  return config.applications.map((application) => {
    const own = application.options.find(({ name }) => name === option);
    if (own !== undefined) return { application, by: { value: own.value, at: own.at, setting: application.setting, byOption: true }, missed: [], uncertain: false };
    return select(application, choosers);
  });
}

function select(application: Application, choosers: readonly Chooser[]): Selection {
  const host = hostOf(application.setting);
  const judged = choosers.filter(({ setting }) => host === undefined || hostOf(setting) === undefined || hostOf(setting) === host)
    .map((chooser, index) => ({ chooser, index, cover: coverOf(chooser.setting, application), rank: rankOf(chooser.setting) }));
  const covering = judged.filter(({ cover }) => cover !== 'no').sort((a, b) => compareRanks(a.rank, b.rank) || a.index - b.index);
  return {
    application, by: covering.at(-1)?.chooser, missed: judged.filter(({ cover }) => cover === 'no').map(({ chooser }) => chooser),
    uncertain: covering.some(({ cover }) => cover === 'unknown' || cover === 'part'),
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
}

/** Order in which Apache merges sections: server, host, directories from short to long, files, locations. */
function rankOf(setting: Setting): [number, number] {
  const section = setting.scope.findLast(({ name }) => RANKS[name.toLowerCase()] !== undefined);
  const ranks = setting.scope.map(({ name }) => RANKS[name.toLowerCase()] ?? 0);
  const rank = Math.max(hostOf(setting) === undefined ? 0 : 1, ...ranks);
  return [rank, section === undefined ? 0 : (wordsOf(section)[0]?.value.length ?? 0)];
}

/** Returns true if every section around a setting covers what the application serves. */
function coverOf(setting: Setting, application: Application): Cover {
  const covers = setting.scope.map((section, index) => sectionCovers(section, application, sectionWords(setting, index)));
  return covers.includes('no') ? 'no' : covers.includes('unknown') ? 'unknown' : covers.includes('part') ? 'part' : 'yes';
}

/** Arguments of a section with variables put in. */
function sectionWords(setting: Setting, index: number): readonly string[] {
  return setting.read.scope[index]?.words ?? [];
}

function sectionCovers(section: SectionSyntax, { target, mount, isPattern }: Application, words: readonly string[]): Cover {
  const [first = '', second] = words;
  const script = target?.value ?? '';
  const url = mount?.value ?? '/';
  switch (section.name.toLowerCase()) {
    case 'virtualhost': return 'yes';
    case 'directory':
      if (first === '~' && second !== undefined) return matches(second, [`${parentOf(script)}/`, parentOf(script)]);
      if (/[*?[]/.test(first) && !hasHole(first)) return matches(globPattern(first), [parentOf(script)]);
      if (isPattern && script.includes('$')) return 'unknown';
      return directoryCovers(first, script);
    case 'directorymatch': return matches(first, [`${parentOf(script)}/`, parentOf(script)]);
    case 'files': case 'filesmatch': {
      const name = baseName(script);
      if (!/\.\w+$/.test(name)) return 'part';
      if (first === '~' && second !== undefined) return matches(second, [name]);
      return section.name.toLowerCase() === 'filesmatch' ? matches(first, [name]) : matches(globPattern(first), [name]);
    }
    case 'location':
      if (first === '~' && second !== undefined) return matches(second, [url, `${url.replace(/\/$/, '')}/`]);
      if (isPattern || hasHole(first) !== hasHole(url)) return 'unknown';
      if (/[*?[]/.test(first)) return matches(globPattern(first), [url, `${url.replace(/\/$/, '')}/`]) === 'yes' ? 'yes' : 'part';
      return isWithin(url, first) ? 'yes' : isWithin(first, url) ? 'part' : 'no';
    case 'locationmatch': return isPattern ? 'unknown' : matches(first, [url, `${url.replace(/\/$/, '')}/`]) === 'yes' ? 'yes' : 'part';
    default: return 'unknown';
  }
}

function directoryCovers(path: string, script: string): Cover {
  if (isWithin(script, path)) return samePath(script, path) && /\.\w+$/.test(script) ? 'no' : 'yes';
  // A directory of scripts may hold the section's directory.
  if (isWithin(path, script)) return 'part';
  return hasHole(path) || hasHole(script) ? 'unknown' : 'no';
}

function matches(pattern: string, texts: readonly string[]): Cover {
  if (hasHole(pattern)) return 'unknown';
  try {
    const expression = new RegExp(pattern);
    return texts.some((text) => expression.test(text)) ? 'yes' : 'no';
  } catch {
    return 'unknown';
  }
}

function globPattern(glob: string): string {
  return `^${glob.replace(/[.+^${}()|\\]/g, '\\$&').replace(/\*/g, '.*').replace(/\?/g, '.')}(?:/|$)`;
}
