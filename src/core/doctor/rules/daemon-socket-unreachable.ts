import { hitsOf } from '../log/find.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'Apache does not reach the daemon process',
  why: 'Apache and daemon talk through a socket file. The number in front of the message gives the cause: 13 the socket may not be opened, 2 it is gone, 11 its queue is full.',
  advice: 'For 13, set WSGISocketPrefix to a directory that Apache may enter, or socket-user= under mpm-itk. For 2, restart Apache fully, not gracefully. For 11, use more processes or threads, or a longer listen-backlog=.',
  facts: ['C07', 'E09'],
  href: 'fix/unable-to-connect',
  messages: {
    closed: 'The account of the Apache process may not open the socket (13).',
    gone: 'The socket does not exist any more (2), as after a restart.',
    full: 'The queue of the socket is full (11).',
    unknown: 'The socket of the daemon process cannot be reached.',
  },
  find: (given) => hitsOf(given, /Unable to connect to WSGI daemon process '[^']*'/).map(({ at, line }) => ({
    severity: 'error' as const, confidence: 'proven' as const, at,
    code: line.errno === 13 ? 'closed' as const : line.errno === 2 ? 'gone' as const : line.errno === 11 ? 'full' as const : 'unknown' as const,
  })),
});

export const page = (): RulePage => ({
  silent: 'The refusal concerns the home of Python, not a socket.',
  bad: [
    speaks('error', "Unable to connect to WSGI daemon process 'shop'", log('A closed directory', "[wsgi:error] [pid 9] (13)Permission denied: [client 192.0.2.1:50] mod_wsgi (pid=9): Unable to connect to WSGI daemon process 'shop' on '/etc/httpd/logs/wsgi.9.0.1.sock' as user with uid=48.\n")),
    speaks('error', "Unable to connect to WSGI daemon process 'shop'", log('A full queue', "[wsgi:error] (11)Resource temporarily unavailable: [client 192.0.2.1:50] mod_wsgi (pid=9): Unable to connect to WSGI daemon process 'shop' on '/run/wsgi.sock'.\n")),
  ],
  good: [log('The home is closed', '(13)Permission denied: mod_wsgi (pid=9): Unable to stat Python home /root/venv. Python interpreter may not be able to be initialized correctly.\n')],
});
