import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { OneSite } from './oneSite.ts';

const ANSWER = "    start_response('200 OK', [('Content-Type', 'text/plain')])\n    return [f'{mod_wsgi.process_group!r} {sys.prefix}'.encode()]\n";
/** Prints while it is loaded and while it answers; the answer is the process group and the prefix. */
const TELLING = `import sys, mod_wsgi\nprint('while loading', file=sys.stderr)\ndef application(environ, start_response):\n    print('while answering', file=sys.stderr)\n${ANSWER}`;
const BASE = "'' /usr";

describe('the tags of a log line', () => {
  let site: OneSite;

  before(async () => {
    site = await OneSite.make();
  });

  after(() => site.remove());

  const embedded = (): string => site.text.replaceAll(/ \\\n *process-group=.*/g, '');
  const lineOf = (log: string, words: string): string => log.split('\n').find((line) => line.endsWith(words)) ?? `no line ends with ${words}`;

  test('a log line of a daemon process has [remote], and one of embedded mode has [client]', () => site.withScript(TELLING, async () => {
    assert.match(lineOf(await site.answers(200, ['while answering']), 'while answering'), /\[remote 127\.0\.0\.1:\d+\]/);
    assert.match(lineOf(await site.answers(200, ['while answering'], embedded()), 'while answering'), /\[client 127\.0\.0\.1:\d+\]/);
  }));

  test('a log line written while a script is loaded has neither [remote] nor [client]', () => site.withScript(TELLING, async () => {
    for (const text of [site.text, embedded()]) assert.doesNotMatch(lineOf(await site.answers(200, ['while loading'], text), 'while loading'), /\[(?:remote|client)/);
  }));

  test('a log line that Apache writes about a daemon process has [client]', () => site.withScript('import os\ndef application(e, s):\n    os._exit(1)\n', async () => {
    assert.match(await site.answers(500, ['Truncated or oversized']), /\[client [^\]]+\] Truncated or oversized/);
  }));

  test('the traceback of a script that is loaded in advance appears at startup, and again for the request', () => site.withScript('import nosuch\n', async () => {
    const log = await site.answers(500, ['[remote']);
    const found = log.split('\n').filter((line) => line.includes("No module named 'nosuch'"));
    assert.deepEqual(found.map((line) => line.includes('[remote')), [false, true]);
  }));

  test('a log line of a daemon process has [client] if ErrorLogFormat contains the word', () => site.withScript(TELLING, async () => {
    const log = await site.answers(200, ['while answering'], `ErrorLogFormat "[%t] [%l] [pid %P] [client\\ %a] %M"\n${site.text}`);
    assert.match(lineOf(log, 'while answering'), /\[client 127\.0\.0\.1:\d+\] while answering/);
  }));
});

describe('python-home=, with nothing logged', () => {
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

  test('python-home= has no effect if no directive selects the process group', () => ranBy(BASE, group() + host('')));
  test('python-home= has no effect if the first word is an option, which becomes the name of the group', () => ranBy(BASE, group().replace('example', 'user=www-data') + host('')));
  test('python-home= has no effect if the section that selects the group does not cover the script', () => ranBy(BASE, group() + host('<Directory /srv/shop>\nWSGIProcessGroup example\n</Directory>\n')));
  test('python-home= has no effect if the path of the section is not absolute', () => ranBy(BASE, group() + host('<Directory shop>\nWSGIProcessGroup example\n</Directory>\n')));
  test('python-home= has no effect if WSGIProcessGroup follows the ">" of a section', () => ranBy(BASE, group() + host(`<Directory ${site.directory}/site> WSGIProcessGroup example\n</Directory>\n`)));
  test('python-home= has no effect if WSGIProcessGroup is %{GLOBAL}', () => ranBy(BASE, group() + host('WSGIProcessGroup %{GLOBAL}\n')));
  test('python-home= has no effect if typographic quotes are around the path, and the log has a warning', () => site.withScript(TELLING, async () => {
    const [seen] = await site.visited(`WSGIDaemonProcess example python-home=\u201c${site.environment}\u201d\n${host('WSGIProcessGroup example\n')}`);
    assert.notEqual(seen?.body, `'example' ${site.environment}`);
    assert.match(seen?.log ?? '', /Unable to stat Python home/);
  }));
  test('SetEnv PYTHONHOME has no effect on Python', () => ranBy(BASE, `SetEnv PYTHONHOME ${site.environment}\n${host('')}`));
  test('python-home= takes effect if the section of the script selects the group', () =>
    ranBy(`'example' ${site.environment}`, group() + host(`<Directory ${site.directory}/site>\nWSGIProcessGroup example\n</Directory>\n`)));
});
