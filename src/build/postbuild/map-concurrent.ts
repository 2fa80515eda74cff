import { Readable } from 'node:stream';

/** A build waits for its disk more than it computes; with more at once it would hold too many files open. */
const AT_ONCE = 16;

/** Maps many files with limited concurrency. Returns the results in order; rejects at the first failure. */
export function mapConcurrent<Item, Made>(items: Iterable<Item>, work: (item: Item) => Promise<Made>): Promise<Made[]> {
  return Readable.from(items).map(work, { concurrency: AT_ONCE }).toArray();
}
