/** Log messages of Apache, mod_wsgi and Python: their texts by release, and matching of log lines. */
export { patternOf, writes, type Message } from './message.ts';
export { MESSAGES, sentenceOf, type MessageId } from './messages.ts';
export { startFailure } from './python-start.ts';
