import { RULE_PAGES, type Example } from '#core/doctor/rules';
import type { RuleSlug } from '#core/doctor';

interface Shown {
  readonly rule: RuleSlug;
  readonly example: number;
  readonly label: string;
  /** Symptom for visitors of such a server. */
  readonly seen: string;
}

/** A button for each of the commonest faults: the rule, and which of its examples. */
export const EXAMPLES: readonly Shown[] = [
  { rule: 'daemon-process-not-selected', example: 0, label: 'Environment ignored', seen: 'The process group has an environment, but no request reaches it.' },
  { rule: 'process-group-in-nonmatching-directory', example: 0, label: 'Relative <Directory>', seen: 'The section covers nothing.' },
  { rule: 'python-home-is-executable', example: 0, label: 'python-home is an executable', seen: 'No module named “encodings”.' },
  { rule: 'conflicting-environments', example: 0, label: 'Two environments', seen: 'Python imports packages from the wrong one.' },
  { rule: 'python-home-missing', example: 0, label: 'Unable to stat Python home', seen: 'A configuration with its log.' },
  { rule: 'activate-this-wrong-exec', example: 0, label: 'activate_this.py', seen: 'An old script on Python 3.' },
];

/** Texts of the examples, in the order of the buttons. Used at build: the page carries them. */
export function exampleTexts(): Pick<Example, 'files' | 'versions'>[] {
  return EXAMPLES.flatMap(({ rule, example }) => {
    const found = RULE_PAGES[rule].bad[example];
    return found === undefined ? [] : [{ files: found.files, ...(found.versions === undefined ? {} : { versions: found.versions }) }];
  });
}
