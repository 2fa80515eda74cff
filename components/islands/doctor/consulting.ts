import type { Edit, PastedFile, Report } from '#core/doctor';
import { arrive, type Surroundings } from './arrival.ts';
import { History } from './history.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { partsOf, type Parts } from './parts.ts';
import { predictionNodes, showBesideFindings } from './result/prediction.ts';
import { drawResult } from './result/result.ts';
import { headOf, summaryOf } from './result/summary.ts';
import { stepThrough } from './stepping.ts';
import { acceptFiles, type Incoming } from './texts/incoming.ts';
import { Pastes } from './texts/pastes.ts';
import { readVersions, writeVersions } from './versions.ts';
import type { Asked, DoctorAnswer, DoctorExample } from './worker/protocol.ts';

/** Wait after a key, so that a text is examined when its writer pauses. */
const PAUSE_MS = 250;

/** The doctor at work: reads the form, gets a report, draws it, and applies changes. */
export class Consulting {
  readonly #parts: Parts;
  readonly #around: Surroundings;
  readonly #pastes: Pastes;
  readonly #history = new History();
  readonly #examine = oneAtATime(() => this.#examineNow());
  #files: readonly PastedFile[] = [];
  #report: Report | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = '';
  /** The reader wants predictions, so that each report is followed by one. */
  #predicting = false;

  constructor(root: HTMLElement, around: Surroundings) {
    this.#parts = partsOf(root);
    this.#around = around;
    const { form, texts, template } = this.#parts;
    this.#pastes = new Pastes(texts, template);
    const step = stepThrough(root, '.doctor-finding');
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const kind of ['input', 'change']) form.addEventListener(kind, () => this.#later());
    acceptFiles(form, (files) => void this.#take(files));
    this.#onPress(root, {
      add: () => this.#pastes.add({ name: '', text: '' }).focus(),
      again: () => {
        void this.#fill();
        texts.querySelector('textarea')?.focus();
      },
      example: (button) => void this.#open(this.#parts.examples[Number(button.dataset['example'])]),
      next: () => step(1),
      previous: () => step(-1),
      applySafe: () => void this.#applyAll(),
      undo: () => void this.#takeBack(),
      copyMarkdown: () => void this.#copyMarkdown(),
      copyLink: () => void this.#copy(this.#link()),
      predict: () => {
        this.#predicting = true;
        void this.#predict();
      },
      today: () => void this.#today(),
    });
    // A reader can be quicker than this script.
    void this.#examine();
    void arrive(root, around, (given) => void this.#fill(given));
  }

  /** Runs the action that a pressed button names as a data attribute. */
  #onPress(root: HTMLElement, actions: Readonly<Record<string, (button: HTMLElement) => void>>): void {
    root.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
      if (button !== null) for (const name of Object.keys(button.dataset)) actions[name]?.(button);
    });
  }

  /** Puts texts and versions into the form in place of those that are there. */
  #fill({ files, versions }: DoctorExample = { files: [] }): Promise<void> {
    this.#history.clear();
    this.#pastes.replace(files);
    if (versions !== undefined || files.length === 0) writeVersions(this.#parts.form, versions ?? {});
    return this.#examine();
  }

  /** Opens an example; its button disappears with the list, so the focus goes to the sentence about it. */
  async #open(example: DoctorExample | undefined): Promise<void> {
    await this.#fill(example);
    this.#parts.status.focus();
  }

  async #take({ texts, refused }: Incoming): Promise<void> {
    for (const text of texts) this.#pastes.add(text);
    await this.#examine();
    if (refused.length > 0) this.#state(`${refused.join(', ')}: not a text file, or larger than 20 MB, so it was ignored. ${this.#parts.status.textContent}`);
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#examine(), PAUSE_MS);
  }

  async #ask(question: Asked): Promise<DoctorAnswer | undefined> {
    try {
      return await this.#around.ask(question);
    } catch (error) {
      this.#asked = '';
      this.#state(error instanceof Error ? error.message : 'The doctor failed.');
      return undefined;
    }
  }

  async #examineNow(): Promise<void> {
    clearTimeout(this.#timer);
    const files = this.#pastes.read();
    const versions = readVersions(this.#parts.form);
    // Leaving a field fires "change" for what "input" has reported already.
    const asked = JSON.stringify([files, versions]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    if (files.length === 0) return this.#clear();
    if (this.#report === undefined) this.#state('Reading…');
    const found = await this.#ask({ kind: 'examine', files, versions });
    if (found?.kind === 'report') this.#draw(files, found.report, found.hasApplication);
  }

  #clear(): void {
    this.#files = [];
    this.#report = undefined;
    this.#parts.result.hidden = true;
    this.#parts.jump.hidden = true;
    this.#parts.welcome.hidden = false;
    this.#pastes.showLines([]);
    this.#state('');
  }

  #draw(files: readonly PastedFile[], report: Report, hasApplication: boolean): void {
    this.#files = files;
    this.#report = report;
    const { result, welcome, jump, applySafe, undo, today, predict, predictions, comparison } = this.#parts;
    result.hidden = false;
    welcome.hidden = true;
    this.#state(summaryOf(report));
    jump.hidden = false;
    jump.firstElementChild?.replaceChildren(headOf(report));
    this.#pastes.showLines(drawResult(this.#parts, files, report, {
      base: this.#around.base, apply: (edit) => void this.#apply(edit.title, [edit]), show: ({ file, start, end }) => this.#pastes.select(file, start, end),
    }));
    applySafe.hidden = safeEdits(report).length === 0;
    const back = this.#history.next(files);
    undo.hidden = back === undefined;
    undo.textContent = `Undo: ${back ?? ''}`;
    today.hidden = !hasApplication;
    predict.hidden = !hasApplication || this.#predicting;
    predictions.hidden = true;
    if (hasApplication && this.#predicting) void this.#predict();
    comparison.replaceChildren();
  }

  async #apply(title: string, edits: readonly Edit[]): Promise<void> {
    const before = this.#files;
    const changed = await this.#ask({ kind: 'apply', files: before, edits });
    if (changed?.kind !== 'apply') return;
    this.#history.add(title, before, changed.files);
    await this.#show(changed.files);
  }

  async #applyAll(): Promise<void> {
    const edits = this.#report === undefined ? [] : safeEdits(this.#report);
    if (edits.length > 0) await this.#apply(edits.length === 1 ? edits[0]?.title ?? '' : `${edits.length} changes`, edits);
  }

  async #takeBack(): Promise<void> {
    const files = this.#history.back(this.#pastes.read());
    if (files !== undefined) await this.#show(files);
  }

  /** Writes changed texts into the form, and leads to the sentence about them. */
  async #show(files: readonly PastedFile[]): Promise<void> {
    this.#pastes.write(files);
    await this.#examine();
    this.#parts.status.focus();
  }

  async #copyMarkdown(): Promise<void> {
    const made = await this.#ask({ kind: 'markdown', anonymous: this.#parts.anonymous.checked, rules: `${this.#around.base}rules/` });
    if (made?.kind === 'markdown') await this.#copy(made.text);
  }

  /** Address with the rules and the release, never the text. */
  #link(): string {
    const rules = [...new Set((this.#report?.findings ?? []).map(({ rule }) => rule))].join(',');
    const release = this.#report?.context.find(({ what }) => what === 'mod_wsgi')?.value;
    const link = new URL('tools/doctor/', this.#around.base);
    link.search = new URLSearchParams({ ...(release === undefined ? {} : { mod_wsgi: release }), rules }).toString();
    return link.href;
  }

  async #copy(text: string): Promise<void> {
    const { copied } = this.#parts;
    copied.textContent = await navigator.clipboard.writeText(text).then(() => 'Copied.', () => 'Your browser denied access to the clipboard.');
  }

  async #predict(): Promise<void> {
    const found = await this.#ask({ kind: 'predict' });
    if (found?.kind !== 'predict') return;
    const { predict, predictions, findings } = this.#parts;
    predict.hidden = true;
    predictions.hidden = false;
    predictions.replaceChildren(...predictionNodes(found.predictions));
    showBesideFindings(findings, found.predictions);
  }

  async #today(): Promise<void> {
    try {
      const { Upgrade } = await import('./result/upgrade.ts');
      await new Upgrade(this.#parts.comparison, this.#around.ask, this.#around.base).open();
    } catch (error) {
      this.#state(error instanceof Error ? error.message : 'The recipe did not load.');
    }
  }

  #state(sentence: string): void {
    this.#parts.status.textContent = sentence;
  }
}

/** The first safe change of each finding. */
function safeEdits({ findings }: Report): Edit[] {
  return findings.flatMap(({ edits }) => edits.filter(({ safe }) => safe).slice(0, 1));
}
