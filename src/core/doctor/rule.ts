import type { BehaviourKey } from '#core/releases';
import type { Confidence, Edit, Place, RelatedPlace, Severity } from './finding.ts';
import type { Given } from './given.ts';

/** A finding of one rule, before the rule's slug is added. */
export interface Sighting<Code extends string = string> {
  readonly severity: Severity;
  /** `read` where absent. */
  readonly confidence?: Confidence;
  readonly at: Place;
  readonly related?: readonly RelatedPlace[];
  readonly code: Code;
  readonly values?: Readonly<Record<string, string>>;
  readonly edits?: readonly Edit[];
}

/** A rule: the part that finds, and the words of a list of findings. The cause and the evidence stand in `reasons`. */
export interface Rule<Code extends string = string> {
  /** The fault as a heading. */
  readonly title: string;
  readonly advice: string;
  /** A sentence for each code. Values stand in braces. */
  readonly messages: Readonly<Record<Code, string>>;
  readonly find: (given: Given) => Iterable<Sighting<Code>>;
}

/** A pasted text of an example. */
export interface ExampleFile {
  readonly name: string;
  readonly kind?: 'apache' | 'wsgi' | 'shell' | 'log' | 'dump';
  readonly text: string;
}

/** Pasted files with the versions that their owner states. */
export interface Example {
  /** Heading of the example. */
  readonly title: string;
  readonly files: readonly ExampleFile[];
  readonly versions?: { readonly mod_wsgi?: string; readonly python?: string; readonly os?: 'linux' | 'macos' | 'windows' };
}

/** An example in which the rule speaks, and what it marks. */
export interface BadExample extends Example {
  readonly severity: Severity;
  /** The text that the finding covers, or that covers it. */
  readonly at: string;
}

/** Data for the page and the test of a rule alone: browsers do not load it with the rule. */
export interface RulePage {
  /** When the form is right and the rule is silent. */
  readonly silent: string;
  /** The behaviour that limits the rule to some releases. */
  readonly behaviour?: BehaviourKey;
  readonly bad: readonly BadExample[];
  readonly good: readonly Example[];
}

/** Returns the rule; its codes are inferred from its messages. */
export function rule<Code extends string>(made: Rule<Code>): Rule<Code> {
  return made;
}

/** One pasted Apache file as an example. */
// Examples are no part of what browsers load.
/* #__NO_SIDE_EFFECTS__ */
export function apache(title: string, text: string, versions?: Example['versions']): Example {
  return { title, files: [{ name: 'site.conf', kind: 'apache', text }], ...(versions === undefined ? {} : { versions }) };
}

/** One pasted WSGI script as an example. */
/* #__NO_SIDE_EFFECTS__ */
export function script(title: string, text: string, versions?: Example['versions']): Example {
  return { title, files: [{ name: 'app.wsgi', kind: 'wsgi', text }], ...(versions === undefined ? {} : { versions }) };
}

/** One pasted log as an example. */
/* #__NO_SIDE_EFFECTS__ */
export function log(title: string, text: string, versions?: Example['versions']): Example {
  return { title, files: [{ name: 'error.log', kind: 'log', text }], ...(versions === undefined ? {} : { versions }) };
}

/** Several pasted files of one server as an example. */
/* #__NO_SIDE_EFFECTS__ */
export function together(title: string, ...examples: readonly Example[]): Example {
  return {
    title, files: examples.flatMap(({ files }) => files),
    ...examples.reduce<Pick<Example, 'versions'>>((all, { versions }) => (versions === undefined ? all : { versions: { ...all.versions, ...versions } }), {}),
  };
}

/** The example in which the rule must speak with this severity, at this text. */
/* #__NO_SIDE_EFFECTS__ */
export function speaks(severity: Severity, at: string, example: Example): BadExample {
  return { ...example, severity, at };
}
