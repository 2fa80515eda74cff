import { isRelease, LATEST, nearestRelease, type Release } from '#core/releases';
import { upgrade } from '#core/upgrade';
import { readerRelease } from '../reader/reader.ts';
import { rememberRelease } from '../reader/remember-release.ts';
import { upgradeHtml, upgradeSummary } from './render.ts';

/** The key of the target in the address; the old release is the reader's. */
const TARGET = 'to';

/** Handles the two choices: the first is the release of the whole site, the second stays in the address. */
export class UpgradeForm {
  readonly #root: HTMLElement;
  readonly #from: HTMLSelectElement | null;
  readonly #to: HTMLSelectElement | null;
  readonly #default: Release;
  #shown = '';

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    this.#from = form.querySelector<HTMLSelectElement>('[name=from]');
    this.#to = form.querySelector<HTMLSelectElement>('[name=to]');
    this.#default = release(this.#from?.dataset['default'] ?? '', LATEST);
    const target = new URLSearchParams(location.search).get(TARGET);
    if (target !== null && this.#to !== null) this.#to.value = release(target, LATEST);
  }

  /** Shows the checklist after a choice, or for the release that the reader has said elsewhere. */
  show(chosen?: EventTarget | null): void {
    if (this.#from === null || this.#to === null) return;
    if (chosen === this.#from) rememberRelease(this.#from.value);
    else if (chosen === this.#to) this.#keepTarget(this.#to.value);
    else if (readerRelease() !== '') this.#from.value = release(readerRelease(), this.#default);
    this.#write(release(this.#from.value, this.#default), release(this.#to.value, LATEST));
  }

  #write(from: Release, to: Release): void {
    const key = `${from} ${to}`;
    if (key === this.#shown) return;
    this.#shown = key;
    const way = upgrade(from, to);
    const place = this.#root.querySelector('[data-steps]');
    const status = this.#root.querySelector('[role=status]');
    if (place !== null) place.innerHTML = upgradeHtml(way);
    if (status !== null) status.textContent = upgradeSummary(way);
  }

  #keepTarget(to: string): void {
    const address = new URL(location.href);
    if (to === LATEST) address.searchParams.delete(TARGET);
    else address.searchParams.set(TARGET, to);
    history.replaceState(history.state, '', address);
  }
}

/** A text as a release, or the nearest one that it means. */
function release(text: string, otherwise: Release): Release {
  return isRelease(text) ? text : (nearestRelease(text) ?? otherwise);
}
