/**
 * Builds the site for another base from a copy of the container file's inputs, as `podman build` would. Ends with the exit
 * code of the build.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { copiedSources } from './containerSources.ts';
import { SUBDIRECTORY } from './subdirectory.ts';

// Inside the project, so that its node_modules are found.
const COPY = '.container';

rmSync(COPY, { recursive: true, force: true });
for (const path of copiedSources(readFileSync('Containerfile', 'utf8'))) cpSync(path, join(COPY, path), { recursive: true });
const env = { ...process.env, BASE: SUBDIRECTORY.base, SITE: SUBDIRECTORY.site, REPORT: SUBDIRECTORY.report };
process.exitCode = spawnSync('astro', ['build', '--outDir', join('..', SUBDIRECTORY.directory)], { cwd: COPY, env, stdio: 'inherit' }).status ?? 1;
rmSync(COPY, { recursive: true, force: true });
