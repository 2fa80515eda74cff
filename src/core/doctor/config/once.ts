import type { Configuration } from './configuration.ts';

/** Keeps what is computed from a configuration, which rules need for each line. */
export function oncePer<Result>(compute: (config: Configuration) => Result): (config: Configuration) => Result {
  const results = new WeakMap<Configuration, { readonly value: Result }>();
  return (config) => {
    const result = results.get(config) ?? { value: compute(config) };
    results.set(config, result);
    return result.value;
  };
}
