import { href } from '../../../../src/site/address.ts';
import { element } from '../../element.ts';

/** Fewer words are looked up, not examined. */
const LEAST_WORDS = 4;
/** Signs of a log line or of configuration. */
const PASTED = /\[[^\]]+\]|\w+Error\b|\bmod_wsgi \(|^\s*(?:<\w|WSGI\w+\s+\S)|(?:\/[\w.-]+){2}|\n/;

const button = element('button', { type: 'button' }, 'Check this in the doctor');
let text = '';

button.addEventListener('click', () => {
  void import('../../doctor/hand-over.ts').then(({ keepPaste }) => {
    keepPaste(text);
    location.href = href('/tools/doctor/');
  });
});

/**
 * Shows a button that takes the query to the doctor: for lines of a server, and without `found` pages. `pasted` is the last
 * paste, which counts as long as the field still shows it.
 */
export function offer(behind: HTMLElement, query: string, pasted: string, found: boolean): void {
  text = pasted.replaceAll(/\s+/g, ' ').trim() === query ? pasted : query;
  button.hidden = query === '' || (found && !(PASTED.test(text) && query.split(/\s+/).length >= LEAST_WORDS));
  behind.parentElement?.append(button);
}
