/** The answers of the explorer as HTML; the same at build and in the browser. */
import { effective, type Effective } from '#core/apache';
import { emulate, supposedMachine, type Cause, type Emulation, type Origin, type Outcome, type PathEntry, type Step } from '#core/emulator';
import { escapeHtml, proseHtml } from '#core/lines';
import { behaviour, can, compareVersions, pythonsOf, span, type Release } from '#core/releases';
import type { Question } from './state.ts';

/** Words for who put an entry on the path. */
const ORIGINS: Readonly<Record<Origin, string>> = {
  library: 'standard library', packages: 'packages', PYTHONPATH: 'PYTHONPATH', WSGIPythonPath: 'WSGIPythonPath', 'python-path': 'python-path=',
  home: 'home=', pth: '.pth file', script: 'the script', user: 'user\'s packages',
};

/** The answers to a question: one column for each release, the older one first, and the lines of the configuration. */
export function answersHtml(question: Question): string {
  const configuration = effective([{ path: 'pasted.conf', text: question.config }], { apache: '2.4' });
  const releases = [question.release, ...(question.than === undefined ? [] : [question.than])].sort(compareVersions);
  const answers = releases.map((release) => ({ release, emulation: answer(question, release, configuration) }));
  const columns = answers.map(({ release, emulation }, index) => columnHtml(question, release, emulation, answers[index - 1]?.emulation.outcome));
  return `${linesHtml(question.config)}<div class="explorer-columns">${columns.join('')}</div>`;
}

function answer({ python, maker, tool, fault, package: imports }: Question, release: Release, configuration: Effective): Emulation {
  if (!pythonsOf(release).series.includes(python)) {
    return { outcome: { kind: 'unknown', why: `mod_wsgi ${release} does not support Python ${python}.` }, steps: [], idle: [], doubts: [] };
  }
  const supposed = { python, maker, tool, imports, ...(fault === '' ? {} : { fault }) };
  return emulate({
    release, configuration, machine: supposedMachine(configuration.settings, release, supposed), apache: can(release, 'apache-2.4') ? '2.4' : '2.2',
    request: { path: '/', imports },
  });
}

/** The configuration as numbered lines, which entries point to. */
function linesHtml(config: string): string {
  const lines = config.replace(/\n$/, '').split('\n').map((line, index) => `<li${marked(index + 1)}><code>${escapeHtml(line) || ' '}</code></li>`);
  return `<h2 class="visually-hidden">Lines of the configuration</h2><ol class="explorer-lines">${lines.join('')}</ol>`;
}

/** Attributes of something that a line of the configuration explains. */
function marked(line: number | undefined): string {
  return line === undefined ? '' : ` data-line="${line}" tabindex="0"`;
}

function columnHtml({ python, package: imports }: Question, release: Release, { outcome, steps, idle, doubts }: Emulation, before: Outcome | undefined): string {
  const heading = `mod_wsgi ${release}, Python ${python}`;
  return `<section class="explorer-column" aria-label="${heading}"><h2>${heading}</h2>`
    + `<p class="explorer-outcome is-${outcome.kind}">${proseHtml(sentenceOf(outcome, imports))}</p>`
    + doubts.map((doubt) => `<p>${proseHtml(doubt)}</p>`).join('')
    + (outcome.kind === 'served' ? stackHtml(outcome, before) : '')
    + (idle.length === 0 ? '' : `<h3>Settings without effect</h3><ul>${idle.map(({ by, words, behaviour: key }) => `<li${marked(lineOf(by))}>${proseHtml(words)}${changeHtml(key)}</li>`).join('')}</ul>`)
    + (steps.length === 0 ? '' : `<details class="explorer-steps"><summary>How it happens: ${steps.length} steps</summary><ol>${steps.map((step, index) => stepHtml(step, steps[index - 1])).join('')}</ol></details>`)
    + '</section>';
}

/** The end of the request in a sentence or two. */
function sentenceOf(outcome: Outcome, imports: string): string {
  switch (outcome.kind) {
    case 'refused': return `Apache does not start: \`${outcome.sentence}\``;
    case 'not-started': return `${{ httpd: 'Apache does not start.', process: 'Python does not start: the process exits and restarts in a loop.', answered: 'Python does not start: every request returns 500.' }[outcome.where]}${outcome.logged.map((line) => ` The error log says \`${line}\`.`).join('')}`;
    case 'error': return `The request returns ${outcome.status}. ${outcome.words}`;
    case 'unknown': return `Unknown. ${outcome.why}`;
    case 'served': {
      const { imported, sys, processGroup } = outcome;
      const place = imported?.winner === undefined ? `\`${imports}\` is not found.` : `Python imports \`${imports}\` from \`${imported.winner.entry.directory}\`.`;
      const away = imported?.winner === undefined && imported !== undefined && imported.unreached.length > 0 ? ` No entry of \`sys.path\` leads to \`${imported.unreached[0]}\`.` : '';
      return `${place}${away} \`sys.prefix\` is \`${sys.prefix}\`, in ${processGroup === '' ? 'embedded mode' : `the process group \`${processGroup}\``}.`;
    }
  }
}

/** `sys.path` as a list, first place first; what stood elsewhere in the answer before is marked. */
function stackHtml({ sys, imported }: Extract<Outcome, { kind: 'served' }>, before: Outcome | undefined): string {
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
    const classes = ['entry', `o-${entry.origin}`, ...(entry === imported?.winner?.entry ? ['is-winner'] : []), ...(was === undefined ? [] : ['is-moved'])];
    return `<li class="${classes.join(' ')}"${marked(lineOf(entry.by))}><code>${escapeHtml(entry.directory) || '&quot;&quot;'}</code> <span>${notes.join(', ')}</span></li>`;
  });
  return `<ol class="stack">${items.join('')}</ol>`;
}

/** Indexes in `after` of the longest list of entries that stand in the same order in both: all others moved, or are new. */
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
  const line = lineOf(by);
  const file = by?.kind === 'file' ? ` ${escapeHtml(by.path.slice(by.path.lastIndexOf('/') + 1))}` : '';
  return `${ORIGINS[origin]}${file}${line === undefined ? '' : `, line ${line}`}`;
}

/** The line of the configuration that a cause stands on. */
function lineOf(by: Cause | undefined): number | undefined {
  return by?.kind === 'setting' ? by.setting.directive.firstLine : undefined;
}

function stepHtml(step: Step, before: Step | undefined): string {
  const path = step.state.sys?.path ?? [];
  const old = new Set(before?.state.sys?.path.map(({ directory }) => directory));
  const fresh = before?.state.sys === undefined ? [] : path.filter(({ directory }) => !old.has(directory));
  const missed = step.probes.filter(({ found }) => !found);
  return `<li${marked(lineOf(step.by))}>${proseHtml(step.words)}${changeHtml(step.behaviour)}`
    + (fresh.length === 0 ? '' : `<ul>${fresh.map(({ directory }) => `<li>Added to sys.path: <code>${escapeHtml(directory)}</code></li>`).join('')}</ul>`)
    + (missed.length === 0 ? '' : `<p class="explorer-probes">Not found: ${[...new Set(missed.map(({ path: each }) => each))].slice(0, 6).map((each) => `<code>${escapeHtml(each)}</code>`).join(', ')}${missed.length > 6 ? ' and more' : ''}</p>`)
    + '</li>';
}

/** The releases that behave so, where not all do. */
function changeHtml(key: Step['behaviour']): string {
  return key === undefined ? '' : ` <small>(${escapeHtml(span(behaviour(key)))})</small>`;
}
