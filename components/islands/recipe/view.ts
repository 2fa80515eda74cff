/** The parts of a recipe on a page as HTML, by slot. The same function fills them at build and in the browser. */
import { changedLines, escapeHtml, proseHtml, toHtml } from '#core/lines';
import type { FileRole, Note, Recipe } from '#core/recipe';
import type { FactId } from '#core/releases';
import { pageHref } from '../../address.ts';

/** A part of the page that a recipe fills. */
export type Slot = 'era' | 'title' | 'warnings' | 'notes' | 'failures' | 'promise' | FileSlot;

type FileSlot = `${'path' | 'name' | 'code'}-${FileRole}`;

export type View = Readonly<Record<Slot, string>>;

/** All slots of a recipe. With `before`, lines that it did not have are marked as changed. */
export function recipeView(recipe: Recipe, before?: Recipe): View {
  const numbers = noteNumbers(recipe.notes);
  const files = recipe.files.flatMap((file): [FileSlot, string][] => {
    const old = before?.files.find(({ role }) => role === file.role);
    const code = toHtml(file.lines, {
      noteNumber: (note) => numbers.get(note),
      ...(old === undefined ? {} : { changed: changedLines(old.lines, file.lines) }),
    });
    return [[`code-${file.role}`, code], [`path-${file.role}`, breakable(file.path)], [`name-${file.role}`, escapeHtml(fileName(file.path))]];
  });
  return {
    era: recipe.plan.era === 'current' ? 'Current recipe' : 'Legacy recipe',
    title: escapeHtml(`mod_wsgi ${recipe.plan.release} on ${recipe.plan.platform.label}`),
    warnings: noteItems(recipe.notes, 'warning'),
    notes: noteItems(recipe.notes, 'why'),
    failures: noteItems(recipe.notes, 'failure'),
    promise: promiseItems(recipe),
    ...(Object.fromEntries(files) as Record<FileSlot, string>),
  };
}

function noteNumbers(notes: readonly Note[]): ReadonlyMap<string, number> {
  return new Map(notes.filter(({ kind }) => kind === 'why').map(({ id }, index) => [id, index + 1]));
}

function noteItems(notes: readonly Note[], wanted: Note['kind']): string {
  return notes.filter(({ kind }) => kind === wanted)
    .map(({ title, text, source }) => `<li><strong>${escapeHtml(title)}</strong> ${proseHtml(text)}${sourceMarks(source)}</li>`)
    .join('');
}

/** Small links to the verified facts behind a sentence. */
export function sourceMarks(source: readonly FactId[]): string {
  if (source.length === 0) return '';
  const links = source.map((id) => `<a href="${factHref(id)}">${id}</a>`).join(' ');
  return ` <span class="source"><span class="visually-hidden">Source: </span>${links}</span>`;
}

/** The address of a verified fact. */
export function factHref(id: FactId): string {
  return `${pageHref(`facts/${id.charAt(0).toLowerCase()}`)}#${id}`;
}

function promiseItems({ promised }: Recipe): string {
  const prefix: [string, string][] = promised.prefix === undefined ? [] : [['prefix', promised.prefix]];
  const rows: [string, string][] = [...prefix, ['process_group', promised.processGroup], ['application_group', promised.applicationGroup], ['package.file starts with', promised.packageUnder]];
  return rows.map(([name, value]) => `<dt><code>${name}</code></dt><dd><code>${value === '' ? '""' : breakable(value)}</code></dd>`).join('');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path that may break after each "/". */
function breakable(path: string): string {
  return escapeHtml(path).replaceAll('/', '/<wbr>');
}
