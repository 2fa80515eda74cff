/** Result of a search, as the status line reports it. */
export interface Outcome {
  readonly query: string;
  readonly count: number;
  /** Results without filters. */
  readonly anywhere: number;
  /** Labels of the filters. Empty without any. */
  readonly narrowed: string;
  /** Pages that are only similar to the query. */
  readonly near: number;
}

/** Sentence of the live region about a finished search. */
export function sentenceFor({ query, count, anywhere, narrowed, near }: Outcome): string {
  const where = narrowed && ` in ${narrowed}`;
  if (count > 0) return results(count) + where;
  if (anywhere > 0) return `No results for “${query}”${where}. ${results(anywhere)} elsewhere.`;
  return `No results for “${query}”. Paste the whole line from your error log, or a name.` +
    (near > 0 ? ' Below: similar pages and help.' : '');
}

/** Sentence while the full text loads. */
export function sentenceSoFar(count: number): string {
  return `${byName(count)}The full text is loading…`;
}

/** Sentence for a full text that did not load. */
export function sentenceWithoutText(count: number): string {
  return byName(count) + (import.meta.env.DEV ? 'The full text is indexed by the build: run npm start.' : 'The full text did not load. Type again.');
}

function byName(count: number): string {
  return count > 0 ? `${results(count)} by name. ` : '';
}

function results(count: number): string {
  return `${count} result${count === 1 ? '' : 's'}`;
}
