import { Consulting } from './consulting.ts';
import { workerAsk } from './worker/ask.ts';
import type { Ask, DoctorExample } from './worker/protocol.ts';

/** The doctor's element. The worker that examines is started when a reader reaches for the form, or comes with a text. */
export class WsgiDoctor extends HTMLElement {
  #ask: Ask | undefined;

  connectedCallback(): void {
    const base = new URL(this.dataset['base'] ?? '/', location.href).href;
    const start = (): Ask => (this.#ask ??= workerAsk());
    for (const intent of ['focusin', 'pointerover', 'dragover'] as const) this.addEventListener(intent, start, { once: true });
    new Consulting(this, { ask: (question) => start()(question), base, query: location.search.slice(1), loadExample: (rule, index) => loadExample(base, rule, index) });
  }
}

/** Loads an example of a rule, which the link names. */
async function loadExample(base: string, rule: string, index: number): Promise<DoctorExample | undefined> {
  const answer = await fetch(`${base}rules/${rule}/examples.json`);
  return answer.ok ? ((await answer.json()) as DoctorExample[])[index] : undefined;
}
