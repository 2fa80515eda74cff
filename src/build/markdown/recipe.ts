import type { Element, ElementContent } from 'hast';
import { find, findAll, h, hasClass, textOf } from './tree.ts';

const LANGUAGES: Readonly<Record<string, string>> = { conf: 'apache', wsgi: 'python', py: 'python', sh: 'shell', ps1: 'powershell' };

/**
 * The frame of a recipe as plain elements below a heading of level `depth`: every file whole, then the notes. Notes name their lines,
 * since marks in the code would be copied with it. Throws an Error for a frame without files.
 */
export function recipe(frame: Element, depth: number): Element[] {
  const key = String(frame.properties['dataRecipe']);
  const files = findAll(frame, (each) => hasClass(each, 'file'));
  if (files.length === 0) throw new Error(`The recipe "${key}" has no element of the class "file". Read its files from where they are now.`);
  const slot = (name: string): Element => find(frame, ({ properties }) => properties['dataSlot'] === name) ?? h('div', []);
  const actions = findAll(frame, (each) => hasClass(each, 'recipe-head')).flatMap((head) => findAll(head, ({ tagName }) => tagName === 'a'));
  const promise = slot('promise');
  return [
    h(`h${depth + 1}`, [...slot('technique').children, ': ', ...slot('title').children, ' (', ...slot('support').children, ')']),
    h('p', slot('status').children),
    ...listOf('Warnings', 'ul', items(slot('warnings'))),
    ...files.flatMap((file) => [h(`h${depth + 2}`, [...titleOf(file, frame), ': ', h('code', [pathOf(file)])]), h('pre', [codeOf(file)], { dataLanguage: languageOf(pathOf(file)) })]),
    ...listOf('What each line does', 'ol', items(slot('notes')).map((item, index) => h('li', [...item.children, linesOfNote(files, index + 1)]))),
    ...(promise.children.length === 0 ? [] : [title('Expected probe output'), ...findAll(promise, ({ tagName }) => tagName === 'dl')]),
    ...listOf('If something is wrong', 'ul', items(slot('failures'))),
    ...(actions.length === 0 ? [] : [h('p', actions.flatMap((action, index) => (index === 0 ? [action] : [', ', action])))]),
    h('hr', []),
  ];
}

function title(text: string): Element {
  return h('p', [h('strong', [text])]);
}

function listOf(text: string, tag: 'ul' | 'ol', items: readonly Element[]): Element[] {
  return items.length === 0 ? [] : [title(text), h(tag, items)];
}

/** The notes of a list; their titles end with the full stop that the page draws. */
function items(list: Element): Element[] {
  return findAll(list, ({ tagName }) => tagName === 'li').map((item) => h('li', item.children.map((child) =>
    (child.type === 'element' && child.tagName === 'strong' ? h('strong', [...child.children, '.']) : child))));
}

function pathOf(file: Element): string {
  const path = find(file, (each) => hasClass(each, 'file-path'));
  return path === undefined ? '' : textOf(path);
}

function titleOf(file: Element, frame: Element): ElementContent[] {
  const id = file.properties['dataFile'];
  const label = find(frame, (each) => each.tagName === 'label' && (find(each, ({ properties }) => properties['value'] === id) !== undefined || String(each.properties['htmlFor']).endsWith(`-${String(id)}`)));
  return label === undefined ? [] : (find(label, (each) => hasClass(each, 'file-tab-title'))?.children ?? []);
}

function codeOf(file: Element): string {
  const element = find(file, ({ properties }) => properties['dataCode'] !== undefined);
  if (element === undefined) throw new Error(`The file "${String(file.properties['dataFile'])}" of a recipe has no element with data-code.`);
  return textOf(element);
}

/** The lines of a numbered note: " (line 8)", with the file's name where it is not the first file. */
function linesOfNote(files: readonly Element[], number: number): Element {
  const places = files.flatMap((file, index): (ElementContent | string)[] => {
    const numbers = findAll(file, (each) => hasClass(each, 'line')).flatMap(({ properties }, line) => (properties['dataNote'] === String(number) ? [line + 1] : []));
    if (numbers.length === 0) return [];
    const lines = `line${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`;
    return index === 0 ? [lines, '; '] : [`${lines} of `, h('code', [pathOf(file).slice(pathOf(file).lastIndexOf('/') + 1)]), '; '];
  });
  return h('span', places.length === 0 ? [] : [' (', ...places.slice(0, -1), ')']);
}

function languageOf(path: string): string {
  return LANGUAGES[path.slice(path.lastIndexOf('.') + 1)] ?? '';
}
