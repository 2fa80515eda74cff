import { BEHAVIOURS, inRange, WORDINGS, type BehaviourKey, type FactId, type Python, type Release, type WordingKey } from '#core/releases';

/** A behaviour or wording that a release shows, or does not show. */
export type Condition = BehaviourKey | WordingKey | `no ${BehaviourKey | WordingKey}`;

/** Text that Apache, mod_wsgi, Python or Linux logs about an error, a home or a process. */
export interface Message {
  /** The words, without what stands in front of them. Parts that differ between servers are placeholders: {path}, {name}, {context} … */
  readonly text: string;
  readonly by: 'mod_wsgi' | 'Apache' | 'Apache of macOS' | 'Python' | 'Linux';
  /**
   * Behaviours and wordings of the releases that write it so; all must hold. One with a code is written by releases with codes.
   * Absent where no release limits it, or nobody has looked it up.
   */
  readonly when?: readonly Condition[];
  /** First and last Python that was seen to write it so, for words of Python that it has changed. */
  readonly pythons?: readonly [Python, Python];
  /** The code in front of the words. */
  readonly code?: `WSGI${number}`;
  /** Facts. Otherwise `runs` (recorded), `manual` (mod_wsgi's), `module` (its source or binary), or the program that writes it. */
  readonly source: readonly FactId[] | 'runs' | 'manual' | 'module' | 'Apache' | 'Python' | 'Linux';
}

/** Returns whether a release writes a message in these words, as far as that was looked up. */
export function writes(release: Release, { when = [], code }: Message): boolean {
  return (code === undefined || shows(release, 'wsgi-codes')) && when.every((condition) => {
    const [negated, key] = /^(no )?(.*)$/.exec(condition)?.slice(1) ?? [];
    return shows(release, key as BehaviourKey | WordingKey) === (negated === undefined);
  });
}

function shows(release: Release, key: BehaviourKey | WordingKey): boolean {
  return inRange(release, key in WORDINGS ? WORDINGS[key as WordingKey] : BEHAVIOURS[key as BehaviourKey]);
}

/** Text that may replace a placeholder in a log. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  number: String.raw`\d+`,
  version: String.raw`[\d.]+`,
  context: String.raw`(?:embedded mode|daemon process '.+?')`,
  interpreter: String.raw`(?:main interpreter|sub-interpreter '.+?') (?:in embedded mode|of daemon process '.+?')`,
  unquoted: "[^']+?",
  section: '<[A-Za-z]+>',
};

/** The text of a message, as it matches in a log: placeholders stand for anything that can be there. */
export function patternOf(text: string): string {
  return text.split(/(\{[a-z]+\})/).map((part) => {
    const name = /^\{([a-z]+)\}$/.exec(part)?.[1];
    return name === undefined ? part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') : (PLACEHOLDERS[name] ?? '.+?');
  }).join('');
}
