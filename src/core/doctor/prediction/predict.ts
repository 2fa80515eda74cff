import { wordsOf } from '#core/apache';
import { LATEST, newestApache, pythonsOf, usualPython, type Python, type Release } from '#core/releases';
import { emulate, outcomeWords, type Outcome } from '#core/emulator';
import { argumentsOf, hostOf, nameOf, type Application, type Configuration } from '../config/configuration.ts';
import { assumedSeries } from '../context.ts';
import type { Diagnosis } from '../diagnose.ts';
import type { Place } from '../finding.ts';
import { hasHole } from '../paths.ts';
import { explainedBy } from './explained.ts';
import { machineOf, PACKAGE } from './machine.ts';
import { isTemplate, supposedConfiguration } from './supposed.ts';

/** End of the first request to one application. */
export interface Prediction {
  readonly mount: string;
  /** The alias. */
  readonly at: Place;
  readonly outcome: Outcome['kind'];
  /** Code stands between backquotes. */
  readonly words: string;
  /** Reasons why it may be otherwise. */
  readonly doubts: readonly string[];
  /** Indexes of the findings whose effect it shows. */
  readonly explains: readonly number[];
}

/** Predictions for all applications, with what was supposed for them. */
export interface Predictions {
  readonly supposed: string;
  readonly applications: readonly Prediction[];
}

/** More applications are not followed one by one. */
const MOST = 12;

/**
 * Predicts the first request to each application of a diagnosis. Undefined without an alias, or for a server on Windows,
 * where the emulator was never compared.
 */
export function predict(diagnosis: Diagnosis): Predictions | undefined {
  const { config, context } = diagnosis;
  const applications = config.applications.filter(({ target, mount, isPattern }) => target !== undefined && mount !== undefined && !isPattern && !hasHole(target.value)).slice(0, MOST);
  if (applications.length === 0 || context.platform?.value === 'windows') return undefined;
  const release = context.release?.value ?? LATEST;
  const python = pythonFor(release, assumedSeries(context));
  return {
    supposed: supposition(diagnosis, release, python),
    applications: applications.map((application) => predictOne(diagnosis, application, release, python)),
  };
}

function pythonFor(release: Release, known: Python | undefined): Python {
  return known !== undefined && pythonsOf(release).series.includes(known) ? known : usualPython(release);
}

function supposition({ context }: Diagnosis, release: Release, python: Python): string {
  const known = [...(context.release === undefined ? [] : ['the release']), ...(context.python === undefined ? [] : ['the Python'])];
  const from = known.length === 2 ? '' : known.length === 1 ? ` Your files show only ${known[0]}.` : ' Your files show neither: state them above if they differ.';
  return `This prediction is for mod_wsgi ${release} with Python ${python}.${from} We assume that every directory in the configuration exists, unless the log shows otherwise; \`${PACKAGE}\` stands for a package installed in your environment.`;
}

function predictOne(diagnosis: Diagnosis, application: Application, release: Release, python: Python): Prediction {
  const { config } = diagnosis;
  const supposed = supposedConfiguration(diagnosis, release);
  const { machine, doubts } = machineOf(diagnosis, supposed.configuration, application, release, python);
  const { outcome: emulated, doubts: others } = emulate({
    release, machine, configuration: supposed.configuration, apache: newestApache(release),
    request: { ...hostAndPort(config, application), path: application.mount?.value ?? '/', imports: PACKAGE },
  });
  // A template is refused only as long as it is one.
  const outcome: Outcome = emulated.kind === 'refused' && isTemplate(config) ? { kind: 'unknown', why: 'The placeholders of the template have no value.' } : emulated;
  return {
    mount: application.mount?.value ?? '/', at: application.at, outcome: outcome.kind, words: outcomeWords(outcome, PACKAGE), doubts: [...doubts, ...supposed.doubts, ...others],
    explains: explainedBy(diagnosis, application),
  };
}

/** Host and port by which a request reaches the virtual host of an application. */
function hostAndPort(config: Configuration, { setting }: Application): { readonly host?: string; readonly port?: number } {
  const section = hostOf(setting);
  const name = config.settings.find((each) => nameOf(each) === 'servername' && hostOf(each) === section);
  const host = name === undefined ? undefined : argumentsOf(name)[0]?.value.replace(/^\w+:\/\//, '').replace(/:\d+$/, '');
  const port = section === undefined ? undefined : wordsOf(section).flatMap(({ value }) => /:(\d+)$/.exec(value)?.[1] ?? [])[0];
  return { ...(host === undefined || host === '' ? {} : { host }), ...(port === undefined ? {} : { port: Number(port) }) };
}
