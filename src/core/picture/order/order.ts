/** A `sys.path` as the picture shows it: where Python looks for a package, first place first. */
export interface SearchList {
  /** What the list was seen under, such as "mod_wsgi 2.4". */
  readonly heading: string;
  readonly places: readonly Place[];
}

/** One folder of the list, or several beside each other that came together. */
export interface Place {
  readonly origin: Origin;
  /** Why it is on the list, in a few words. */
  readonly words: string;
  /** The folder, or the one that holds them all. */
  readonly folder: string;
  readonly folders: number;
  /** Whether the package was imported from here. */
  readonly wins: boolean;
}

/** Who put a folder on the list: the configuration, a `.pth` file, or the base interpreter. Each is a class `p-<origin>`. */
export type Origin = 'configured' | 'pth' | 'base';

/** The place of a folder in a list, counted from 1, or undefined where the list does not have it. */
export function positionIn({ places }: SearchList, { folder }: Place): number | undefined {
  const index = places.findIndex((place) => place.folder === folder);
  return index < 0 ? undefined : index + 1;
}

/** What stands in the first line of a place: its number, why it is there, where it was before, and whether it wins. */
export function wordsOf(place: Place, position: number, before: SearchList | undefined): string {
  const was = before === undefined ? undefined : positionIn(before, place);
  return [
    `${position}  ${place.words}`,
    ...(was === undefined || was === position ? [] : [`was ${was}`]),
  ].join(', ') + (place.wins ? ': wins' : '');
}

/** The lists in sentences: what a reader is told who does not see the picture. */
export function describeOrder(lists: readonly SearchList[]): string {
  return lists.map(({ heading, places }) => {
    const entries = places.map(({ words, folder, folders }, index) => `${index + 1} ${words} (${folders > 1 ? `${folders} folders in ` : ''}${folder})`);
    const winner = places.find(({ wins }) => wins);
    return `${heading}: ${entries.join(', ')}. ${winner === undefined ? 'The package was not found.' : `The package comes from ${winner.folder}.`}`;
  }).join(' ');
}
