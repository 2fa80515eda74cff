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
    ['', 'A path is needed here. Write one that starts with "/".'],
    ['   ', 'A path is needed here. Write one that starts with "/".'],
    ['/', '"/" is the root of the machine. Name a directory below it.'],
    ['/.//', '"/.//" is the root of the machine. Name a directory below it.'],
    ['/srv/../etc', '"/srv/../etc" goes up with "..". Write where the path ends up.'],
    ['~/site', 'Apache does not know what "~/site" means: it expands no "~". Write the whole path, such as "/home/name/site".'],
    ['C:\\', '"C:\\\\" is the root of a drive. Name a directory below it.'],
    ['C:\\a\\..\\b', /goes up with "\.\."/],
    ['C:\\a;b', '"C:\\\\a;b" holds a ";", which Windows paths or lists of them cannot carry. Use a name without it.'],
    ['C:/a:b', /holds a ":"/], ['C:/a?', /holds a "\?"/], ['C:/a\nb', /line break/],
    ['/srv/a\nb', /^"\/srv\/a\\nb" holds a line break/],
    ['/srv/a\0b', /NUL character/],
    ['/srv/${HOME}', /^"\/srv\/\$\{HOME\}" holds "\$\{"/],
    ['/srv/a\tb', '"/srv/a\\tb" holds a control character. Type the path again without it.'],
    ['/srv/a\u0085b', /control character/],
    ['/srv/\ud800', /half a character/],
    [`/srv/${long}`, `${JSON.stringify(`${long.slice(0, 57)}...`)} has 256 bytes; a file name has room for 255. Shorten it.`],
    [`/srv/${'é'.repeat(128)}`, /has 256 bytes/],
    ['/ '.repeat(50_000), /is the most that works everywhere/],
    ['/123456789'.repeat(401), 'The path has 4010 bytes; 4000 is the most that works everywhere. Shorten it.'],
  ],
};

const RULES: Readonly<Partial<Record<OptionKey, Rules>>> = {
  project: {
    accepted: PATHS.accepted,
    refused: [
      ...PATHS.refused,
      ['srv/site', '"srv/site" is not absolute. Start it with "/".'],
      ['/srv/a:b', '"/srv/a:b" holds a ":", which divides the folders of a module path and cannot be escaped. Use a name without it.'],
    ],
  },
  environment: {
    accepted: [...PATHS.accepted, ...same('venv', 'envs/site', '.venv'), ['./venv/', 'venv']],
    refused: [...PATHS.refused, ['../venv', /goes up/], ['.', /project directory itself/], ['./', /project directory itself/], ['/opt/a:b', /holds a ":"/]],
  },
  script: {
    accepted: [...PATHS.accepted, ...same('app.wsgi', 'wsgi/app.wsgi', '/srv/a:b', 'a:b')],
    refused: [...PATHS.refused, ['wsgi/..', /goes up/]],
  },
  serverName: {
    accepted: [...same('www.example.org', 'localhost', '127.0.0.1', 'a', 'xn--bcher-kva.example', 'a-b.c'), ['WWW.Example.ORG', 'www.example.org'], [' a.b ', 'a.b']],
    refused: [
      ['http://example.org/', '"http://example.org/" is not a host name. Write it without "http://", port or path, such as "www.example.org".'],
      ['bücher.example', '"bücher.example" has letters that DNS does not carry. Write the name in its "xn--" form.'],
      ['example.org:8080', /not a host name/], ['', /not a host name/], ['-a.org', /not a host name/], ['a-.org', /not a host name/], ['a..b', /not a host name/],
      ['a_b.org', /not a host name/], ['a b', /not a host name/], ['a\nb', /not a host name/], [`${'a'.repeat(64)}.org`, /not a host name/], ['a.'.repeat(130), /not a host name/],
    ],
  },
  mount: {
    accepted: [...same('/', '/shop', '/a/b', '/été', '/a b', '/wsgi-probes'), ['/shop/', '/shop'], ['//a//b', '/a/b']],
    refused: [
      ['shop', '"shop" does not start with "/". Write "/" for the whole site, or "/name".'],
      ['/shop?a=1', '"/shop?a=1" holds a "?", where a URL\'s path ends. Write only the path.'],
      ['/a\\b', '"/a\\\\b" holds a character that browsers rewrite. Use letters, digits, "-" and "/".'],
      ['/a/../b', '"/a/../b" holds "." or "..", which browsers remove. Write the path without.'],
      ['', /does not start/], ['/a\tb', /browsers rewrite/], ['/a\nb', /line break/], ['/${a}', /variable/],
      [`/${'a'.repeat(800)}`, 'The mount point has 801 characters; 800 is the most. Shorten it.'], ['/ '.repeat(50_000), /^The mount point has/],
    ],
  },
  processGroup: {
    accepted: same('example', 'my-site.org', '_a', '0', 'a'.repeat(64)),
    refused: [
      ['my site', '"my site" is not a name for a process group here. Use up to 64 letters, digits, ".", "_" and "-".'],
      ['', /not a name/], ['a/b', /not a name/], ['../a', /not a name/], ['-a', /not a name/], ['.a', /not a name/], ['%{GLOBAL}', /not a name/], ['été', /not a name/],
      ['a'.repeat(65), /not a name/],
    ],
  },
  user: {
    accepted: same('', 'www-data', '_site', 'Deploy.1', 'a'.repeat(32)),
    refused: [
      ['root', '"root" must not run an application: whoever breaks it owns the machine. Use an account of its own.'],
      ['a b', '"a b" is not the name of an account. Use up to 32 letters, digits, ".", "_" and "-".'],
      ['#33', /not the name/], ['1000', /not the name/], ['-a', /not the name/], ['a'.repeat(33), /not the name/],
    ],
  },
  package: {
    accepted: same('pip', 'django', 'my_site.core', '_a'),
    refused: [
      ['my-site', '"my-site" cannot be imported. Write a module\'s name as after "import", such as "django".'],
      ['', /cannot be imported/], ['a.', /cannot be imported/], ['.a', /cannot be imported/], ['1a', /cannot be imported/], ['a b', /cannot be imported/],
      ['a"; import os', /cannot be imported/], ['a'.repeat(129), /cannot be imported/],
    ],
  },
  appModule: {
    accepted: same('', 'mysite', 'my_site.core', 'inn', 'In', 'match'),
    refused: [
      ['in', '"in" cannot be imported: "in" is a word of the Python language. Rename the module.'],
      ['my_site.async', /"async" is a word/], ['print', /"print" is a word/], ['None', /"None" is a word/], ['__future__', /is a word/],
      ['my-site', /cannot be imported/], ['a; import os', /cannot be imported/], ['a\nimport os', /cannot be imported/],
    ],
  },
  modules: {
    accepted: [
      ...same('', '/srv/a', '/srv/a:/srv/b c', 'C:/a;C:/b', 'C:/a;D:/b'), [':', ''], ['/srv/a::/srv/b:', '/srv/a:/srv/b'], [' /srv/a/ : /srv/b ', '/srv/a:/srv/b'],
      ['c:\\a; d:\\b\\', 'C:/a;D:/b'], ['/srv/a :/srv/b /', '/srv/a:/srv/b'],
    ],
    refused: [['a', /is not absolute/], ['/srv/a:b', /"b" is not absolute/], ['/srv/a:../b', /not absolute/], ['C:/a:C:/b', /holds a ":"/], ['/a\nc:/b', /line break/], ['/${a}', /variable/]],
  },
  home: { accepted: same('', '/srv/a', '/srv/a b'), refused: [['a', /is not absolute/], ['/', /root of the machine/], ['/a\nb', /line break/]] },
  certificate: { accepted: same('', '/etc/ssl/a.pem', '/etc/ssl/a:b.pem'), refused: [['a.pem', /is not absolute/], ['~/a.pem', /expands no "~"/]] },
  socketPrefix: { accepted: same('', '/run/wsgi', '/run/a:b'), refused: [['run/wsgi', /is not absolute/]] },
  locale: {
    accepted: same('', 'C.UTF-8', 'de_DE.UTF-8@euro', 'C'),
    refused: [['C UTF-8', '"C UTF-8" is not the name of a language environment. Write one such as "C.UTF-8"; "locale -a" lists those of a machine.'], ['8', /not the name/], ['C\nx', /not the name/]],
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
