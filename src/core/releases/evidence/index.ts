/** The verified facts in full. Kept apart from the behaviours, so that a browser does not load them. */
import facts from './facts.json' with { type: 'json' };
import type { FactId } from './chapters.ts';

/** One claim that was checked in the source of the releases, with where it stands there. */
interface VerifiedFact {
  readonly id: string;
  readonly claim: string;
  /** The releases it holds for, in words. */
  readonly versions: string;
  readonly confidence: string;
  /** Tag, file and line, or the experiment that shows it. */
  readonly evidence: readonly string[];
}

/** All facts, in the order of their ids' chapters. */
export const FACTS: readonly VerifiedFact[] = facts;

/** The fact with this id. Refuses an id that does not exist. */
export function verifiedFact(id: FactId): VerifiedFact {
  const fact = FACTS.find((candidate) => candidate.id === id);
  if (fact === undefined) throw new Error(`No verified fact has the id ${JSON.stringify(id)}. Look it up in facts.json.`);
  return fact;
}

export { CHAPTERS } from './chapters.ts';
