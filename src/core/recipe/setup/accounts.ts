import type { Line } from '#core/lines';
import type { SetupPart } from '../plan-types.ts';
import { shell, shellWord } from './shell.ts';

/** Commands that create missing accounts of process groups, other than Apache's own. */
export function accountLines({ groups, platform: { apacheUser, apacheGroup }, needsAccountHome }: SetupPart): Line[] {
  const wantedGroups = [...new Set(groups.map(({ userGroup }) => userGroup))].filter((name) => name !== apacheGroup && name !== '');
  const users = [...new Map(groups.map(({ user, userGroup }) => [user, userGroup]))].filter(([name]) => name !== apacheUser && name !== '');
  return [
    ...wantedGroups.flatMap((name) => {
      const word = ['plain', shellWord(name)] as const;
      return shell`getent group ${word} > /dev/null || groupadd --system ${word}`;
    }),
    ...users.flatMap(([user, group]) => {
      const [name, of] = [['plain', shellWord(user)], ['plain', shellWord(group)]] as const;
      const home = ['option', needsAccountHome ? '--create-home' : '--no-create-home'] as const;
      return shell`id -u ${name} > /dev/null 2>&1 || useradd --system --gid ${of} ${home} --shell /usr/sbin/nologin ${name}`;
    }),
  ];
}
