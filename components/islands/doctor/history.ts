import type { PastedFile } from '#core/doctor';

interface Step {
  readonly title: string;
  readonly before: readonly PastedFile[];
  readonly after: readonly PastedFile[];
}

/** Changes that were applied, each of which can be taken back. What was typed since is a step of its own. */
export class History {
  readonly #steps: Step[] = [];

  /** Keeps a change. */
  add(title: string, before: readonly PastedFile[], after: readonly PastedFile[]): void {
    this.#steps.push({ title, before, after });
  }

  /** Forgets all changes: other texts have come. */
  clear(): void {
    this.#steps.length = 0;
  }

  /** Names what the next step back takes away from these texts; undefined where nothing was applied. */
  next(now: readonly PastedFile[]): string | undefined {
    const last = this.#steps.at(-1);
    if (last === undefined) return undefined;
    return sameTexts(now, last.after) ? last.title : 'what was typed since';
  }

  /** Returns the texts one step back. */
  back(now: readonly PastedFile[]): readonly PastedFile[] | undefined {
    const last = this.#steps.at(-1);
    if (last === undefined) return undefined;
    if (!sameTexts(now, last.after)) return last.after;
    this.#steps.pop();
    return last.before;
  }
}

function sameTexts(a: readonly PastedFile[], b: readonly PastedFile[]): boolean {
  return a.length === b.length && a.every(({ text }, index) => text === b[index]?.text);
}
