import type { Known } from './settings.ts';

/**
 * Reads what `apache2ctl -M`, `-L`, `-V` and `-S` print, together or one of them, into what is known about a server.
 * `-M` lists every module, `-L` every directive, `-S` every name that Apache was started with or that a file defines.
 */
export function readServerFacts(text: string): Known {
  const lines = text.split(/\r?\n/);
  const modules = lines.flatMap((line) => /^ (\w+_module) \((?:static|shared)\)$/.exec(line)?.[1] ?? []);
  const defines = lines.flatMap((line) => /^Define: ([^\s=]+)/.exec(line)?.[1] ?? []);
  const directives = lines.flatMap((line) => /^(<?\w+) \(\w+\.c\)$/.exec(line)?.[1]?.toLowerCase() ?? []);
  const apache = /^Server version: Apache\/(\d+(?:\.\d+)+)/m.exec(text)?.[1];
  const serverRoot = (/^ServerRoot: "(.*)"$/m.exec(text) ?? /^ -D HTTPD_ROOT="(.*)"$/m.exec(text))?.[1];
  return {
    ...(modules.length > 0 ? { modules: new Set(modules) } : {}),
    ...(defines.length > 0 ? { defines: new Set(defines) } : {}),
    ...(directives.length > 0 ? { directives: new Set(directives) } : {}),
    ...(apache === undefined ? {} : { apache }),
    ...(serverRoot === undefined ? {} : { serverRoot }),
  };
}
