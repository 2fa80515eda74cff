/** What a search has come to. */
export interface Outcome {
  readonly query: string;
  readonly count: number;
  /** Results without what narrows the search. */
  readonly anywhere: number;
  /** The words for what narrows it; empty where nothing does. */
  readonly narrowed: string;
  /** Pages that are only near to what was typed. */
  readonly near: number;
}

/** What the live region says about a finished search. */
export function sentenceFor({ query, count, anywhere, narrowed, near }: Outcome): string {
  const where = narrowed && ` in ${narrowed}`;
  if (count > 0) return results(count) + where;
  if (anywhere > 0) return `No results for “${query}”${where}. ${results(anywhere)} elsewhere.`;
  return `No results for “${query}”. Paste the whole line from your error log, or type a directive or an option exactly as in your configuration, such as python-home.` +
    (near > 0 ? ' Below: the nearest pages, and where to get help.' : '');
}

/** What it says while the text of the pages is on its way. */
export function sentenceSoFar(count: number): string {
  return count > 0 ? `${results(count)} by name. The full text is loading…` : 'The full text is loading…';
}

/** What it says when that does not come. */
export function sentenceWithoutText(count: number): string {
  if (import.meta.env.DEV) return `${results(count)} by name. The full text is indexed by the build: run npm start.`;
  return `${count > 0 ? `${results(count)} by name. ` : ''}The full text did not load. Check the connection and type again.`;
}

function results(count: number): string {
  return `${count} ${count === 1 ? 'result' : 'results'}`;
}
