import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Site } from './config.ts';
import { serverConfig } from './config.ts';
import { createReadableDirectory, removeDirectory } from './readable.ts';

/** The directory of one server: configuration, logs, run-time files. */
export interface ServerRoot {
  readonly path: string;
  /** Writes the main configuration and the sites, byte for byte. Refuses a site name that is not a plain file name. */
  configure(sites: readonly Site[], port: number): Promise<void>;
  /** The text of all logs: what Apache printed, its error log, and every log a site put into ${APACHE_LOG_DIR}. */
  log(): Promise<string>;
  remove(): Promise<void>;
}

/** Makes a new, empty server directory that Apache's user can read. */
export async function createServerRoot(): Promise<ServerRoot> {
  const path = await createReadableDirectory();
  for (const directory of ['run', 'logs', 'sites']) {
    await mkdir(join(path, directory));
    await chmod(join(path, directory), 0o755);
  }
  return {
    path,
    async configure(sites, port) {
      for (const { name, text } of sites) {
        refuseOddName(name);
        await writeFile(join(path, 'sites', name), text);
      }
      await writeFile(join(path, 'apache2.conf'), serverConfig({ root: path, port, sites }));
    },
    async log() {
      const names = (await readdir(join(path, 'logs'))).sort();
      const texts = await Promise.all(names.map((name) => readFile(join(path, 'logs', name), 'utf8')));
      return texts.join('');
    },
    remove: () => removeDirectory(path),
  };
}

function refuseOddName(name: string): void {
  if (!/^\w[\w.-]*$/.test(name)) {
    throw new Error(`"${name}" is no name for a site's file. Use letters, digits, ".", "_" and "-" only.`);
  }
}
