import type { Ask, DoctorAnswer, DoctorQuestion } from './protocol.ts';

/** Makes a function that asks a worker, so that long texts never hold up the page. Without workers the page does the work. */
export function workerAsk(): Ask {
  let number = 0;
  const waiting = new Map<number, { readonly resolve: (answer: DoctorAnswer) => void; readonly reject: (error: Error) => void }>();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<DoctorAnswer>) => {
    const caller = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'failure') caller?.reject(new Error(data.message));
    else caller?.resolve(data);
  });
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The doctor did not load. Check your connection, then edit the text.'));
    waiting.clear();
  });
  return (question) => new Promise((resolve, reject) => {
    const id = ++number;
    waiting.set(id, { resolve, reject });
    worker.postMessage({ ...question, id } as DoctorQuestion);
  });
}
