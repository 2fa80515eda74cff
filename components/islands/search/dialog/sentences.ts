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
  if (anywhere > 0) return `Nothing${where} matches “${query}”. Elsewhere there ${anywhere === 1 ? 'is' : 'are'} ${results(anywhere)}.`;
  return `Nothing matches “${query}”. ${near > 0 ? `${near === 1 ? 'The nearest page is' : `The ${near} nearest pages are`} below. ` : ''}` +
    'Try one name as it stands in your configuration, such as python-home, or paste the line of the error log.';
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
