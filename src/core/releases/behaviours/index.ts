/** All behaviours of mod_wsgi, a file for each subject. No other place compares release numbers. */
import type { Behaviour } from './behaviour.ts';
import { HOME } from './home.ts';
import { LOGGING } from './messages.ts';
import { PATH } from './path.ts';
import { PLATFORMS } from './platforms.ts';
import { PROCESSES } from './processes.ts';
import { SECURITY } from './security.ts';

export const BEHAVIOURS = { ...HOME, ...PATH, ...PROCESSES, ...PLATFORMS, ...LOGGING, ...SECURITY } as const satisfies Record<string, Behaviour>;

/** The key of a behaviour; an unknown literal is a type error. */
export type BehaviourKey = keyof typeof BEHAVIOURS;

/** Behaviours that are security faults, oldest first; each effect begins with its CVE number and a colon. */
export const SECURITY_FAULTS = Object.keys(SECURITY) as (keyof typeof SECURITY)[];

export { WORDINGS, type WordingKey } from './messages.ts';
export type { Behaviour } from './behaviour.ts';
