/** The commands of each family of systems. */
import type { Family } from '#core/deployment';
import type { SetupPart } from '../../plan-types.ts';
import { CONTAINER } from './container.ts';
import { DEBIAN } from './debian.ts';
import type { FamilyCommands } from './family.ts';
import { MACOS } from './macos.ts';
import { RED_HAT } from './redhat.ts';
import { SUSE } from './suse.ts';
import { WINDOWS } from './windows.ts';

const FAMILIES: Readonly<Record<Family, FamilyCommands>> = {
  debian: DEBIAN, redhat: RED_HAT, suse: SUSE, macos: MACOS, container: CONTAINER, windows: WINDOWS,
};

/** The commands of a plan's platform. */
export function commandsOf({ platform }: SetupPart): FamilyCommands {
  return FAMILIES[platform.family];
}
