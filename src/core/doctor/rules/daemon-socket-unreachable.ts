import { messageHits } from '../log/message.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'Apache cannot reach the daemon process',
  advice: 'For 13, set WSGISocketPrefix to a directory that Apache can enter, or with mpm-itk set socket-user=. For 2, stop Apache and start it again; a graceful restart is not enough. For 11, increase processes=, threads= or listen-backlog=.',
  messages: {
    closed: 'The user of the Apache process has no permission to open the socket (13).',
    gone: 'The socket no longer exists (2), for example after a restart.',
    full: 'The queue of the socket is full (11).',
    unknown: 'The socket of the daemon process cannot be reached.',
  },
  find: (given) => messageHits(given, ['no-connection', 'no-connection-as-user', 'no-connection-coded', 'no-listener-coded']).map(({ at, line }) => ({
    severity: 'error' as const, confidence: 'proven' as const, at,
    code: line.errno === 13 ? 'closed' as const : line.errno === 2 ? 'gone' as const : line.errno === 11 ? 'full' as const : 'unknown' as const,
  })),
});

export const page = (): RulePage => ({
  silent: 'The error is about the Python home, not a socket.',
  bad: [
    speaks('error', "Unable to connect to WSGI daemon process 'shop'", log('Permission denied', "[wsgi:error] [pid 9] (13)Permission denied: [client 192.0.2.1:50] mod_wsgi (pid=9): Unable to connect to WSGI daemon process 'shop' on '/etc/httpd/logs/wsgi.9.0.1.sock' as user with uid=48.\n")),
    speaks('error', "Unable to connect to WSGI daemon process 'shop'", log('A full queue', "[wsgi:error] (11)Resource temporarily unavailable: [client 192.0.2.1:50] mod_wsgi (pid=9): Unable to connect to WSGI daemon process 'shop' on '/run/wsgi.sock'.\n")),
    speaks('error', "Unable to connect to WSGI daemon process 'shop'", log('Release 6, which retries',
      "[Fri Nov 27 10:00:00.000000 2026] [wsgi:error] [pid 9:tid 1407] (2)No such file or directory: [client 192.0.2.1:50] WSGI0116: Unable to connect to WSGI daemon process 'shop' on '/run/wsgi.9.0.1.sock' after multiple attempts as listener backlog limit was exceeded or the socket does not exist.\n")),
  ],
  good: [
    log('Permission denied on the Python home', '(13)Permission denied: mod_wsgi (pid=9): Unable to stat Python home /root/venv. Python interpreter may not be able to be initialized correctly.\n'),
    log('A socket that is created', "[Thu Mar 26 15:27:14.905888 2020] [wsgi:debug] [pid 32647] src/server/mod_wsgi.c(8518): mod_wsgi (pid=32647): Listen backlog for socket '/run/httpd/wsgi.32647.0.1.sock' is '100'.\n"),
  ],
});
