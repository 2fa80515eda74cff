import { Readable } from 'node:stream';

/** A build waits for its disk more than it computes; with more at once it would hold too many files open. */
const AT_ONCE = 16;

/** Does something with each of many files, several at once. Returns what was made of them, in their order; stops at the first that fails. */
export function mapConcurrent<Item, Made>(items: Iterable<Item>, work: (item: Item) => Promise<Made>): Promise<Made[]> {
  return Readable.from(items).map(work, { concurrency: AT_ONCE }).toArray();
}
