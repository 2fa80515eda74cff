/** A part of the book; its key is the folder in `content/`. */
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
  { key: 'current', label: 'Current recipes', summary: 'For a server of today: files to copy for each arrangement, framework and platform, with the probe that proves them.', era: 'current' },
  { key: 'legacy', label: 'Legacy recipes', summary: 'For an old mod_wsgi that has to go on, and for leaving each old way behind.', era: 'legacy' },
  { key: 'versions', label: 'What changed when', summary: 'Each release that changed something for environments: the recipe before and after, and the steps past it.' },
  { key: 'understand', label: 'Understand', summary: 'Why it works, and why it silently does not: how Python finds its library, what wins on sys.path, which process answers.' },
  { key: 'fix', label: 'Fix an error', summary: 'Find the words of your log or your browser. Each page has the check that confirms the cause, and the mend to copy.' },
  { key: 'tools', label: 'Tools', summary: 'Recipes for your own paths and release, in the page or as plain files.' },
];

/** The section of a page's id (`current/one-app-daemon`). Refuses a folder that is no section. */
export function sectionOf(id: string): Section {
  const key = id.split('/')[0];
  const section = SECTIONS.find((candidate) => candidate.key === key);
  if (section === undefined) {
    throw new Error(`The page ${JSON.stringify(id)} lies in no section. Move it into one of: ${SECTIONS.map((each) => each.key).join(', ')}.`);
  }
  return section;
}
