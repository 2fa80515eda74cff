import type { Catalogue } from '../record.ts';
import type { Engine, Hit, Scored, TextMatch } from '../engine/index.ts';
import type { DialogElements } from '../dialog-elements.ts';
import { Facets } from './facets.ts';
import { buildDialog } from './build-dialog.ts';
import { ResultList } from './result-list.ts';
import { resultView } from './results.ts';
import { sentenceFor, sentenceSoFar, sentenceWithoutText } from './sentences.ts';

const PAGES_AT_ONCE = 6;
const NEAR = 3;

/** Connects dialog and engine, from the first intent until the page is left. */
export function startSession(frame: DialogElements, catalogue: Catalogue, engine: Engine): void {
  const { dialog, input, status } = frame;
  const show = resultView(catalogue);
  const facets = new Facets(catalogue);
  const { results, more, everywhere } = buildDialog(frame, facets);
  const list = new ResultList(results, input);

  let turn = 0;
  /** State of the query in the field. Matches are undefined until the full text has loaded. */
  let named: Scored[] = [];
  let matches: TextMatch[] | undefined;
  let listed: Hit[] = [];
  /** Last paste, with the line breaks that the field of one line drops. */
  let pasted = '';

  async function search(): Promise<void> {
    const mine = ++turn;
    const query = input.value.trim();
    named = engine.rank(input.value);
    matches = undefined;
    narrow();
    list.begin(groups(0));
    if (query === '') {
      status.textContent = '';
      offerDoctor(query, true);
      return;
    }
    if (!engine.ready) status.textContent = sentenceSoFar(listed.length);
    try {
      const answer = await engine.search(query);
      if (!answer || mine !== turn) return;
      matches = answer;
      await complete(query);
    } catch (error) {
      if (mine === turn) status.textContent = sentenceWithoutText(listed.length);
      reportError(error);
    }
  }

  /** Loads the offer with the first answer, which must not wait for it. Search works without, so a lost request is not reported. */
  function offerDoctor(query: string, found: boolean): void {
    import('./doctor-offer.ts').then((doctor) => doctor.offer(more, query, pasted, found), () => {});
  }

  /** Adds the matches of the full text to those of the names. */
  async function complete(query: string): Promise<void> {
    const mine = turn;
    const all = narrow();
    const answered = engine.isAnswered(query, all);
    const near = answered ? [] : engine.lastResort(query, all, NEAR);
    if (near.length > 0) listed = engine.merge('', near.map((page, at) => ({ page, score: near.length - at })), [], undefined);
    const shown = await loaded(0);
    if (mine !== turn) return;
    list.complete(shown);
    offerDoctor(query, answered);
    status.textContent = sentenceFor({ query, count: answered ? listed.length : 0, anywhere: answered ? all.length : 0, narrowed: facets.words, near: near.length });
  }

  /** Lists the hits that pass the filters, and returns all. */
  function narrow(): Hit[] {
    const all = engine.merge(input.value, named, matches ?? [], facets.release);
    const answered = engine.isAnswered(input.value, all);
    listed = answered ? all.filter((hit) => engine.fits(hit, facets.chosen)) : [];
    facets.count(answered ? (chosen) => all.filter((hit) => engine.fits(hit, chosen)).length : undefined);
    more.hidden = listed.length <= PAGES_AT_ONCE;
    everywhere.hidden = listed.length > 0 || !answered;
    return all;
  }

  function groups(from: number): HTMLElement[] {
    return listed.slice(from, from + PAGES_AT_ONCE).map((hit) => show(hit, undefined));
  }

  function loaded(from: number): Promise<HTMLElement[]> {
    return Promise.all(listed.slice(from, from + PAGES_AT_ONCE).map(async (hit) => show(hit, await hit.match?.load().catch(() => undefined))));
  }

  async function showMore(): Promise<void> {
    const mine = turn;
    const next = await loaded(list.size);
    if (mine !== turn) return;
    list.append(next);
    more.hidden = list.size >= listed.length;
  }

  input.addEventListener('input', () => void search());
  input.addEventListener('paste', (event) => {
    // A field of one line would glue the lines of a log together.
    const text = event.clipboardData?.getData('text') ?? '';
    if (!text.trim().includes('\n')) return;
    event.preventDefault();
    pasted = text;
    input.setRangeText(text.replaceAll(/\s+/g, ' '), input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    void search();
  });
  facets.element.addEventListener('change', () => void search());
  more.addEventListener('click', () => void showMore());
  everywhere.addEventListener('click', () => {
    facets.clear();
    input.focus();
    void search();
  });
  results.addEventListener('click', (event) => {
    // A result on this very page only scrolls; one opened in a new tab leaves the list for the next.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.target === input && event.key === 'Enter') list.follow();
    else if (!(event.target === input || event.target instanceof HTMLAnchorElement) || !list.move(event.key)) return;
    event.preventDefault();
  });

  engine.prepare();
  if (input.value !== '') void search();
}
