import { RULE_PAGES, type Example } from '#core/doctor/rules';
import type { RuleSlug } from '#core/doctor';

interface Shown {
  readonly rule: RuleSlug;
  readonly example: number;
  readonly label: string;
}

/** A button for each of the commonest faults: the rule, and which of its examples. */
export const EXAMPLES: readonly Shown[] = [
  { rule: 'daemon-process-not-selected', example: 0, label: 'Environment ignored' },
  { rule: 'process-group-in-nonmatching-directory', example: 0, label: 'Relative <Directory>' },
  { rule: 'python-home-is-executable', example: 0, label: 'Home is a program' },
  { rule: 'conflicting-environments', example: 0, label: 'Two environments' },
  { rule: 'python-home-missing', example: 0, label: 'Unable to stat Python home' },
  { rule: 'activate-this-wrong-exec', example: 0, label: 'activate_this.py' },
];

/** Texts of the examples, in the order of the buttons. Used at build: the page carries them. */
export function exampleTexts(): Pick<Example, 'files' | 'versions'>[] {
  return EXAMPLES.flatMap(({ rule, example }) => {
    const found = RULE_PAGES[rule].bad[example];
    return found === undefined ? [] : [{ files: found.files, ...(found.versions === undefined ? {} : { versions: found.versions }) }];
  });
}
