/** Words that begin and end a compound command of a shell, at the start of a line. */
const OPENS = /^\s*(if|for|while|case)\s/;
const CLOSES = /^\s*(fi|done|esac)\b/;

/**
 * Divides a configuration or commands into statements: a continued directive, or a compound from "if" to "fi". Removes the
 * indent. Comments, empty lines and the edges of sections are none.
 */
export function statementsOf(file: string): string[] {
  const statements: string[][] = [];
  let open: string[] | undefined;
  let depth = 0;
  for (const line of file.split('\n')) {
    if (open === undefined && /^\s*(#|<|$)/.test(line)) continue;
    if (open === undefined) statements.push(open = []);
    open.push(line);
    if (OPENS.test(line)) depth++;
    if (CLOSES.test(line)) depth--;
    if (depth <= 0 && !line.endsWith('\\')) {
      open = undefined;
      depth = 0;
    }
  }
  return statements.map(([first = '', ...rest]) => {
    const indent = first.length - first.trimStart().length;
    return [first, ...rest].map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
  });
}

/** A statement as one line that fits a list: its words, cut off where they go on for long. */
export function summary(statement: string, length = 60): string {
  const line = statement.replace(/\s*\\\n\s*/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

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
