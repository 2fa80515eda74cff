import type { Message } from './message.ts';

/** Messages of Linux about Apache in its audit log. Rights and labels vary; the denied program does not. */
export const KERNEL_MESSAGES = {
  'selinux-denied': {
    text: 'type=AVC msg=audit({stamp}): avc:  denied  { {right} } for  pid={number} comm="httpd" {where} scontext={label} tcontext={label} tclass={name} permissive={number}',
    by: 'Linux', source: 'Linux',
  },
  'apparmor-denied': {
    text: 'apparmor="DENIED" operation="{right}" profile="{name}" name="{path}" pid={number} comm="apache2" requested_mask="{right}" denied_mask="{right}" fsuid={number} ouid={number}',
    by: 'Linux', source: 'Linux',
  },
} as const satisfies Record<string, Message>;
