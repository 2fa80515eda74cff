import { BEHAVIOURS, inRange, WORDINGS, type BehaviourKey, type Release, type WordingKey } from '#core/releases';
import type { Message } from './message.ts';

/** Returns whether a release writes a message in these words, as far as that was looked up. */
export function writes(release: Release, { when = [], code }: Message): boolean {
  return (code === undefined || shows(release, 'wsgi-codes')) && when.every((condition) => {
    const [negated, key] = /^(no )?(.*)$/.exec(condition)?.slice(1) ?? [];
    return shows(release, key as BehaviourKey | WordingKey) === (negated === undefined);
  });
}

function shows(release: Release, key: BehaviourKey | WordingKey): boolean {
  return inRange(release, key in WORDINGS ? WORDINGS[key as WordingKey] : BEHAVIOURS[key as BehaviourKey]);
}
