/** Card with a verified fact beside its mark. It shows the part of the page that the mark leads to. */
import { once } from '../once.ts';
import { adoptStyle } from '../adopt-style.ts';
import style from './fact-card.css?inline';

/** A pointer on its way from the mark to the card leaves both for a moment. */
const STAYS_MS = 250;

/** Cache of facts by address: a second pointer does not fetch again. */
const facts = new Map<string, () => Promise<DocumentFragment>>();

let card: HTMLElement | undefined;
let shown: HTMLAnchorElement | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;

/** Shows the fact of a mark. If it does not load, the mark stays a plain link. */
export async function showFact(mark: HTMLAnchorElement): Promise<void> {
  clearTimeout(closing);
  if (mark === shown) return;
  // Until the next fact is there, the last one would cover its mark.
  close();
  shown = mark;
  const load = facts.get(mark.href) ?? once(() => factAt(mark.href));
  facts.set(mark.href, load);
  const fact = await load().catch(() => undefined);
  // The reader has gone on to another mark, or away.
  if (fact === undefined || shown !== mark) return;
  const place = (card ??= makeCard());
  place.replaceChildren(fact.cloneNode(true), linkTo(mark));
  mark.setAttribute('aria-describedby', place.id);
  place.showPopover({ source: mark });
}

/** Closes the card unless the reader is on its mark or in the card itself. */
function leave({ target, type }: Event): void {
  clearTimeout(closing);
  if (shown === undefined || !(target instanceof Element) || target === shown || card?.contains(target) === true) return;
  // The keyboard is where it goes at once, and the card would cover it there.
  if (type === 'focusin') close();
  else closing = setTimeout(() => close(), STAYS_MS);
}

function close(): void {
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  card?.hidePopover();
}

function makeCard(): HTMLElement {
  adoptStyle(style);
  const made = document.createElement('div');
  made.className = 'fact-card';
  made.id = 'fact-card';
  made.popover = 'manual';
  made.setAttribute('role', 'note');
  document.body.append(made);
  document.addEventListener('pointerover', leave);
  document.addEventListener('focusin', leave);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && target !== shown && !made.contains(target)) close();
  });
  return made;
}

/** The claim of a fact and the releases it holds for, from its page. */
async function factAt(address: string): Promise<DocumentFragment> {
  const { hash } = new URL(address);
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const parts = page.getElementById(hash.slice(1))?.querySelectorAll('[data-claim], .fact-meta');
  if (!answer.ok || parts === undefined || parts.length === 0) throw new Error(`No fact stands at ${address}.`);
  const fragment = document.createDocumentFragment();
  fragment.append(...parts);
  return fragment;
}

function linkTo(mark: HTMLAnchorElement): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  link.href = mark.href;
  link.textContent = `Evidence for ${mark.textContent}`;
  line.append(link);
  return line;
}
