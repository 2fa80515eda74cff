/** Pythons that were built with pyenv on this machine, by series. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { compareVersions, PYTHONS, type Python } from '#core/releases';

export interface Installed {
  readonly series: Python;
  readonly prefix: string;
}

const VERSIONS = join(process.env['PYENV_ROOT'] ?? join(homedir(), '.pyenv'), 'versions');

/** Every series that pyenv has, oldest first; the newest patch release of each. */
export const INSTALLED: readonly Installed[] = (existsSync(VERSIONS) ? readdirSync(VERSIONS) : [])
  .filter((version) => /^\d+(\.\d+){2}$/.test(version)).sort(compareVersions)
  .flatMap((version): Installed[] => {
    const series = PYTHONS.find((each) => version.startsWith(`${each}.`));
    return series === undefined ? [] : [{ series, prefix: join(VERSIONS, version) }];
  });
