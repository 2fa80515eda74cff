/** A part of the book; its key is the directory in `content/`. */
export interface Section {
  readonly key: string;
  readonly label: string;
  /** One sentence: who looks here, for what. */
  readonly summary: string;
  /** The era its recipes belong to; absent where a section is about both. */
  readonly era?: 'current' | 'legacy';
}

/** The parts of the book, in reading order. */
export const SECTIONS: readonly Section[] = [
  { key: 'current', label: 'Current recipes', summary: 'Ready-to-copy configuration for each setup, framework and platform, with a check to verify it.', era: 'current' },
  { key: 'legacy', label: 'Legacy recipes', summary: 'For mod_wsgi installations that you must keep running, and for migrating away from each old approach.', era: 'legacy' },
  { key: 'versions', label: 'What changed when', summary: 'Every release that changed how environments work: the recipe before and after, and the steps for upgrading past it.' },
  { key: 'understand', label: 'Understand', summary: 'How it works, and why it fails silently: how Python finds its library, which package wins on sys.path, which process serves a request.' },
  { key: 'fix', label: 'Fix an error', summary: 'Find your error message. Each page has a check that confirms the cause and a fix you can copy.' },
  { key: 'tools', label: 'Tools', summary: 'Build a recipe for your own paths, see what Python imports, and find the problem in your configuration or log.' },
];

/** The section of a page's id (`current/one-app-daemon`). Refuses a directory that is no section. */
export function sectionOf(id: string): Section {
  const key = id.split('/')[0];
  const section = SECTIONS.find((candidate) => candidate.key === key);
  if (section === undefined) {
    throw new Error(`The page ${JSON.stringify(id)} lies in no section. Move it into one of: ${SECTIONS.map((each) => each.key).join(', ')}.`);
  }
  return section;
}

/** Symptoms by which fix pages are listed, in order: key in the front matter, and heading. */
export const SYMPTOMS = {
  start: 'Apache does not start, or rejects the configuration',
  500: 'Requests return 500',
  hang: 'Requests hang, or the processes crash and restart',
  refused: 'Requests return 403 or 503',
  packages: 'The wrong Python or the wrong packages',
  other: 'Before and after',
} as const;

export type Symptom = keyof typeof SYMPTOMS;

/** Entries by symptom, in the order of the headings. Refuses an entry without one. */
export function bySymptom<T extends { readonly id: string; readonly symptom: string | undefined }>(entries: readonly T[]): readonly { readonly heading: string; readonly entries: readonly T[] }[] {
  const lost = entries.find(({ symptom }) => symptom === undefined || !(symptom in SYMPTOMS));
  if (lost !== undefined) throw new Error(`The page ${JSON.stringify(lost.id)} names no symptom. Write symptom: with one of ${Object.keys(SYMPTOMS).join(', ')} into its head.`);
  const order: readonly Symptom[] = ['start', '500', 'hang', 'refused', 'packages', 'other'] as unknown as readonly Symptom[];
  return order.map((symptom) => ({ heading: SYMPTOMS[symptom], entries: entries.filter((entry) => entry.symptom === String(symptom)) }));
}
