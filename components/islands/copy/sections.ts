/** Section of a page: its heading, and its Markdown with the heading. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

/** The sections of a page's Markdown below headings of the second level. A heading inside of a fence is a comment of code. */
export function sectionsOf(markdown: string): Section[] {
  const sections: { title: string; lines: string[] }[] = [];
  let fence = '';
  for (const line of markdown.split('\n')) {
    const [marks = ''] = /^ *(`{3,}|~{3,})/.exec(line)?.slice(1) ?? [];
    if (fence === '') {
      const [, title] = /^## (.+)$/.exec(line) ?? [];
      if (title !== undefined) sections.push({ title: title.replace(/[`\\]/g, ''), lines: [] });
      fence = marks;
    } else if (marks.startsWith(fence) && line.trim() === marks) {
      fence = '';
    }
    sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ title, lines }) => ({ title, text: `${lines.join('\n').trimEnd()}\n` }));
}
