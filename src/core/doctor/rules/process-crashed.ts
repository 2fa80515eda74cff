import { hitsOf } from '../log/find.ts';
import { messageHits } from '../log/message.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

/** Words of all releases about a response that ended too early; their ends are often cut off in a paste. */
const CUT_OFF = /Truncated or oversized response headers|closed connection before sending complete response headers|Premature end of script headers|End of script output before headers/;
/** Signals that the process did not ask for: 15 and 9 end it on purpose. */
const CRASH = /signal (?:Segmentation fault|Abort(?:ed)?|Bus error|Illegal instruction|Floating point|(?:4|6|7|8|11)$)/;

/** Programs of other modules, about which Apache writes the same words. */
const OTHER_PROGRAM = /: \S+\.(?:f?cgi|php|pl)\b/;
/** Those modules: CGI, FastCGI and proxies. */
const OTHER_MODULE = /^(?:cgid?|fcgid|proxy_fcgi)$/;

export default rule({
  title: 'A process crashed during a request',
  advice: 'Check for compiled packages that include their own libraries (such as psycopg2 wheels before 2.8 with mod_ssl), for two Pythons or two modules in one process, and for a missing WSGIApplicationGroup %{GLOBAL}.',
  messages: { died: 'The process crashed before it sent a response.', signal: 'A signal ended the process, which means that compiled code crashed.' },
  find: (given) => [
    ...hitsOf(given, CUT_OFF).filter(({ line }) => !OTHER_MODULE.test(line.module ?? '') && !OTHER_PROGRAM.test(line.words)).map(({ at }) => ({ severity: 'error' as const, confidence: 'proven' as const, at, code: 'died' as const })),
    ...messageHits(given, ['child-signal', 'child-signal-core', 'ended-by-signal', 'ended-by-signal-with-pid']).filter(({ found: [text] }) => CRASH.test(text)).map(({ at }) =>
      ({ severity: 'error' as const, confidence: 'proven' as const, at, code: 'signal' as const })),
  ],
});

export const page = (): RulePage => ({
  silent: 'The process ended normally.',
  bad: [
    speaks('error', "Truncated or oversized response headers received from daemon process 'shop'", log('Releases 4 and 5', "[wsgi:error] [pid 9] [client 192.0.2.1:50] Truncated or oversized response headers received from daemon process 'shop': /srv/shop/app.wsgi\n")),
    speaks('error', 'End of script output before headers', log('An older release, with the message of Apache 2.4', '[core:error] [pid 9:tid 8] [client 192.0.2.1:50] End of script output before headers: wsgi.py\n')),
    speaks('error', 'exit signal Segmentation fault (11)', log('Only the signal', '[core:notice] [pid 1] AH00051: child pid 9 exit signal Segmentation fault (11), possible coredump in /etc/apache2\n')),
    speaks('error', 'exit signal Segmentation fault (11)', log('A daemon process that the log identifies, and its crash',
      "[Wed Oct 18 10:52:37.508138 2017] [wsgi:info] [pid 33366] [remote 192.0.2.1:24815] mod_wsgi (pid=33366, process='shop', application=''): Loading WSGI script '/srv/shop/wsgi.py'.\n[Wed Oct 18 10:52:37.707464 2017] [wsgi:error] [pid 33369] [client 192.0.2.1:65169] Truncated or oversized response headers received from daemon process 'shop': /srv/shop/wsgi.py\n[Wed Oct 18 10:52:38.639199 2017] [core:notice] [pid 33363] AH00051: child pid 33366 exit signal Segmentation fault (11), possible coredump in /tmp\n[Wed Oct 18 10:52:38.639258 2017] [wsgi:info] [pid 33363] mod_wsgi (pid=33366): Process 'shop' has died, deregister and restart it.\n")),
  ],
  good: [
    log('A FastCGI program that could not start', '[error] [client 192.0.2.1] End of script output before headers: app.fcgi\n'),
    log('A CGI program that wrote nothing', '[cgi:error] [pid 9] [client 192.0.2.1:50] End of script output before headers: counter.cgi\n'),
    log('A graceful restart', '[mpm_event:notice] [pid 1:tid 2] AH00493: SIGUSR1 received.  Doing graceful restart\n'),
    log('Processes that reach their number of requests', "[Wed Oct 15 22:31:12 2014] [info] mod_wsgi (pid=10779): Maximum requests reached 'shop'.\n[Wed Oct 15 22:31:12 2014] [info] mod_wsgi (pid=10779): Shutdown requested 'shop'.\n[Wed Oct 15 22:31:12 2014] [info] mod_wsgi (pid=10779): Stopping process 'shop'.\n"),
  ],
});
