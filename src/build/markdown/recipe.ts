import { definitions } from './definitions.ts';
import { fence } from './fence.ts';
import { code, inline, type Place } from './inline.ts';
import { find, findAll, hasClass, textOf, type Element } from './tree.ts';

/** Tells whether an element is the frame of a recipe. */
export function isRecipe(element: Element): boolean {
  return element.attributes['data-recipe'] !== undefined;
}

/**
 * A recipe: every file whole, under its path, then what the frame says about them. Notes name the lines they are about,
 * since marks in the code would be copied with it. Refuses a frame without a file.
 */
export function recipe(frame: Element, place: Place, depth: number): string[] {
  const files = findAll(frame, (each) => hasClass(each, 'file'));
  if (files.length === 0) throw new Error(`The recipe "${frame.attributes['data-recipe']}" has no element of the class "file". Read its files from where they are now.`);
  const slot = (name: string): Element | undefined => find(frame, (each) => each.attributes['data-slot'] === name);
  const promise = slot('promise');
  const heading = (level: number, text: string): string => `${'#'.repeat(depth + level)} ${text}`;
  const actions = findAll(frame, (each) => hasClass(each, 'recipe-head')).flatMap((head) => findAll(head, ({ tag }) => tag === 'a'));
  return [
    heading(1, `${said(slot('technique'), place)}: ${said(slot('title'), place)} (${said(slot('support'), place)})`),
    ...(slot('status') === undefined ? [] : [said(slot('status'), place)]),
    ...listOf('Warnings', items(slot('warnings'), place)),
    ...files.flatMap((file) => {
      const path = pathOf(file);
      return [heading(2, `${titleOf(file, frame, place)}: ${code(path)}`), fence(codeOf(file), languageOf(path))];
    }),
    ...listOf('What each line does', items(slot('notes'), place).map((text, index) => `${text}${linesOfNote(files, index + 1)}`), true),
    ...titled('Expected probe output', promise === undefined ? [] : findAll(promise, ({ tag }) => tag === 'dl').flatMap((each) => definitions(each, place))),
    ...listOf('If something is wrong', items(slot('failures'), place)),
    ...(actions.length === 0 ? [] : [actions.map((action) => inline([action], { ...place, link: place.page })).join(', ')]),
    '---',
  ];
}

function said(element: Element | undefined, place: Place): string {
  return element === undefined ? '' : inline(element.inside, place);
}

function titled(title: string, written: readonly string[]): string[] {
  return written.length === 0 ? [] : [`**${title}**`, ...written];
}

function listOf(title: string, texts: readonly string[], numbered = false): string[] {
  return titled(title, texts.length === 0 ? [] : [texts.map((text, index) => `${numbered ? `${index + 1}.` : '-'} ${text}`).join('\n')]);
}

/** The items of a list of notes; their titles end with the full stop that the page draws. */
function items(list: Element | undefined, place: Place): string[] {
  if (list === undefined) return [];
  return findAll(list, ({ tag }) => tag === 'li').map(({ inside }) => inline(inside.map((piece) =>
    (typeof piece !== 'string' && piece.tag === 'strong' ? { ...piece, inside: [...piece.inside, '.'] } : piece)), place));
}

function pathOf(file: Element): string {
  const path = find(file, (each) => hasClass(each, 'file-path'));
  return path === undefined ? '' : textOf(path);
}

function titleOf(file: Element, frame: Element, place: Place): string {
  const id = file.attributes['data-file'];
  const label = find(frame, (each) => each.tag === 'label' && find(each, ({ attributes }) => attributes['value'] === id) !== undefined);
  return said(label === undefined ? undefined : find(label, (each) => hasClass(each, 'file-tab-title')), place);
}

function codeOf(file: Element): string {
  const element = find(file, (each) => each.attributes['data-code'] !== undefined);
  if (element === undefined) throw new Error(`The file "${file.attributes['data-file']}" of a recipe has no element with data-code.`);
  return textOf(element);
}

/** Where a numbered note stands: " (line 8)", with the file's name where it is not the first file. */
function linesOfNote(files: readonly Element[], number: number): string {
  const places = files.flatMap((file, index) => {
    const numbers = findAll(file, (each) => hasClass(each, 'line')).flatMap(({ attributes }, line) => (attributes['data-note'] === String(number) ? [line + 1] : []));
    if (numbers.length === 0) return [];
    const name = index === 0 ? '' : ` of ${code(pathOf(file).slice(pathOf(file).lastIndexOf('/') + 1))}`;
    return [`line${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}${name}`];
  });
  return places.length === 0 ? '' : ` (${places.join('; ')})`;
}

const LANGUAGES: Readonly<Record<string, string>> = { conf: 'apache', wsgi: 'python', py: 'python', sh: 'shell', ps1: 'powershell' };

function languageOf(path: string): string {
  return LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] ?? '';
}
