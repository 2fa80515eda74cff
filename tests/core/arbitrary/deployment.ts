import {
  OPTIONS, PROBE_MOUNT, readOption, settle,
  type AnyOption, type Deployment, type TextOption, type ValidDeployment,
} from '#core/deployment';
import fc from 'fast-check';
import { hostileText } from './text.ts';

/** Texts on which the rules between options turn: what the options hold by default, and the names of the probe. */
const meetingPoints = [
  ...OPTIONS.flatMap(([, option]) => (option.kind === 'text' ? [option.default] : [])),
  PROBE_MOUNT, `${PROBE_MOUNT}/a`, 'probe.wsgi', '/srv/example/venv', '/srv/example/wsgi/app.wsgi', '~', '/srv/~',
];

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,11}$/);
const location = fc.tuple(
  fc.constantFrom('/', '', './'),
  fc.array(fc.oneof(name, hostileText), { minLength: 1, maxLength: 4 }),
).map(([start, parts]) => start + parts.join('/'));

const typedText = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...meetingPoints) },
  { weight: 3, arbitrary: fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('.')) },
  { weight: 5, arbitrary: location },
);

function legalText(option: TextOption): fc.Arbitrary<string | number> {
  return typedText
    .map((typed) => readOption(option, typed))
    .filter((parsed) => parsed.ok)
    .map((parsed) => parsed.value);
}

/** A value that this option allows, taken from its own description: a choice, a number of its range, or a text it reads. */
export function legalValue(option: AnyOption): fc.Arbitrary<string | number> {
  switch (option.kind) {
    case 'text':
      return legalText(option);
    case 'choice':
      return fc.constantFrom(...option.choices.map(({ value }) => value));
    case 'number':
      return fc.integer({ min: option.min, max: option.max });
  }
}

/** A text that this option refuses whatever its rules are: no option takes a NUL. */
export const refusedText = '\0';

const legalValues = Object.fromEntries(OPTIONS.map(([key, option]) => [
  key, fc.oneof({ weight: 1, arbitrary: fc.constant(option.default) }, { weight: 3, arbitrary: legalValue(option) }),
]));

/** Values that are each legal, and may be impossible together. */
export const legalDeployment: fc.Arbitrary<Deployment> = fc.record(legalValues).map((values) => values as unknown as Deployment);

/** A deployment that breaks no rule, of any release. */
export const validDeployment: fc.Arbitrary<ValidDeployment> = legalDeployment.map((wanted) => settle(wanted).deployment);
