import { answer } from './worker/answer.ts';
import { Consulting } from './consulting.ts';

/** Entry of the single file, which works without a server: the page itself examines, and loads nothing. */
const root = document.querySelector<HTMLElement>('wsgi-doctor');
if (root !== null) {
  let number = 0;
  new Consulting(root, {
    // A timer between the question and its answer lets the browser paint what was typed.
    ask: (question) => new Promise((resolve, reject) => {
      setTimeout(() => answer({ ...question, id: ++number } as Parameters<typeof answer>[0]).then(resolve, reject));
    }),
    base: root.dataset['base'] ?? '', query: '',
  });
}
