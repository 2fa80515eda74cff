/** Values that the options of `WSGIDaemonProcess` accept (`wsgi_add_daemon_process`). */
import { sentenceOf } from '#core/log';

/** Options that are a number, with the words of the sentence about another value and the least number. */
const NUMBERS: Readonly<Record<string, readonly [string, number]>> = {
  processes: ['process count', 1],
  threads: ['thread count', 0],
  'stack-size': ['stack size', 1],
  'maximum-requests': ['request count', 0],
  'startup-timeout': ['startup timeout', 0],
  'shutdown-timeout': ['shutdown timeout', 0],
  'deadlock-timeout': ['deadlock timeout', 0],
  'inactivity-timeout': ['inactivity timeout', 0],
  'request-timeout': ['request timeout', 0],
  'graceful-timeout': ['graceful timeout', 0],
  'eviction-timeout': ['eviction timeout', 0],
  'restart-interval': ['restart interval', 0],
  'connect-timeout': ['connect timeout', 0],
  'socket-timeout': ['socket timeout', 0],
  'queue-timeout': ['queue timeout', 0],
  'listen-backlog': ['listen backlog', 0],
  'response-socket-timeout': ['response socket timeout', 0],
  'cpu-time-limit': ['CPU time limit', 0],
  'cpu-priority': ['CPU priority', -Infinity],
  'memory-limit': ['memory limit', 0],
  'virtual-memory-limit': ['virtual memory limit', 0],
};

/** Sizes of buffers in bytes: 0 for the default, or at least this. */
const BUFFERS: Readonly<Record<string, readonly [string, number]>> = {
  'send-buffer-size': ['send buffer size', 512],
  'receive-buffer-size': ['receive buffer size', 512],
  'header-buffer-size': ['header buffer size', 8192],
  'response-buffer-size': ['response buffer size', 65_536],
};

/** Least number of threads that is too large (`WSGI_STACK_LAST - 1`). */
const MOST_THREADS = 0xfffe;

/** Options that may not be empty. */
const NAMES: Readonly<Record<string, string>> = {
  user: 'user', group: 'group', 'socket-user': 'socket user', 'script-user': 'script user', 'script-group': 'script group',
};

/** Returns the sentence with which mod_wsgi refuses the value of an option of the daemon process. */
export function daemonValueRefusal(name: string, value: string): string | undefined {
  const invalid = (kind: string): string => sentenceOf('invalid-value', { kind });
  if (name === 'home' || name === 'chroot') return value.startsWith('/') ? undefined : invalid(`${name} directory`);
  if (name === 'umask') return /^\s*(?:\+?[0-7]{1,21}|-0+)$/.test(value) ? undefined : invalid('umask');
  if (name === 'server-metrics') return /^(?:on|off)$/i.test(value) ? undefined : invalid('server metrics flag');
  if (name === 'user' && value === 'root') return 'WSGI process blocked from running as root.';
  const empty = NAMES[name];
  if (empty !== undefined) return value === '' ? invalid(empty) : undefined;
  if (name === 'threads' && numberIn(value) >= MOST_THREADS) return invalid('thread count');
  const [words, least] = NUMBERS[name] ?? [];
  if (words !== undefined && least !== undefined) return value === '' || numberIn(value) < least ? invalid(words) : undefined;
  const [buffer, smallest] = BUFFERS[name] ?? [];
  if (buffer === undefined || smallest === undefined) return undefined;
  if (value === '') return invalid(buffer);
  const size = numberIn(value);
  if (size >= smallest || size === 0) return undefined;
  return `${buffer.slice(0, 1).toUpperCase()}${buffer.slice(1)} must be >= ${smallest} bytes, or 0 for ${smallest === 512 ? 'system default' : 'default'}.`;
}

/** Number that a text begins with, as C reads it: 0 where it begins with none, and 32 bits wide. */
function numberIn(value: string): number {
  const number = Number.parseInt(value, 10);
  return Number.isNaN(number) ? 0 : number | 0;
}
