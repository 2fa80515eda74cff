/** Proposals of a platform for a form, and the options that it shows. */
import { LATEST } from '#core/releases';
import { nameOf } from './location.ts';
import { homebrewOf, PLATFORMS, type PlatformKey } from './platform.ts';
import { isWindows } from './resolve.ts';
import { DEFAULTS, type Deployment, type FlatDeployment, type OptionKey } from './schema.ts';

/** The options that a platform has a value of its own for. */
export type Proposal = Pick<FlatDeployment, 'release' | 'project' | 'port' | 'httpsPort' | 'mode'>;

/** Values for a platform: its packaged release, its ports, its mode, and a possible project directory. */
export function proposalOf(key: PlatformKey): Proposal {
  const platform = PLATFORMS[key];
  const [port, httpsPort] = platform.ports;
  const { project } = DEFAULTS;
  return {
    release: platform.system?.modules[0]?.release ?? LATEST, port, httpsPort, mode: platform.windows ? 'embedded' : 'daemon',
    project: platform.family === 'macos' ? `${homebrewOf(platform)}/var/${nameOf(project)}` : platform.windows ? `C:${project}` : project,
  };
}

/**
 * Returns new values for a form whose platform changes. Only options that hold a default, or the old platform's proposal,
 * change. A reader's choice stays.
 */
export function proposed(before: PlatformKey, after: PlatformKey, current: Proposal): Partial<Proposal> {
  const [old, next] = [proposalOf(before), proposalOf(after)];
  const untouched = (Object.keys(next) as (keyof Proposal)[]).filter((key) => current[key] === old[key] || current[key] === DEFAULTS[key]);
  return Object.fromEntries(untouched.map((key) => [key, next[key]]));
}

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
