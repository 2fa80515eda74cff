import { Facets } from './facets.ts';
import { type Found, openIndex, type Pagefind } from './pagefind.ts';
import { part } from './part.ts';
import { ResultList } from './result-list.ts';
import { resultGroup } from './results.ts';
import { LOADING, NO_INDEX, outcome } from './sentences.ts';

const PAGES_AT_ONCE = 6;
/** Long enough to skip the letters of a fast typist, short enough to feel immediate. */
const PAUSE_MS = 80;

/** Makes the server-rendered dialog search, from the first intent until the reader leaves the page. */
export function startSession(dialog: HTMLDialogElement): void {
  const input = part(dialog, 'query', HTMLInputElement);
  const status = part(dialog, 'status', HTMLElement);
  const more = part(dialog, 'more', HTMLButtonElement);
  const everywhere = part(dialog, 'everywhere', HTMLButtonElement);
  const list = new ResultList(part(dialog, 'results', HTMLElement), input);
  const facets = new Facets(part(dialog, 'facets', HTMLElement));

  let opening: Promise<Pagefind> | undefined;
  let ready = false;
  let found: Found | undefined;
  let turn = 0;

  function index(): Promise<Pagefind> {
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  }

  async function open(): Promise<Pagefind> {
    const pagefind = await openIndex();
    facets.offer((await pagefind.filters())['section'] ?? {});
    ready = true;
    return pagefind;
  }

  async function search(): Promise<void> {
    const mine = ++turn;
    const query = input.value.trim();
    found = undefined;
    if (query === '') return show('', undefined);
    if (!ready) status.textContent = LOADING;
    try {
      const pagefind = await index();
      const section = facets.chosen;
      const filters: Record<string, string> = section ? { section: section.value } : {};
      // It also fetches the part of the index that the query needs while it waits for the next letter.
      const answer = await pagefind.debouncedSearch(query, { filters }, PAUSE_MS);
      if (!answer || mine !== turn) return;
      const pages = await load(answer, 0);
      if (mine !== turn) return;
      list.show(pages);
      show(outcome(query, answer.results.length, answer.unfilteredResultCount, section?.label), answer);
    } catch (error) {
      if (mine === turn) show(NO_INDEX, undefined);
      reportError(error);
    }
  }

  function show(sentence: string, answer: Found | undefined): void {
    found = answer;
    if (!answer) list.show([]);
    status.textContent = sentence;
    facets.count(answer?.totalFilters['section'] ?? {}, answer !== undefined);
    more.hidden = (answer?.results.length ?? 0) <= PAGES_AT_ONCE;
    everywhere.hidden = !answer || answer.results.length > 0 || answer.unfilteredResultCount === 0;
  }

  async function load(answer: Found, from: number): Promise<HTMLElement[]> {
    const pages = await Promise.all(answer.results.slice(from, from + PAGES_AT_ONCE).map((result) => result.data()));
    return pages.map((page) => resultGroup(page, facets.labelOf(page.filters['section']?.[0])));
  }

  async function showMore(): Promise<void> {
    const answer = found;
    if (!answer) return;
    const pages = await load(answer, list.size);
    if (answer !== found) return;
    list.append(pages);
    more.hidden = list.size >= answer.results.length;
  }

  input.addEventListener('input', () => void search());
  facets.element.addEventListener('change', () => void search());
  more.addEventListener('click', () => void showMore());
  everywhere.addEventListener('click', () => {
    facets.clear();
    input.focus();
    void search();
  });
  list.element.addEventListener('click', (event) => {
    // A result on this very page only scrolls; one opened in a new tab leaves the list for the next.
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.target === input && event.key === 'Enter') list.follow(found !== undefined);
    else if (!list.handles(event.target) || !list.move(event.key)) return;
    event.preventDefault();
  });

  // Ahead of the first letter. Should it fail, the search for that letter says so.
  index().catch(() => {});
  if (input.value !== '') void search();
}
