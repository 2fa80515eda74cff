import { isWindows } from './resolve.ts';
import type { Deployment, OptionKey } from './schema.ts';

const encrypted = ({ vhost }: Deployment): boolean => vhost === 'https';
const several = ({ more }: Deployment): boolean => more.length > 0;
const daemon = (deployment: Deployment): boolean => deployment.mode === 'daemon' && !isWindows(deployment);

/** Conditions of options that are not always relevant. */
const MATTERS: Readonly<Partial<Record<OptionKey, (deployment: Deployment) => boolean>>> = {
  httpsPort: encrypted, certificate: encrypted, certificateKey: encrypted,
  environments: several, groups: (deployment) => several(deployment) && daemon(deployment),
  mode: (deployment) => !isWindows(deployment),
  user: daemon, userGroup: daemon, processes: daemon, threads: daemon, home: daemon, socketPrefix: daemon, restrictEmbedded: daemon,
};

/** Checks if any value of an option has an effect on a deployment. The form hides the others. */
export function isRelevant(option: OptionKey, deployment: Deployment): boolean {
  return MATTERS[option]?.(deployment) ?? true;
}
