import type { ShikiTransformer } from 'shiki';

import { readMark } from './mark.ts';
import { element, text } from './element.ts';

/** Languages that visitors copy; a log is only read. */
const TAKEN_AWAY = ['apache', 'python', 'sh', 'shell'];

/** Puts a copy button on a fence of commands or code, unless it is there to show what is wrong or what is past. */
export const copyButtonOnFence: ShikiTransformer = {
  name: 'copy-button-on-fence',
  root(root) {
    if (!TAKEN_AWAY.includes(this.options.lang) || readMark(this.options.meta?.__raw ?? '').kind !== 'right') return;
    const [pre] = root.children;
    if (pre?.type !== 'element' || pre.tagName !== 'pre') return;
    const label = element('span', { class: 'visually-hidden' }, [text(' these lines')]);
    root.children = [element('div', { class: 'copyable' }, [
      pre,
      element('copy-button', { class: 'copy' }, [
        element('span', { class: 'copy-said', role: 'status' }, []),
        element('button', { class: 'button', type: 'button' }, [text('Copy'), label]),
      ]),
    ])];
  },
};
