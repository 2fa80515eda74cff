import { changedLines, line, lineText, type Line } from '#core/lines';
import { generate, type Recipe } from '#core/recipe';
import type { Diagnosis } from '../diagnose.ts';
import type { Release } from '#core/releases';
import { understand, type Understanding } from './understand.ts';

/** A line of one side of a comparison. */
export interface ComparedLine {
  readonly text: string;
  /** The other side does not have it. */
  readonly changed: boolean;
}

/** Pasted configuration and script beside today's recipe for the same deployment. */
export interface Comparison {
  readonly understanding: Pick<Understanding, 'fields' | 'query'> & { readonly problems: readonly string[] };
  readonly release: Release;
  readonly pairs: readonly { readonly title: string; readonly before: readonly ComparedLine[]; readonly after: readonly ComparedLine[] }[];
}

/** Longest text that is compared; more is no configuration of one application. */
const LONGEST = 2000;

/** Generates the recipe of what was understood, and marks what differs. */
export function compareWithToday(diagnosis: Diagnosis, release?: Release): Comparison {
  const understanding = understand(diagnosis, release);
  const recipe = generate(understanding.deployment);
  const { fields, query, problems } = understanding;
  const pasted = (kinds: readonly string[]): Line[] => diagnosis.files.filter(({ kind }) => kinds.includes(kind)).flatMap(({ text }) => text.split(/\r?\n/).slice(0, LONGEST).map((each) => line([['plain', each.trimEnd()]])));
  return {
    understanding: { fields, query, problems: problems.map(({ message }) => message) }, release: recipe.plan.release,
    pairs: [pair('Configuration', pasted(['apache', 'dump']), linesOf(recipe, 'site')), pair('WSGI script', pasted(['wsgi']), linesOf(recipe, 'script'))],
  };
}

function linesOf({ files }: Recipe, role: 'site' | 'script'): Line[] {
  return files.filter((file) => file.role === role).flatMap(({ lines }) => lines);
}

function pair(title: string, before: readonly Line[], after: readonly Line[]): Comparison['pairs'][number] {
  // Indents say nothing about what a line does.
  const bare = (lines: readonly Line[]): Line[] => lines.map((each) => line([['plain', lineText(each).trim()]]));
  const [old, now] = [bare(before), bare(after)];
  const added = changedLines(old, now);
  const removed = changedLines(now, old);
  return {
    title, before: before.map((each, index) => ({ text: lineText(each), changed: removed.has(index) })), after: after.map((each, index) => ({ text: lineText(each), changed: added.has(index) })),
  };
}
