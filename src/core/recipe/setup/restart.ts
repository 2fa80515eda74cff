import { PLATFORMS, settle, type PlatformKey } from '#core/deployment';
import { lineText } from '#core/lines';
import { planFor } from '../plan.ts';
import { commandsOf } from './families/index.ts';

/** Commands that test the configuration and start Apache anew on a platform, for an administrator who is not root. */
export function restartCommands(platform: PlatformKey): string[] {
  // A module of pip is one of the reasons for a restart in place of a reload.
  const plan = planFor(settle({ platform, module: 'pip', mode: PLATFORMS[platform].windows ? 'embedded' : 'daemon' }).deployment);
  const commands = commandsOf(plan).load(plan).map(lineText).filter((text) => !/^(?:#|if )/.test(text));
  return ['debian', 'redhat', 'suse'].includes(plan.platform.family) ? commands.map((text) => text.replaceAll(/^| && /g, '$&sudo ')) : commands;
}
