import { proseMarkdown, toText } from '#core/lines';
import type { Recipe, RecipeFile } from '../generate.ts';
import type { NoteKind } from '../note.ts';

const FENCES: Readonly<Record<RecipeFile['language'], string>> = { apache: 'apache', python: 'python', shell: 'sh', powershell: 'powershell' };

const LISTS: readonly (readonly [NoteKind, string])[] = [['warning', 'Warnings'], ['why', 'Notes'], ['failure', 'If something is wrong']];

/** Recipe as one Markdown text: every file in a fence, then the notes, and the address at which it stands. */
export function recipeMarkdown({ plan, files, notes }: Recipe, address: string): string {
  const lists = LISTS.map(([kind, title]) => {
    const items = notes.filter((note) => note.kind === kind).map((note) => `- **${note.title}.** ${proseMarkdown(note.text)}`);
    return items.length === 0 ? '' : `## ${title}\n\n${items.join('\n')}\n`;
  });
  return [
    `# mod_wsgi ${plan.release} on ${plan.platform.label}\n\n<${address}>\n`,
    ...files.map(({ title, path, language, lines }) => `## ${title}: \`${path}\`\n\n${fence(toText(lines), FENCES[language])}\n`),
    ...lists.filter((list) => list !== ''),
  ].join('\n');
}

/** Code between marks that are longer than any run of them inside. */
function fence(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${code.replace(/\n?$/, '\n')}${marks}`;
}
