import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';

const ANSWER = "    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [f'{mod_wsgi.process_group!r} {sys.prefix}'.encode()]\n";
/** Prints while it is loaded and while it answers; the answer is the process group and the prefix. */
const TELLING = `import sys, mod_wsgi\nprint('while loading', file=sys.stderr)\ndef application(environ, start_response):\n    print('while answering', file=sys.stderr)\n${ANSWER}`;
const BASE = "'' /usr";

describe('a line of the log', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  const embedded = (): string => site.text.replaceAll(/ \\\n *process-group=.*/g, '');
  const lineOf = (log: string, words: string): string => log.split('\n').find((line) => line.endsWith(words)) ?? `no line ends with ${words}`;

  test('that a daemon process writes for a request has [remote], and one of embedded mode has [client]', () => site.withScript(TELLING, async () => {
    assert.match(lineOf(await site.answers(200, ['while answering']), 'while answering'), /\[remote 127\.0\.0\.1:\d+\]/);
    assert.match(lineOf(await site.answers(200, ['while answering'], embedded()), 'while answering'), /\[client 127\.0\.0\.1:\d+\]/);
  }));

  test('that is written while a script is loaded has neither', () => site.withScript(TELLING, async () => {
    for (const text of [site.text, embedded()]) assert.doesNotMatch(lineOf(await site.answers(200, ['while loading'], text), 'while loading'), /\[(?:remote|client)/);
  }));

  test('that Apache writes about a daemon process has [client]', () => site.withScript('import os\ndef application(e, s):\n    os._exit(1)\n', async () => {
    assert.match(await site.answers(500, ['Truncated or oversized']), /\[client [^\]]+\] Truncated or oversized/);
  }));

  test('of a script that both groups name on its alias is written at the start and again for the request', () => site.withScript('import nosuch\n', async () => {
    const log = await site.answers(500, ['[remote']);
    const found = log.split('\n').filter((line) => line.includes("No module named 'nosuch'"));
    assert.deepEqual(found.map((line) => line.includes('[remote')), [false, true]);
  }));

  test('has [client] in a daemon process, too, where ErrorLogFormat writes the word', () => site.withScript(TELLING, async () => {
    const log = await site.answers(200, ['while answering'], `ErrorLogFormat "[%t] [%l] [pid %P] [client\\ %a] %M"\n${site.text}`);
    assert.match(lineOf(log, 'while answering'), /\[client 127\.0\.0\.1:\d+\] while answering/);
  }));
});

describe('python-home= has no effect, and nothing is logged,', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  const host = (lines: string): string => `<VirtualHost *:${site.port}>\nServerName www.example.org\nWSGIScriptAlias / ${site.script}\n`
    + `<Directory ${site.directory}/site/wsgi>\nRequire all granted\n</Directory>\n${lines}</VirtualHost>\n`;
  const group = (): string => `WSGIDaemonProcess example python-home=${site.environment}\n`;

  async function ranBy(expected: string, text: string): Promise<void> {
    await site.accepted(text);
    await site.withScript(TELLING, async () => {
      const [seen] = await site.visited(text);
      assert.equal(seen?.body, expected, seen?.log);
    });
  }

  test('when no directive selects the process group', () => ranBy(BASE, group() + host('')));
  test('when the first word is an option: it becomes the name', () => ranBy(BASE, group().replace('example', 'user=www-data') + host('')));
  test('when the section that selects the group does not hold the script', () => ranBy(BASE, group() + host('<Directory /srv/shop>\nWSGIProcessGroup example\n</Directory>\n')));
  test('when the path of the section is not absolute', () => ranBy(BASE, group() + host('<Directory shop>\nWSGIProcessGroup example\n</Directory>\n')));
  test('when WSGIProcessGroup stands behind the ">" of a section', () => ranBy(BASE, group() + host(`<Directory ${site.directory}/site> WSGIProcessGroup example\n</Directory>\n`)));
  test('when the group is called %{GLOBAL}, which is no group', () => ranBy(BASE, group() + host('WSGIProcessGroup %{GLOBAL}\n')));
  test('when typographic quotes are around the path', () => ranBy("'example' /usr", `WSGIDaemonProcess example python-home=\u201c${site.environment}\u201d\n${host('WSGIProcessGroup example\n')}`));
  test('when SetEnv gives the home', () => ranBy(BASE, `SetEnv PYTHONHOME ${site.environment}\n${host('')}`));
  test('unless the group is selected in the section of the script', () =>
    ranBy(`'example' ${site.environment}`, group() + host(`<Directory ${site.directory}/site>\nWSGIProcessGroup example\n</Directory>\n`)));
});
