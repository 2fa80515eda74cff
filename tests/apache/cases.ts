import type { Deployment } from '#core/deployment';

/** A deployment to prove on the real server; `name` becomes the last folder of its project. */
export interface Case {
  readonly title: string;
  readonly name: string;
  readonly with?: Partial<Deployment>;
}

const folder = (title: string, name: string): Case => ({ title, name });

/** Names of folders that a careless generator would write wrongly. */
const FOLDERS: readonly Case[] = [
  folder('a plain name', 'example'),
  folder('a blank', 'my site'),
  folder('several blanks', 'my   own  site'),
  folder('an apostrophe', 'it\'s'),
  folder('double quotes', 'the "best" site'),
  folder('both kinds of quotes', 'it\'s the "best"'),
  folder('a percent sign', '100%'),
  folder('what looks like a format', '%d%s%n'),
  folder('what looks like a variable of Apache\'s', '%{GLOBAL}'),
  folder('a hash', 'a#b'),
  folder('a hash at the start', '# not a comment'),
  folder('a dollar sign', '$HOME'),
  folder('two dollar signs at the end', 'money$$'),
  folder('a backslash', 'back\\slash'),
  folder('a backslash at the end', 'swallow\\'),
  folder('a backslash before a quote', 'a\\"b'),
  folder('brackets', 'v[1]'),
  folder('an asterisk', 'a*b'),
  folder('a question mark', 'what?'),
  folder('every wildcard and a backslash', '[a]*?\\'),
  folder('angle brackets', '<site>'),
  folder('braces', '{site}'),
  folder('what a shell would run', '$(touch x); `touch y` & | !'),
  folder('a leading hyphen', '-rf'),
  folder('an equals sign', 'processes=9'),
  folder('a comma and a semicolon', 'a,b;c'),
  folder('letters outside ASCII', 'café'),
  folder('Japanese', '日本語'),
  folder('characters beyond the first plane', 'snake 🐍'),
  folder('a combining mark', 'cafe\u0301'),
  folder('a no-break space', 'a\u00a0b'),
  folder('a very long path', Array.from({ length: 9 }, (_, i) => String(i).repeat(200)).join('/')),
];

const OPTIONS: readonly Case[] = [
  { title: 'a mount point', name: 'mounted', with: { mount: '/app' } },
  { title: 'a deep mount point', name: 'deep', with: { mount: '/a/b/c' } },
  { title: 'a mount point with a blank', name: 'blank-mount', with: { mount: '/my app' } },
  { title: 'a mount point with a percent sign', name: 'percent-mount', with: { mount: '/100%' } },
  { title: 'a mount point with letters outside ASCII', name: 'accent-mount', with: { mount: '/café' } },
  { title: 'one process, one thread', name: 'single', with: { processes: 1, threads: 1 } },
  { title: 'five processes', name: 'five', with: { processes: 5, threads: 2 } },
  { title: 'a script and an environment inside other folders', name: 'nested', with: { script: 'deploy/prod/site.wsgi', environment: 'var/envs/prod' } },
  { title: 'a group name with dots', name: 'dotted', with: { processGroup: 'www.example.org' } },
  { title: 'an account without a home folder', name: 'account', with: { user: 'nobody', userGroup: 'nogroup' } },
];

/** Every case; one in four uses `python -m venv`, which takes ten times as long as virtualenv. */
export const CASES: readonly Case[] = [...FOLDERS, ...OPTIONS].map((each, index) => ({
  ...each,
  with: { tool: index % 4 === 0 ? 'venv' : 'virtualenv', ...each.with },
}));
