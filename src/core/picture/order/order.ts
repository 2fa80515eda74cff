/** A `sys.path` in the picture, first entry first. */
export interface SearchList {
  /** Heading, such as "mod_wsgi 2.4". */
  readonly heading: string;
  readonly entries: readonly OrderEntry[];
}

/** Entry of the list: one directory, or adjacent ones of the same origin. */
export interface OrderEntry {
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
export function positionIn({ entries }: SearchList, { directory }: OrderEntry): number | undefined {
  const index = entries.findIndex((entry) => entry.directory === directory);
  return index < 0 ? undefined : index + 1;
}

/** First line of an entry: number, reason, former position, and "wins" for the winner. */
export function wordsOf(entry: OrderEntry, position: number, before: SearchList | undefined): string {
  const was = before === undefined ? undefined : positionIn(before, entry);
  return [
    `${position}  ${entry.words}`,
    ...(was === undefined || was === position ? [] : [`was ${was}`]),
  ].join(', ') + (entry.wins ? ': wins' : '');
}

/** Text alternative of the lists. */
export function describeOrder(lists: readonly SearchList[]): string {
  return lists.map(({ heading, entries }) => {
    const described = entries.map(({ words, directory, directories }, index) => `${index + 1} ${words} (${directories > 1 ? `${directories} directories in ` : ''}${directory})`);
    const winner = entries.find(({ wins }) => wins);
    return `${heading}: ${described.join(', ')}. ${winner === undefined ? 'The package was not found.' : `The package comes from ${winner.directory}.`}`;
  }).join(' ');
}
