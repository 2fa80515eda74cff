import { contentSpan, type ParsedConfig, type SectionSyntax, type Syntax } from '#core/apache';

/** Every section of a text, outer ones before those inside them. */
export function allSections(nodes: readonly Syntax[], found: SectionSyntax[] = []): SectionSyntax[] {
  for (const node of nodes) {
    if (node.kind !== 'section') continue;
    found.push(node);
    allSections(node.children, found);
  }
  return found;
}

/** Sections at the end of a text that no end tag follows. */
export function openAtEnd(nodes: readonly Syntax[]): SectionSyntax[] {
  const last = nodes.findLast(({ kind }) => kind !== 'blank' && kind !== 'comment');
  return last?.kind === 'section' && last.close === undefined ? [last, ...openAtEnd(last.children)] : [];
}

/** Returns true if the end tag of a section stands on the line of its start tag. */
export function isOnOneLine({ name, text }: SectionSyntax): boolean {
  return name !== '' && new RegExp(`>.*</\\s*${name.replace(/[^\w]/g, '')}\\s*>`, 'i').test(text);
}

/** Sections whose end is unknown, so that the lines below them may be meant to stand outside. */
export function sectionsWithoutEnd({ nodes, faults }: ParsedConfig): ReadonlySet<SectionSyntax> {
  const unclosed = new Set(faults.flatMap(({ code, start }) => (code === 'section-not-closed' ? [start] : [])));
  const atEnd = new Set(openAtEnd(nodes));
  return new Set(allSections(nodes).filter((section) => isOnOneLine(section) || (unclosed.has(contentSpan(section).start) && !atEnd.has(section))));
}
