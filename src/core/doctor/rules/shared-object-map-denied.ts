import { hitsOf } from '../log/find.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: 'The system does not let Apache load a compiled file',
  advice: 'Under SELinux, label compiled files as libraries (lib_t). ausearch -m avc shows what was denied. If the file system is mounted with noexec, move the environment.',
  messages: { text: 'The file was found and read, but the system does not let Apache run code from it.' },
  find: (given) => hitsOf(given, /failed to map segment from shared object/).map(({ at }) => ({ severity: 'error' as const, confidence: 'proven' as const, at, code: 'text' as const })),
});

export const page = (): RulePage => ({
  silent: 'The file could not even be opened, which is a matter of file permissions.',
  bad: [
    speaks('error', 'failed to map segment from shared object', log('A package under SELinux', 'ImportError: /srv/venv/lib/python3.9/site-packages/_mysql.so: failed to map segment from shared object: Permission denied\n')),
    speaks('error', 'failed to map segment from shared object', log('numpy, which puts its own text before the reason',
      '[Wed Jan 02 09:09:42.614716 2019] [wsgi:error] [pid 3023] [remote 192.0.2.1:50000] Original error was: /srv/shop/venv/lib64/python3.6/site-packages/numpy/core/multiarray.cpython-36m-x86_64-linux-gnu.so: failed to map segment from shared object: Permission denied\n')),
    speaks('error', 'failed to map segment from shared object', log('The Apache module itself',
      'httpd: Syntax error on line 354 of /etc/httpd/conf/httpd.conf: Cannot load /srv/shop/venv/lib/python3.8/site-packages/mod_wsgi/server/mod_wsgi-py38.cpython-38-x86_64-linux-gnu.so into server: /srv/shop/venv/lib/python3.8/site-packages/mod_wsgi/server/mod_wsgi-py38.cpython-38-x86_64-linux-gnu.so: failed to map segment from shared object: Permission denied\n')),
    speaks('error', 'failed to map segment from shared object', log('Without a reason at the end', 'ImportError: /srv/shop/venv/lib/python3.6/site-packages/bcrypt/_bcrypt.abi3.so: failed to map segment from shared object\n')),
  ],
  good: [
    log('Not readable', 'ImportError: libmysqlclient.so.18: cannot open shared object file: Permission denied\n'),
    log('A module that cannot be opened',
      'httpd: Syntax error on line 1 of /etc/httpd/conf.modules.d/02-wsgi.conf: Cannot load /home/jo/.local/lib/python3.8/site-packages/mod_wsgi/server/mod_wsgi-py38.so into server: /home/jo/.local/lib/python3.8/site-packages/mod_wsgi/server/mod_wsgi-py38.so: cannot open shared object file: Permission denied\n'),
  ],
});
