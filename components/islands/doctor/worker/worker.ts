import { answer } from './answer.ts';
import type { DoctorQuestion } from './protocol.ts';

/** Entry of the worker: one answer for each question, in order. */
self.addEventListener('message', ({ data }: MessageEvent<DoctorQuestion>) => {
  void answer(data).then((result) => self.postMessage(result), (error: unknown) => self.postMessage({ kind: 'failure', id: data.id, message: String(error) }));
});
