import type { Deployment } from '#core/deployment';

/** A deployment to prove on the real server; `name` becomes the last directory of its project. */
export interface Case {
  readonly title: string;
  readonly name: string;
  readonly with?: Partial<Deployment>;
}

const directory = (title: string, name: string): Case => ({ title, name });

/** Names of directories that a careless generator would write wrongly. */
const DIRECTORIES: readonly Case[] = [
  directory('a plain name', 'example'),
  directory('a blank', 'my site'),
  directory('several blanks', 'my   own  site'),
  directory('an apostrophe', 'it\'s'),
  directory('double quotes', 'the "best" site'),
  directory('both kinds of quotes', 'it\'s the "best"'),
  directory('a percent sign', '100%'),
  directory('what looks like a format', '%d%s%n'),
  directory('what looks like a variable of Apache\'s', '%{GLOBAL}'),
  directory('a hash', 'a#b'),
  directory('a hash at the start', '# not a comment'),
  directory('a dollar sign', '$HOME'),
  directory('two dollar signs at the end', 'money$$'),
  directory('a backslash', 'back\\slash'),
  directory('a backslash at the end', 'swallow\\'),
  directory('a backslash before a quote', 'a\\"b'),
  directory('brackets', 'v[1]'),
  directory('an asterisk', 'a*b'),
  directory('a question mark', 'what?'),
  directory('every wildcard and a backslash', '[a]*?\\'),
  directory('angle brackets', '<site>'),
  directory('braces', '{site}'),
  directory('what a shell would run', '$(touch x); `touch y` & | !'),
  directory('a leading hyphen', '-rf'),
  directory('an equals sign', 'processes=9'),
  directory('a comma and a semicolon', 'a,b;c'),
  directory('letters outside ASCII', 'café'),
  directory('Japanese', '日本語'),
  directory('characters beyond the first plane', 'snake 🐍'),
  directory('a combining mark', 'cafe\u0301'),
  directory('a no-break space', 'a\u00a0b'),
  directory('a very long path', Array.from({ length: 9 }, (_, i) => String(i).repeat(200)).join('/')),
];

const OPTIONS: readonly Case[] = [
  { title: 'a mount point', name: 'mounted', with: { mount: '/app' } },
  { title: 'a deep mount point', name: 'deep', with: { mount: '/a/b/c' } },
  { title: 'a mount point with a blank', name: 'blank-mount', with: { mount: '/my app' } },
  { title: 'a mount point with a percent sign', name: 'percent-mount', with: { mount: '/100%' } },
  { title: 'a mount point with letters outside ASCII', name: 'accent-mount', with: { mount: '/café' } },
  { title: 'one process, one thread', name: 'single', with: { processes: 1, threads: 1 } },
  { title: 'five processes', name: 'five', with: { processes: 5, threads: 2 } },
  { title: 'a script and an environment inside other directories', name: 'nested', with: { script: 'deploy/prod/site.wsgi', environment: 'var/envs/prod' } },
  { title: 'a group name with dots', name: 'dotted', with: { processGroup: 'www.example.org' } },
  { title: 'an account without a home directory', name: 'account', with: { user: 'nobody', userGroup: 'nogroup' } },
];

/** Every case; one in four uses `python -m venv`, which takes ten times as long as virtualenv. */
export const CASES: readonly Case[] = [...DIRECTORIES, ...OPTIONS].map((each, index) => ({
  ...each,
  with: { tool: index % 4 === 0 ? 'venv' : 'virtualenv', ...each.with },
}));
