/** Choices that a seed repeats. */
export interface Chance {
  /** True this often, from 0 to 1. */
  readonly often: (share: number) => boolean;
  readonly one: <T>(of: readonly T[]) => T;
  readonly some: <T>(of: readonly T[], share: number) => T[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const often = (share: number): boolean => next() < share;
  return {
    often,
    one: (of) => of[Math.floor(next() * of.length)] as (typeof of)[number],
    some: (of, share) => of.filter(() => often(share)),
  };
}
