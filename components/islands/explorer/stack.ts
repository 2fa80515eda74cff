/** `sys.path` as a list; the same at build and in the browser. */
import type { Cause, Origin, Outcome, PathEntry } from '#core/emulator';
import { escapeHtml, pathHtml } from '#core/lines';
import { SECOND } from './answers.ts';

/** Words for who put an entry on the path. */
const ORIGINS: Readonly<Record<Origin, string>> = {
  library: 'standard library', packages: 'packages', PYTHONPATH: 'PYTHONPATH', WSGIPythonPath: 'WSGIPythonPath', 'python-path': 'python-path=',
  home: 'home=', pth: '.pth file', script: 'the script', user: 'user\'s packages',
};

/** `sys.path` as a list, first place first; what stood elsewhere in the answer before is marked. */
export function stackHtml({ sys, imported }: Extract<Outcome, { kind: 'served' }>, before: Outcome | undefined, mark: (by: Cause | undefined) => string): string {
  const old = before?.kind === 'served' ? before.sys.path.map(({ directory }) => directory) : undefined;
  const kept = old === undefined ? undefined : inBoth(old, sys.path.map(({ directory }) => directory));
  const hidden = new Set(imported?.hidden.map(({ entry }) => entry));
  const items = sys.path.map((entry, index) => {
    const was = kept === undefined || kept.has(index) ? undefined : old?.indexOf(entry.directory);
    const notes = [
      originOf(entry),
      ...(entry === imported?.winner?.entry ? ['<b>imported</b>'] : hidden.has(entry) ? ['has a hidden copy'] : []),
      ...(was === undefined ? [] : [was === -1 ? '<b>new</b>' : `<b>moved</b>, was ${was + 1}`]),
    ];
    const classes = [`o-${entry.origin}`, ...(entry === imported?.winner?.entry ? ['is-winner'] : []), ...(was === undefined ? [] : ['is-moved'])];
    return `<li class="${classes.join(' ')}"${mark(entry.by)}><code>${pathHtml(entry.directory) || '&quot;&quot;'}</code> <span>${notes.join(', ')}</span></li>`;
  });
  return `<ol class="stack">${items.join('')}</ol>`;
}

/** Attributes of something that a line of a configuration explains. */
export function marked(by: Cause | undefined): string {
  return by?.kind === 'setting' ? markOf(by.setting.directive.firstLine, by.setting.file.path === SECOND) : '';
}

/** Attributes of a line; a line of the second configuration has a mark of its own. */
export function markOf(line: number, second: boolean): string {
  return ` data-line="${second ? 'b' : ''}${line}" tabindex="0"`;
}

/** Indexes in `after` of the longest common subsequence: all other entries moved or are new. */
function inBoth(before: readonly string[], after: readonly string[]): ReadonlySet<number> {
  const longest = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const cells = longest[row];
      if (cells !== undefined) cells[column] = before[row] === after[column] ? 1 + at(row + 1, column + 1) : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const kept = new Set<number>();
  for (let row = 0, column = 0; row < before.length && column < after.length;) {
    if (before[row] === after[column]) {
      kept.add(column);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return kept;
}

function originOf({ origin, by }: PathEntry): string {
  const file = by?.kind === 'file' ? ` ${escapeHtml(by.path.slice(by.path.lastIndexOf('/') + 1))}` : '';
  return `${ORIGINS[origin]}${file}${by?.kind === 'setting' ? `, line ${by.setting.directive.firstLine}` : ''}`;
}
