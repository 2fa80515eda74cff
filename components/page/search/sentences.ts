/** What the live region says about a finished search. `section` is the chosen section's name, if one is chosen. */
export function outcome(query: string, count: number, anywhere: number, section: string | undefined): string {
  const where = section ? ` in ${section}` : '';
  if (count > 0) return results(count) + where;
  if (anywhere > 0) return `Nothing${where} matches “${query}”. Other sections have ${results(anywhere)}.`;
  return (
    `Nothing matches “${query}”. Try one name as it stands in your configuration, such as python-home, ` +
    'or a few words of the error without its paths.'
  );
}

function results(count: number): string {
  return `${count} ${count === 1 ? 'result' : 'results'}`;
}

export const LOADING = 'Loading the index…';

/** Why there is nothing to search in, and what to do about it. */
export const NO_INDEX = import.meta.env.DEV
  ? 'The search index is made by the build. Run `npm start`.'
  : 'The search index did not load. Check the connection and type again.';
