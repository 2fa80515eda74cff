export const suiteNames = ['types', 'core', 'build', 'site', 'apache', 'browser'] as const;

export type SuiteName = (typeof suiteNames)[number];

export interface Selection {
  /** What runs, in the order of `suiteNames`. */
  readonly chosen: readonly SuiteName[];
  /** What the variable SKIP took away from the run. */
  readonly skipped: readonly SuiteName[];
  /** What was not among the named suites. */
  readonly unasked: readonly SuiteName[];
}

/**
 * Decides which suites run. `named` are the command line's words (none means all), `skip` is the text of the variable
 * SKIP: names separated by commas. Refuses an unknown name, and a selection that leaves nothing, by an Error.
 */
export function selectSuites(named: readonly string[], skip: string): Selection {
  const wanted = named.map((name) => suiteNamed(name, 'on the command line'));
  const unwanted = skip
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => suiteNamed(name, 'in SKIP'));

  const asked = suiteNames.filter((name) => wanted.length === 0 || wanted.includes(name));
  const chosen = asked.filter((name) => !unwanted.includes(name));
  if (chosen.length === 0) {
    throw new Error(`SKIP="${skip}" leaves no suite to run of: ${asked.join(', ')}. Take a name out of SKIP.`);
  }
  return {
    chosen,
    skipped: suiteNames.filter((name) => unwanted.includes(name)),
    unasked: suiteNames.filter((name) => !asked.includes(name) && !unwanted.includes(name)),
  };
}

/** The sentences that say, at the end of a run, what did not run. Empty when everything ran. */
export function describeOmissions({ skipped, unasked }: Selection): string[] {
  const sentences: string[] = [];
  if (skipped.length > 0) sentences.push(`left out by SKIP: ${skipped.join(', ')}`);
  if (unasked.length > 0) sentences.push(`not asked for on the command line: ${unasked.join(', ')}`);
  return sentences;
}

function suiteNamed(name: string, place: string): SuiteName {
  const found = suiteNames.find((legal) => legal === name);
  if (found === undefined) {
    throw new Error(`"${name}" ${place} is not a suite. Write one of: ${suiteNames.join(', ')}.`);
  }
  return found;
}
