/** The answers of the explorer as HTML; the same at build and in the browser. */
import { outcomeWords, type Outcome, type Step } from '#core/emulator';
import { escapeHtml, proseHtml } from '#core/lines';
import { behaviour, span } from '#core/releases';
import { answersTo, type Answered } from './answers.ts';
import { marked, markOf, stackHtml } from './stack.ts';
import type { Question } from './state.ts';

/** The answers to a question, a column each, below the lines of their configurations. */
export function answersHtml(question: Question): string {
  const answers = answersTo(question);
  const columns = answers.map((each, index) => columnHtml(question, each, answers[index - 1]?.emulation.outcome));
  const lines = [question.config, ...(question.other === undefined ? [] : [question.other])].map((text, index) => linesHtml(text, (line) => markOf(line, index === 1)));
  return `<h2 class="visually-hidden">Lines of the configuration</h2><div class="explorer-columns">${lines.join('')}</div><div class="explorer-columns">${columns.join('')}</div>`;
}

/** A configuration as numbered lines, which entries point to. */
export function linesHtml(config: string, mark: (line: number) => string): string {
  const lines = config.replace(/\n+$/, '').split('\n').map((line, index) => `<li${mark(index + 1)}><code>${escapeHtml(line) || ' '}</code></li>`);
  return `<ol class="explorer-lines">${lines.join('')}</ol>`;
}

function columnHtml({ package: imports }: Question, { heading, emulation: { outcome, steps, idle, doubts } }: Answered, before: Outcome | undefined): string {
  return `<section class="explorer-column" aria-label="${heading}"><h2>${heading}</h2>`
    + `<p class="explorer-outcome is-${outcome.kind}">${proseHtml(outcomeWords(outcome, imports))}</p>`
    + doubts.map((doubt) => `<p>${proseHtml(doubt)}</p>`).join('')
    + (outcome.kind === 'served' ? stackHtml(outcome, before, marked) : '')
    + (idle.length === 0 ? '' : `<h3>Settings without effect</h3><ul>${idle.map(({ by, words, behaviour: key }) => `<li${marked(by)}>${proseHtml(words)}${changeHtml(key)}</li>`).join('')}</ul>`)
    + (steps.length === 0 ? '' : `<details class="explorer-steps"><summary>How it happens: ${steps.length} steps</summary><ol>${steps.map((step, index) => stepHtml(step, steps[index - 1])).join('')}</ol></details>`)
    + '</section>';
}

function stepHtml(step: Step, before: Step | undefined): string {
  const path = step.state.sys?.path ?? [];
  const old = new Set(before?.state.sys?.path.map(({ directory }) => directory));
  const fresh = before?.state.sys === undefined ? [] : path.filter(({ directory }) => !old.has(directory));
  const missed = step.probes.filter(({ found }) => !found);
  return `<li${marked(step.by)}>${proseHtml(step.words)}${changeHtml(step.behaviour)}`
    + (fresh.length === 0 ? '' : `<ul>${fresh.map(({ directory }) => `<li>Added to sys.path: <code>${escapeHtml(directory)}</code></li>`).join('')}</ul>`)
    + (missed.length === 0 ? '' : `<p class="explorer-probes">Not found: ${[...new Set(missed.map(({ path: each }) => each))].slice(0, 6).map((each) => `<code>${escapeHtml(each)}</code>`).join(', ')}${missed.length > 6 ? ' and more' : ''}</p>`)
    + '</li>';
}

/** The releases that behave so, where not all do. */
function changeHtml(key: Step['behaviour']): string {
  return key === undefined ? '' : ` <small>(${escapeHtml(span(behaviour(key)))})</small>`;
}
