import type { Report, ShownFinding, ShownPlace, Versions, PastedFile } from '#core/doctor';
import { findingsElement } from './findings.ts';
import { linesElement } from './lines.ts';
import { Pastes } from './pastes.ts';
import type { Ask, DoctorAnswer, DoctorExample } from './protocol.ts';
import { todayElement } from './today.ts';

/** Wait after a key, so that a text is examined when its writer pauses. */
const PAUSE_MS = 250;

/** How the page around the doctor differs: the site loads parts on demand, the single file has them all. */
export interface Surroundings {
  readonly ask: Ask;
  /** Absolute address of the site's root; ends with "/". */
  readonly base: string;
  /** Query of the address, without "?"; empty where there is none. */
  readonly query: string;
  /** Loads the example of a rule's page that a link names; undefined where there are no such pages. */
  readonly loadExample?: (rule: string, index: number) => Promise<DoctorExample | undefined>;
}

/** The doctor at work: reads the form, asks for a report, and draws it. */
export class Consulting {
  readonly #root: HTMLElement;
  readonly #around: Surroundings;
  readonly #pastes: Pastes;
  readonly #undo: (readonly PastedFile[])[] = [];
  #files: readonly PastedFile[] = [];
  #report: Report | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  #asked = '';
  #current = -1;

  constructor(root: HTMLElement, around: Surroundings) {
    this.#root = root;
    this.#around = around;
    this.#pastes = new Pastes(this.#find('[data-texts]'), this.#find<HTMLTemplateElement>('template[data-text]'));
    const form = this.#find<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#later());
    form.addEventListener('change', () => this.#later());
    root.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLElement) this.#pressed(target);
    });
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      this.#step(event.shiftKey ? -1 : 1);
    });
    this.#acceptFiles(form);
    this.#open();
  }

  #open(): void {
    const { query } = this.#around;
    const given = new URLSearchParams(query);
    const release = given.get('mod_wsgi');
    const field = this.#root.querySelector<HTMLInputElement>('[name="mod_wsgi"]');
    if (release !== null && field !== null) field.value = release;
    const rule = given.get('try');
    if (rule !== null) void this.#around.loadExample?.(rule, Number(given.get('example') ?? 0)).then((example) => this.#fill(example));
    this.#shared(given.get('rules'));
    void this.#examine();
  }

  /** Rules of somebody else's result, whose link was followed. */
  #shared(rules: string | null): void {
    const list = this.#root.querySelector<HTMLElement>('[data-shared]');
    const slugs = (rules ?? '').split(',').filter((slug) => /^[a-z-]{3,60}$/.test(slug));
    if (list === null || slugs.length === 0) return;
    list.hidden = false;
    list.querySelector('ul')?.replaceChildren(...slugs.map((slug) => {
      const item = document.createElement('li');
      const anchor = Object.assign(document.createElement('a'), { href: `${this.#around.base}rules/${slug}/`, textContent: slug });
      item.append(anchor);
      return item;
    }));
  }

  /** Puts an example into the form. */
  #fill(example: DoctorExample | undefined): void {
    if (example === undefined) return this.#say('There is no such example.');
    this.#pastes.replace(example.files);
    for (const name of ['mod_wsgi', 'python', 'os'] as const) {
      const field = this.#root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
      if (field !== null) field.value = example.versions?.[name] ?? '';
    }
    void this.#examine();
  }

  /** An example of the page itself, by its place among the buttons. */
  #embedded(index: number): DoctorExample | undefined {
    const all = JSON.parse(this.#root.querySelector('[data-examples]')?.textContent ?? '[]') as DoctorExample[];
    return all[index];
  }

  #pressed(target: HTMLElement): void {
    const button = target.closest<HTMLElement>('button');
    if (button === null) return;
    if (button.dataset['add'] !== undefined) this.#pastes.add({ name: '', text: '' });
    else if (button.dataset['example'] !== undefined) this.#fill(this.#embedded(Number(button.dataset['example'])));
    else if (button.dataset['undo'] !== undefined) this.#takeBack();
    else if (button.dataset['applySafe'] !== undefined) void this.#applyAll();
    else if (button.dataset['copyMarkdown'] !== undefined) void this.#copyMarkdown();
    else if (button.dataset['copyLink'] !== undefined) void this.#copyLink();
    else if (button.dataset['today'] !== undefined) void this.#today();
    else if (button.dataset['next'] !== undefined) this.#step(1);
    else if (button.dataset['previous'] !== undefined) this.#step(-1);
  }

  #acceptFiles(form: HTMLFormElement): void {
    const read = async (files: FileList): Promise<void> => {
      for (const file of files) this.#pastes.add({ name: file.name, text: await file.text() });
      await this.#examine();
    };
    form.addEventListener('dragover', (event) => event.preventDefault());
    form.addEventListener('drop', (event) => {
      const files = event.dataTransfer?.files;
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      void read(files);
    });
    const input = this.#root.querySelector<HTMLInputElement>('input[type="file"]');
    input?.addEventListener('change', () => {
      if (input.files !== null) void read(input.files);
    });
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#examine(), PAUSE_MS);
  }

  #versions(): Versions {
    const value = (name: string): string => this.#root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value.trim() ?? '';
    const [release, python, os] = [value('mod_wsgi'), value('python'), value('os')];
    return {
      ...(release === '' ? {} : { mod_wsgi: release }), ...(python === '' ? {} : { python }),
      ...(os === 'linux' || os === 'macos' || os === 'windows' ? { os } : {}),
    };
  }

  async #ask(question: Parameters<Ask>[0]): Promise<DoctorAnswer | undefined> {
    try {
      return await this.#around.ask(question);
    } catch (error) {
      this.#asked = '';
      this.#say(error instanceof Error ? error.message : 'The doctor failed.');
      return undefined;
    }
  }

  async #examine(): Promise<void> {
    clearTimeout(this.#timer);
    const files = this.#pastes.read();
    const versions = this.#versions();
    // Leaving a field fires "change" for what "input" has told already.
    const asked = JSON.stringify([files, versions]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const round = ++this.#round;
    const found = files.length === 0 ? undefined : await this.#ask({ kind: 'examine', files, versions });
    // A later text has been asked about meanwhile.
    if (round !== this.#round) return;
    this.#files = files;
    if (found?.kind !== 'report') return files.length === 0 ? this.#empty() : undefined;
    this.#draw(files, found.report, found.hasApplication);
  }

  #empty(): void {
    this.#report = undefined;
    this.#find('[data-result]').hidden = true;
    this.#say('');
  }

  #draw(files: readonly PastedFile[], report: Report, hasApplication: boolean): void {
    this.#report = report;
    this.#current = -1;
    this.#find('[data-result]').hidden = false;
    const counts = (['error', 'warning', 'info'] as const).map((severity) => report.findings.filter((finding) => finding.severity === severity).length);
    this.#say(summary(counts, report.notChecked.length));
    this.#find('[data-findings]').replaceChildren(findingsElement(files, report, {
      base: this.#around.base, apply: (edit) => void this.#apply([edit]), show: (place) => this.#show(place),
    }));
    this.#find('[data-lines]').replaceChildren(...files.map(({ name, text }, file) => {
      const figure = document.createElement('figure');
      const caption = document.createElement('figcaption');
      caption.textContent = `${name} (read as ${KINDS[report.kinds[file] ?? 'apache']})`;
      const marks = report.findings.flatMap((finding, index) => (finding.at.file === file ? [{
        line: finding.at.line, lastLine: Math.max(finding.at.line, finding.at.lastLine), severity: finding.severity, index, title: finding.title,
      }] : []));
      figure.append(caption, linesElement(text, marks));
      return figure;
    }));
    this.#find('[data-context]').replaceChildren(...report.context.map(({ what, value, from }) => {
      const item = document.createElement('li');
      item.textContent = from === undefined ? `${what} ${value}, as you state` : `${what} ${value}, from line ${from.line} of ${files[from.file]?.name ?? ''}`;
      return item;
    }));
    const unchecked = this.#find('[data-unchecked]');
    unchecked.hidden = report.notChecked.length === 0;
    unchecked.querySelector('ul')?.replaceChildren(...report.notChecked.map(({ sentence }) => Object.assign(document.createElement('li'), { textContent: sentence })));
    this.#button('[data-apply-safe]').hidden = !report.findings.some(({ edits }) => edits.some(({ safe }) => safe));
    this.#button('[data-undo]').hidden = this.#undo.length === 0;
    this.#button('[data-today]').hidden = !hasApplication;
    this.#find('[data-comparison]').replaceChildren();
  }

  async #apply(edits: ShownFinding['edits']): Promise<void> {
    const changed = await this.#ask({ kind: 'apply', files: this.#files, edits });
    if (changed?.kind !== 'apply') return;
    this.#undo.push(this.#files);
    this.#pastes.write(changed.files);
    await this.#examine();
    this.#find('[data-status]').focus();
  }

  async #applyAll(): Promise<void> {
    const edits = (this.#report?.findings ?? []).flatMap((finding) => finding.edits.filter(({ safe }) => safe).slice(0, 1));
    if (edits.length > 0) await this.#apply(edits);
  }

  #takeBack(): void {
    const files = this.#undo.pop();
    if (files === undefined) return;
    this.#pastes.write(files);
    void this.#examine();
  }

  async #copyMarkdown(): Promise<void> {
    const anonymous = this.#find<HTMLInputElement>('[data-anonymous]').checked;
    const made = await this.#ask({ kind: 'markdown', anonymous, rules: `${this.#around.base}rules/` });
    if (made?.kind === 'markdown') await this.#copy(made.text);
  }

  /** The link carries the rules and the release, never the text. */
  async #copyLink(): Promise<void> {
    const rules = [...new Set((this.#report?.findings ?? []).map(({ rule }) => rule))].join(',');
    const link = new URL(location.href);
    const release = this.#report?.context.find(({ what }) => what === 'mod_wsgi')?.value;
    link.search = new URLSearchParams({ ...(release === undefined ? {} : { mod_wsgi: release }), rules }).toString();
    link.hash = '';
    await this.#copy(link.href);
  }

  async #copy(text: string): Promise<void> {
    const said = this.#find('[data-copied]');
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = 'Copied.';
    } catch {
      said.textContent = 'The browser refused the clipboard.';
    }
  }

  async #today(): Promise<void> {
    const found = await this.#ask({ kind: 'today' });
    if (found?.kind !== 'today') return;
    const place = this.#find('[data-comparison]');
    const head = Object.assign(document.createElement('h2'), { textContent: 'Today\'s recipe for this deployment', tabIndex: -1 });
    place.replaceChildren(head, todayElement(found.comparison, this.#around.base));
    head.focus();
  }

  #step(by: number): void {
    const all = [...this.#root.querySelectorAll<HTMLElement>('.doctor-finding')];
    if (all.length === 0) return;
    this.#current = this.#current < 0 && by < 0 ? all.length - 1 : (this.#current + by + all.length) % all.length;
    all[this.#current]?.focus();
  }

  #show({ file, start, end }: ShownPlace): void {
    this.#pastes.select(file, start, end);
  }

  #say(text: string): void {
    this.#find('[data-status]').textContent = text;
  }

  #button(selector: string): HTMLButtonElement {
    return this.#find<HTMLButtonElement>(selector);
  }

  #find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
    const found = this.#root.querySelector<Found>(selector);
    if (found === null) throw new Error(`The doctor's page has no ${selector}. Add it to Doctor.astro.`);
    return found;
  }
}

const KINDS = { apache: 'Apache configuration', wsgi: 'WSGI script', shell: 'commands', log: 'log', dump: 'output of DUMP_CONFIG' } as const;

function summary([errors = 0, warnings = 0, notes = 0]: readonly number[], unchecked: number): string {
  const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
  const found = [[errors, 'error'], [warnings, 'warning'], [notes, 'note']] as const;
  const parts = found.filter(([number]) => number > 0).map(([number, word]) => count(number, word));
  const rest = unchecked === 0 ? '' : ` ${count(unchecked, 'thing')} could not be checked; see below.`;
  return parts.length === 0 ? `No fault was found.${rest}` : `${parts.join(', ')}.${rest}`;
}
