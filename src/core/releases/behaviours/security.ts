import type { Behaviour } from './behaviour.ts';

/** Security faults, oldest first; each effect begins with its CVE number and a colon. */
export const SECURITY = {
  'memory-disclosure': {
    until: '3.3',
    effect: 'CVE-2014-0242: in embedded mode, a `Content-Type` header can disclose memory of another request.',
    source: ['C02'],
  },
  'setuid-unchecked': {
    until: '3.4',
    effect: 'CVE-2014-0240: on Linux kernels before 3.1, a daemon process may stay root if it cannot change its user.',
    source: ['C01'],
  },
  'group-drop-unchecked': {
    until: '4.2.3',
    effect: 'CVE-2014-8583: a daemon process continues if it cannot drop root\'s groups.',
    source: ['C03'],
  },
  'trusted-proxy-header': {
    since: '4.4.13',
    until: '4.9.2',
    effect: 'CVE-2022-2255: with `WSGITrustedProxies`, mod_wsgi trusts the `X-Client-IP` header of an untrusted client.',
    source: ['C04'],
  },
} as const satisfies Record<string, Behaviour>;
