/** The parts of a recipe on a page as HTML, by slot. The same function fills them at build and in the browser. */
import { METHODS } from '#core/deployment';
import { changedLines, escapeHtml, lineHtmls, pathHtml, proseHtml } from '#core/lines';
import { pictureSvg } from '#core/picture';
import { supportOf, techniqueOf, topologyOf, type Note, type Recipe, type RecipeFile } from '#core/recipe';
import { copyFileHtml } from '../copy/html.ts';
import { sourceMarks } from './links.ts';

/** The parts of the page that every recipe fills, whatever files it has. */
type Slot = 'technique' | 'support' | 'title' | 'status' | 'warnings' | 'notes' | 'failures' | 'promise' | 'picture';

/** A recipe as HTML, made on demand. */
export interface View {
  readonly slots: Readonly<Record<Slot, () => string>>;
  /** All tabs with their files. */
  readonly files: () => string;
  /** Path and name of each file, by the key in `data-part`. */
  readonly parts: Readonly<Record<string, string>>;
  /** The lines of each file, by its id. */
  readonly code: Readonly<Record<string, () => readonly string[]>>;
  /** Ids and titles of the files, in order: the key by which a page compares its tabs. */
  readonly list: string;
}

/**
 * All of a recipe. `name` makes the ids of tabs unique on a page with several recipes. With `before`, lines that it did not
 * have are marked as changed.
 */
export function recipeView(recipe: Recipe, name: string, before?: Recipe): View {
  const numbers = noteNumbers(recipe.notes);
  const code = (file: RecipeFile): string[] => {
    const old = before?.files.find(({ id }) => id === file.id);
    return lineHtmls(file.lines, {
      noteNumber: (note) => numbers.get(note),
      ...(old === undefined ? {} : { changed: changedLines(old.lines, file.lines) }),
    });
  };
  return {
    slots: {
      technique: () => techniqueOf(recipe.plan),
      support: () => supportOf(recipe.plan.release),
      title: () => escapeHtml(`mod_wsgi ${recipe.plan.release} on ${recipe.plan.platform.label}`),
      status: () => statusHtml(recipe),
      warnings: () => noteItems(recipe.notes.filter(({ id }) => !ABOUT_PROOF.includes(id)), 'warning'),
      notes: () => noteItems(recipe.notes, 'why'),
      failures: () => noteItems(recipe.notes, 'failure'),
      promise: () => recipe.promised.map((promised) => promiseHtml(promised, recipe.promised.length > 1)).join('') + predictedHtml(recipe),
      picture: () => pictureSvg(topologyOf(recipe.plan), name),
    },
    files: () => recipe.files.map((file, index) => tabHtml(file, code(file).join(''), name, index === 0)).join(''),
    parts: Object.fromEntries(recipe.files.flatMap(({ id, path }) => [
      [`path-${id}`, pathHtml(path)], [`name-${id}`, escapeHtml(fileName(path))],
    ])),
    code: Object.fromEntries(recipe.files.map((file) => [file.id, () => code(file)])),
    list: recipe.files.map(({ id, title }) => `${id} ${title}`).join('\n'),
  };
}

/**
 * One file as a tab: a label, which its radio button covers, before the file. Choosing a file needs no script, and print shows all.
 * A button that lay elsewhere would be scrolled to when it takes the focus.
 */
function tabHtml({ id, role, title, path }: RecipeFile, code: string, name: string, checked: boolean): string {
  return `<label><input type="radio" name="${name}-file" value="${id}"${checked ? ' checked' : ''}>`
    + `<span class="file-tab-title">${escapeHtml(title)}</span> <code data-part="name-${id}">${escapeHtml(fileName(path))}</code></label>`
    + `<div class="file" data-role="${role}" data-file="${id}"><div class="file-head"><code class="file-path" data-part="path-${id}">${pathHtml(path)}</code>${copyFileHtml(title)}</div>`
    + `<pre tabindex="0" role="region" aria-label="${escapeHtml(`${title} (${name})`)}"><code data-code="${id}">${code}</code></pre></div>`;
}

function noteNumbers(notes: readonly Note[]): ReadonlyMap<string, number> {
  return new Map(notes.filter(({ kind }) => kind === 'why').map(({ id }, index) => [id, index + 1]));
}

function noteItems(notes: readonly Note[], wanted: Note['kind']): string {
  return notes.filter(({ kind }) => kind === wanted)
    .map(({ title, text, source }) => `<li><strong>${escapeHtml(title)}</strong> ${proseHtml(text)}${sourceMarks(source)}</li>`)
    .join('');
}

/** Expected answer of one application's probe, as a definition list. */
function promiseHtml(promised: Recipe['promised'][number], several: boolean): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['URL path', several ? promised.probeMount : undefined], ['prefix', promised.prefix], ['process_group', promised.processGroup],
    ['application_group', promised.applicationGroup], ['package.file starts with', promised.packageUnder],
  ];
  const items = rows.map(([name, value]) => (value === undefined ? '' : `<dt><code>${name}</code></dt><dd><code>${value === '' ? '""' : pathHtml(value)}</code></dd>`));
  return `<dl${several ? ` aria-label="${escapeHtml(promised.application)}"` : ''}>${items.join('')}</dl>`;
}

/** Predicted directory of each package, with a warning if it contradicts the promise. */
function predictedHtml({ predicted = [], promised }: Recipe): string {
  const directories = predicted.map((outcome) => (outcome.kind === 'served' ? outcome.imported?.winner?.entry.directory : undefined));
  if (directories.includes(undefined)) return '<p><strong>Predicted: the application does not run. Choose other paths or names.</strong></p>';
  const places = directories.map((from = '', index) => `${from.startsWith(promised[index]?.packageUnder ?? '') ? '' : '<strong>not from the environment,</strong> but '}from <code>${pathHtml(from)}</code>`);
  return places.length === 0 ? '' : `<p>Predicted: Python imports the package ${[...new Set(places)].join(' and ')}.</p>`;
}

/** Warnings about the evidence of a recipe rather than a danger. */
const ABOUT_PROOF: readonly Note['id'][] = ['unproven', 'stand-in'];

/** Evidence for a recipe in one sentence (what was done, and on which builds), then its reservations. */
function statusHtml({ notes, plan, provenBy, tested }: Recipe): string {
  const reservations = notes.filter(({ id }) => ABOUT_PROOF.includes(id)).map(({ text }) => proseHtml(text));
  const builds = tested?.builds.map(({ release, python }) => `mod_wsgi ${release} with Python ${python}`).join(' and ');
  const on = builds === undefined ? '' : tested?.exact === true ? `, on ${builds}` : `, on ${builds}, the nearest releases that we ran`;
  const seen = `${escapeHtml(METHODS[plan.method].label)}, in ${plan.deployment.mode} mode${on}`;
  const verdict = tested === undefined && provenBy === undefined ? '<strong>Derived, not tested.</strong>'
    : tested?.exact === true && reservations.length === 0 ? `<strong>Tested:</strong> ${seen}.` : `<strong>Consistent with recorded runs:</strong> ${seen}.`;
  return [verdict, ...reservations].join(' ');
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
