/** A `sys.path` in the picture, first entry first. */
export interface SearchList {
  /** Heading, such as "mod_wsgi 2.4". */
  readonly heading: string;
  readonly places: readonly Place[];
}

/** Entry of the list: one directory, or adjacent ones of the same origin. */
export interface Place {
  readonly origin: Origin;
  /** Reason for the entry in a few words. */
  readonly words: string;
  /** The directory, or the common parent of several. */
  readonly directory: string;
  readonly directories: number;
  /** True if the package was imported from here. */
  readonly wins: boolean;
}

/** Origin of an entry: configuration, `.pth` file, or base interpreter. Each is a class `p-<origin>`. */
export type Origin = 'configured' | 'pth' | 'base';

/** Position of an entry's directory in a list, counted from 1. Undefined if absent. */
export function positionIn({ places }: SearchList, { directory }: Place): number | undefined {
  const index = places.findIndex((place) => place.directory === directory);
  return index < 0 ? undefined : index + 1;
}

/** First line of an entry: number, reason, former position, and "wins" for the winner. */
export function wordsOf(place: Place, position: number, before: SearchList | undefined): string {
  const was = before === undefined ? undefined : positionIn(before, place);
  return [
    `${position}  ${place.words}`,
    ...(was === undefined || was === position ? [] : [`was ${was}`]),
  ].join(', ') + (place.wins ? ': wins' : '');
}

/** Text alternative of the lists. */
export function describeOrder(lists: readonly SearchList[]): string {
  return lists.map(({ heading, places }) => {
    const entries = places.map(({ words, directory, directories }, index) => `${index + 1} ${words} (${directories > 1 ? `${directories} directories in ` : ''}${directory})`);
    const winner = places.find(({ wins }) => wins);
    return `${heading}: ${entries.join(', ')}. ${winner === undefined ? 'The package was not found.' : `The package comes from ${winner.directory}.`}`;
  }).join(' ');
}
