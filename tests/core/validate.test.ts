import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { readOption, SCHEMA, type OptionKey } from '#core/deployment';

interface Rules {
  readonly accepted: readonly (readonly [typed: string, value: string])[];
  /** A text, and the sentence that refuses it, whole or in part. */
  readonly refused: readonly (readonly [typed: string, message: string | RegExp])[];
}

const same = (...texts: readonly string[]): (readonly [string, string])[] => texts.map((text) => [text, text]);
const long = 'x'.repeat(256);

const PATHS: Rules = {
  accepted: [
    ...same('/srv/site', '/srv/my site', '/srv/it\'s', '/srv/a"b', '/srv/a\\b', '/srv/été', '/srv/漢字', '/srv/$a', '/srv/{a}', '/srv/%41', '/srv/a#b', '/srv/...', '/srv/~', `/srv/${'x'.repeat(255)}`),
    ['  /srv/site  ', '/srv/site'], ['/srv//site/', '/srv/site'], ['/srv/./site', '/srv/site'], ['/srv/site/.', '/srv/site'],
    ['/srv/a /', '/srv/a'], ['/srv/a\u00a0/', '/srv/a'], ['/srv/a/ / / ', '/srv/a'], ['/srv/a /b', '/srv/a /b'],
    ['C:\\site', 'C:/site'], ['c:/site', 'C:/site'], ['d:\\my sites\\.\\shop\\', 'D:/my sites/shop'],
  ],
  refused: [
    ['', 'Enter a path that starts with "/".'],
    ['   ', 'Enter a path that starts with "/".'],
    ['/', '"/" is the root directory. Enter a directory below it.'],
    ['/.//', '"/.//" is the root directory. Enter a directory below it.'],
    ['/srv/../etc', '"/srv/../etc" contains "..". Enter the resolved path.'],
    ['~/site', 'Apache does not expand the "~" in "~/site". Enter the full path, such as "/home/name/site".'],
    ['C:\\', '"C:\\\\" is the root of a drive. Enter a directory below it.'],
    ['C:\\a\\..\\b', /contains "\.\."/],
    ['C:\\a;b', '"C:\\\\a;b" contains a ";", which is not allowed in Windows paths or lists of them. Use a path without it.'],
    ['C:/a:b', /contains a ":"/], ['C:/a?', /contains a "\?"/], ['C:/a\nb', /line break/],
    ['/srv/a\nb', /^"\/srv\/a\\nb" contains a line break/],
    ['/srv/a\0b', /NUL character/],
    ['/srv/${HOME}', /^"\/srv\/\$\{HOME\}" contains "\$\{"/],
    ['/srv/a\tb', '"/srv/a\\tb" contains a control character. Type the path again without it.'],
    ['/srv/a\u0085b', /control character/],
    ['/srv/\ud800', /half a character/],
    [`/srv/${long}`, `${JSON.stringify(`${long.slice(0, 57)}...`)} is 256 bytes long. Shorten it to at most 255.`],
    [`/srv/${'é'.repeat(128)}`, /is 256 bytes/],
    ['/ '.repeat(50_000), /Shorten it to at most 4000/],
    ['/123456789'.repeat(401), 'The path is 4010 bytes long. Shorten it to at most 4000.'],
  ],
};

const RULES: Readonly<Partial<Record<OptionKey, Rules>>> = {
  project: {
    accepted: PATHS.accepted,
    refused: [
      ...PATHS.refused,
      ['srv/site', '"srv/site" is not an absolute path. Start it with "/".'],
      ['/srv/a:b', '"/srv/a:b" contains a ":", which separates the directories of an import path and cannot be escaped. Use a path without it.'],
    ],
  },
  environment: {
    accepted: [...PATHS.accepted, ...same('venv', 'envs/site', '.venv'), ['./venv/', 'venv']],
    refused: [...PATHS.refused, ['../venv', /contains "\.\."/], ['.', /project directory itself/], ['./', /project directory itself/], ['/opt/a:b', /contains a ":"/]],
  },
  script: {
    accepted: [...PATHS.accepted, ...same('app.wsgi', 'wsgi/app.wsgi', '/srv/a:b', 'a:b')],
    refused: [...PATHS.refused, ['wsgi/..', /contains "\.\."/]],
  },
  serverName: {
    accepted: [...same('www.example.org', 'localhost', '127.0.0.1', 'a', 'xn--bcher-kva.example', 'a-b.c'), ['WWW.Example.ORG', 'www.example.org'], [' a.b ', 'a.b']],
    refused: [
      ['http://example.org/', '"http://example.org/" is not a host name. Enter it without "http://", port or path, such as "www.example.org".'],
      ['bücher.example', '"bücher.example" contains characters that DNS does not allow. Enter the name in its "xn--" form.'],
      ['example.org:8080', /not a host name/], ['', /not a host name/], ['-a.org', /not a host name/], ['a-.org', /not a host name/], ['a..b', /not a host name/],
      ['a_b.org', /not a host name/], ['a b', /not a host name/], ['a\nb', /not a host name/], [`${'a'.repeat(64)}.org`, /not a host name/], ['a.'.repeat(130), /not a host name/],
    ],
  },
  mount: {
    accepted: [...same('/', '/shop', '/a/b', '/été', '/a b', '/wsgi-probes'), ['/shop/', '/shop'], ['//a//b', '/a/b']],
    refused: [
      ['shop', '"shop" does not start with "/". Enter "/" for the whole site, or "/name".'],
      ['/shop?a=1', '"/shop?a=1" contains a "?", which ends the path of a URL. Enter only the path.'],
      ['/a\\b', '"/a\\\\b" contains a character that browsers rewrite. Use letters, digits, "-" and "/".'],
      ['/a/../b', '"/a/../b" contains "." or "..", which browsers remove. Enter the path without them.'],
      ['', /does not start/], ['/a\tb', /browsers rewrite/], ['/a\nb', /line break/], ['/${a}', /variable/],
      [`/${'a'.repeat(800)}`, 'The mount point is 801 characters long. Shorten it to at most 800.'], ['/ '.repeat(50_000), /^The mount point is/],
    ],
  },
  processGroup: {
    accepted: same('example', 'my-site.org', '_a', '0', 'a'.repeat(64)),
    refused: [
      ['my site', '"my site" is not a valid process-group name. Use up to 64 letters, digits, ".", "_" and "-".'],
      ['', /not a valid process-group name/], ['a/b', /not a valid process-group name/], ['../a', /not a valid process-group name/], ['-a', /not a valid process-group name/], ['.a', /not a valid process-group name/], ['%{GLOBAL}', /not a valid process-group name/], ['été', /not a valid process-group name/],
      ['a'.repeat(65), /not a valid process-group name/],
    ],
  },
  user: {
    accepted: same('', 'www-data', '_site', 'Deploy.1', 'a'.repeat(32)),
    refused: [
      ['root', 'Do not run an application as "root": anyone who exploits it controls the machine. Create a user for it.'],
      ['a b', '"a b" is not a valid user or group name. Use up to 32 letters, digits, ".", "_" and "-".'],
      ['#33', /not a valid/], ['1000', /not a valid/], ['-a', /not a valid/], ['a'.repeat(33), /not a valid/],
    ],
  },
  package: {
    accepted: same('pip', 'django', 'my_site.core', '_a'),
    refused: [
      ['my-site', '"my-site" cannot be imported. Enter a module name as you write it after "import", such as "django".'],
      ['', /cannot be imported/], ['a.', /cannot be imported/], ['.a', /cannot be imported/], ['1a', /cannot be imported/], ['a b', /cannot be imported/],
      ['a"; import os', /cannot be imported/], ['a'.repeat(129), /cannot be imported/],
    ],
  },
  appModule: {
    accepted: same('', 'mysite', 'my_site.core', 'inn', 'In', 'match'),
    refused: [
      ['in', '"in" cannot be imported: "in" is a Python keyword. Rename the module.'],
      ['my_site.async', /"async" is a Python keyword/], ['print', /"print" is a Python keyword/], ['None', /"None" is a Python keyword/], ['__future__', /is a Python keyword/],
      ['my-site', /cannot be imported/], ['a; import os', /cannot be imported/], ['a\nimport os', /cannot be imported/],
    ],
  },
  modules: {
    accepted: [
      ...same('', '/srv/a', '/srv/a:/srv/b c', 'C:/a;C:/b', 'C:/a;D:/b'), [':', ''], ['/srv/a::/srv/b:', '/srv/a:/srv/b'], [' /srv/a/ : /srv/b ', '/srv/a:/srv/b'],
      ['c:\\a; d:\\b\\', 'C:/a;D:/b'], ['/srv/a :/srv/b /', '/srv/a:/srv/b'],
    ],
    refused: [['a', /is not an absolute/], ['/srv/a:b', /"b" is not an absolute/], ['/srv/a:../b', /not an absolute/], ['C:/a:C:/b', /contains a ":"/], ['/a\nc:/b', /line break/], ['/${a}', /variable/]],
  },
  home: { accepted: same('', '/srv/a', '/srv/a b'), refused: [['a', /is not an absolute/], ['/', /root directory/], ['/a\nb', /line break/]] },
  certificate: { accepted: same('', '/etc/ssl/a.pem', '/etc/ssl/a:b.pem'), refused: [['a.pem', /is not an absolute/], ['~/a.pem', /does not expand the "~"/]] },
  socketPrefix: { accepted: same('', '/run/wsgi', '/run/a:b'), refused: [['run/wsgi', /is not an absolute/]] },
  locale: {
    accepted: same('', 'C.UTF-8', 'de_DE.UTF-8@euro', 'C'),
    refused: [['C UTF-8', '"C UTF-8" is not a valid locale name. Enter one such as "C.UTF-8"; "locale -a" lists those on your machine.'], ['8', /not a valid/], ['C\nx', /not a valid/]],
  },
};

for (const [key, { accepted, refused }] of Object.entries(RULES) as [OptionKey, Rules][]) {
  describe(`the text of "${SCHEMA[key].label}"`, () => {
    test('is accepted in its plainest spelling', () => {
      for (const [typed, value] of accepted) assert.deepEqual(readOption(SCHEMA[key], typed), { ok: true, value }, JSON.stringify(typed));
    });

    test('is refused by a sentence that says what to write instead', () => {
      for (const [typed, message] of refused) {
        const parsed = readOption(SCHEMA[key], typed);
        assert.ok(!parsed.ok, `${JSON.stringify(typed)} was accepted`);
        if (typeof message === 'string') assert.equal(parsed.message, message);
        else assert.match(parsed.message, message);
      }
    });
  });
}

test('a path means the same when it is read again, whatever its spelling was', () => {
  const spellings = ['/srv/a /', './ a', '/srv/a\u00a0/', './a/ / /', '/srv/a'];
  for (const typed of spellings) {
    const once = readOption(SCHEMA.script, typed);
    assert.ok(once.ok, typed);
    assert.deepEqual(readOption(SCHEMA.script, String(once.value)), once, JSON.stringify(typed));
  }
  assert.equal(readOption(SCHEMA.script, './~x').ok, false);
  assert.deepEqual(readOption(SCHEMA.script, './C:/x'), { ok: true, value: 'C:/x' });
});
