/** A part of the book; its key is the folder in `content/`. */
export interface Section {
  readonly key: string;
  readonly label: string;
  /** The era its recipes belong to; absent where a section is about both. */
  readonly era?: 'current' | 'legacy';
}

/** The parts of the book, in reading order. */
export const SECTIONS: readonly Section[] = [
  { key: 'current', label: 'Current recipes', era: 'current' },
  { key: 'legacy', label: 'Legacy recipes', era: 'legacy' },
  { key: 'versions', label: 'What changed when' },
  { key: 'understand', label: 'Understand' },
  { key: 'fix', label: 'Fix an error' },
  { key: 'tools', label: 'Tools' },
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
