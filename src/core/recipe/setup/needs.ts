import type { Plan } from '../plan-types.ts';

/** Returns whether the site has an encrypted virtual host. */
export function isEncrypted({ deployment }: Plan): boolean {
  return deployment.vhost === 'https';
}

/** Returns whether Apache must be started anew: a reload keeps a loaded module's Python and the variables of the start (fact H15). */
export function needsRestart({ module, method, startLocale }: Plan): boolean {
  return module === 'pip' || method === 'symlink-tree' || startLocale;
}
