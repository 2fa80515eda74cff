import { both } from '../conditions.ts';
import type { Effective, Setting, Truth } from '../settings.ts';
import { compareRanks, covers, isOfHost, rankOf, type Target } from './sections.ts';
import type { Loser } from './types.ts';

/** The settings of a name as they count for a target. */
export interface Ranked {
  /** Those that cover it, in the order in which Apache merges them: the last one wins. */
  readonly covering: readonly Setting[];
  /** All others. */
  readonly losers: readonly Loser[];
  /** False where an unknown condition or pattern may change the answer. */
  readonly certain: boolean;
}

/** Of settings of one name and host, the one that decides for a target. A condition that is unknown is taken as true. */
export function strongest(settings: readonly Setting[], target: Target): Setting | undefined {
  let winner: { readonly setting: Setting; readonly rank: readonly number[] } | undefined;
  for (const setting of settings) {
    if (setting.active === false || !isOfHost(setting, target.host) || setting.scope.some((scope) => covers(scope, target) !== true)) continue;
    const rank = rankOf(setting);
    if (winner === undefined || compareRanks(rank, winner.rank) > 0) winner = { setting, rank };
  }
  return winner?.setting;
}

/** Sorts the settings of a name by how they count for a target. A condition that is unknown is taken as true. */
export function rankSettings({ settings }: Pick<Effective, 'settings'>, keys: readonly string[], target: Target): Ranked {
  const covering: { setting: Setting; rank: readonly number[] }[] = [];
  const losers: Loser[] = [];
  let certain = true;
  for (const setting of settings) {
    if (!keys.includes(setting.key)) continue;
    const isHost = isOfHost(setting, target.host);
    const coverage = setting.scope.reduce<Truth>((truth, scope) => both(truth, covers(scope, target)), isHost);
    if (isHost && coverage !== false && setting.active !== false && (coverage === 'unknown' || setting.active === 'unknown')) certain = false;
    if (coverage === true && setting.active !== false) covering.push({ setting, rank: rankOf(setting) });
    else losers.push({ setting, why: !isHost ? 'other-host' : setting.active === false ? 'inactive' : 'other-path' });
  }
  covering.sort((a, b) => compareRanks(a.rank, b.rank));
  return { covering: covering.map(({ setting }) => setting), losers, certain };
}
