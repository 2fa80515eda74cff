import { messageHits, placeFrom } from '../log/message.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The system denies mapping a compiled file',
  advice: "Label the environment for Apache: semanage fcontext -a -t httpd_sys_script_exec_t '/srv/venv(/.*)?' and restorecon -R /srv/venv. ausearch -m avc shows what was denied. If the mount has noexec, move the environment.",
  facts: [],
  href: 'fix/permission-denied-403',
  messages: { text: 'The file was found and read, but the system does not let Apache run code from it.' },
  find: (given) => messageHits(given, ['map-segment', 'map-segment-bare']).map((hit) => ({ severity: 'error' as const, confidence: 'proven' as const, at: placeFrom(hit, 'failed to map'), code: 'text' as const })),
});

export const page = (): RulePage => ({
  silent: 'The file could not even be opened, which is a matter of file permissions.',
  bad: [speaks('error', 'failed to map segment from shared object', log('A package under SELinux', 'ImportError: /srv/venv/lib/python3.9/site-packages/_mysql.so: failed to map segment from shared object: Permission denied\n'))],
  good: [log('Not readable', 'ImportError: libmysqlclient.so.18: cannot open shared object file: Permission denied\n')],
});
