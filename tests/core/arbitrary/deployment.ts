import {
  applicationDefaults, OPTIONS, PER_APPLICATION, PROBE_MOUNT, readOption, SCHEMA, settle,
  type AnyOption, type Application, type Deployment, type TextOption, type ValidDeployment,
} from '#core/deployment';
import fc from 'fast-check';
import { hostileText } from './text.ts';

/** Texts that trigger rules between options: defaults, names of the probe, and replacements of the rules. */
const meetingPoints = [
  ...OPTIONS.flatMap(([, option]) => (option.kind === 'text' ? [option.default] : [])),
  ...[2, 3].flatMap((number) => Object.values(applicationDefaults(number))),
  PROBE_MOUNT, `${PROBE_MOUNT}/a`, `${PROBE_MOUNT}s`, 'probe.wsgi', 'probe', 'wsgi/probe-app2.wsgi', '/srv/probe.wsgi/a',
  'wsgi/app-2.wsgi', 'wsgi/app2-2.wsgi', 'wsgi/probe-2.wsgi', '/app2-2', 'app2-2', 'baseline', '/app.wsgi', 'app.wsgi',
  '/srv', '/srv/example/venv', '/srv/example/baseline', '/srv/example/wsgi', '/srv/example/wsgi/app.wsgi', '/srv/example/wsgi/app-2.wsgi',
  'C:/srv/example', 'C:/app.wsgi', 'C:/srv/a;C:/srv/b', '/srv/a:/srv/b c', '/srv/it\'s', '/srv/a b', 'a b', 'it\'s', '/home/ann/site', '~', '/srv/~', 'C.UTF-8',
];

/** Names, some of which are words of Python or of a shell. */
const name = fc.oneof(
  { weight: 9, arbitrary: fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,11}$/) },
  { weight: 1, arbitrary: fc.constantFrom('in', 'is', 'None', 'print', 'async', 'nonlocal', 'if', 'do', 'case', '__future__', '_', 'match') },
);
const location = fc.tuple(
  fc.constantFrom('/', '', './', 'C:/'),
  fc.array(fc.oneof(name, hostileText), { minLength: 1, maxLength: 4 }),
).map(([start, parts]) => start + parts.join('/'));

const typedText = fc.oneof(
  { weight: 3, arbitrary: fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('.')) },
  { weight: 5, arbitrary: location },
);

function legalText(option: TextOption): fc.Arbitrary<string | number> {
  const read = (typed: string): string[] => {
    const parsed = readOption(option, typed);
    return parsed.ok ? [parsed.value as string] : [];
  };
  return fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...meetingPoints.flatMap(read)) },
    { weight: 1, arbitrary: typedText.map(read).filter((values) => values.length > 0).map(([value]) => value as string) },
  );
}

/** Value that an option allows, drawn from its description: a choice, a number, or a text. */
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

/** Values of a field. Often its default, for which rules between options are frequent. */
function fieldValue(option: AnyOption, usual: string | number): fc.Arbitrary<string | number> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(usual) }, { weight: 3, arbitrary: legalValue(option) });
}

const flat = Object.fromEntries(OPTIONS.map(([key, option]) => [key, fieldValue(option, option.default)]));

function application(number: number): fc.Arbitrary<Application> {
  const defaults = applicationDefaults(number);
  return fc.record(Object.fromEntries(PER_APPLICATION.map((key) => [key, fieldValue(SCHEMA[key], defaults[key])])), { noNullPrototype: true })
    .map((values) => values as unknown as Application);
}

const later = [2, 3, 4, 5].map(application);

/** The second and later applications: none, or up to four. */
const more: fc.Arbitrary<readonly Application[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<readonly Application[]>([]) },
  ...later.map((_, index) => ({ weight: 1, arbitrary: fc.tuple(...later.slice(0, index + 1)) as fc.Arbitrary<readonly Application[]> })),
);

/** Values that are each legal, and may be impossible together. */
export const legalDeployment: fc.Arbitrary<Deployment> = fc.tuple(fc.record(flat, { noNullPrototype: true }), more)
  .map(([values, applications]) => ({ ...values, more: applications }) as unknown as Deployment);

/** A deployment that breaks no rule, of any release. */
export const validDeployment: fc.Arbitrary<ValidDeployment> = legalDeployment.map((wanted) => settle(wanted).deployment);
