import { contradictedKind } from '../kind.ts';
import { apache, rule, script, speaks, type RulePage } from '../rule.ts';

const NAMES = { apache: 'Apache configuration', wsgi: 'a WSGI script', shell: 'commands', log: 'a log', dump: 'configuration that Apache printed' } as const;

export default rule({
  title: 'The text does not match its stated type',
  advice: 'Choose the right type for this text.',
  messages: { kind: 'This was read as {stated}, but it looks like {found}.' },
  find: ({ files }) => files.flatMap(({ kind, stated, text }, file) => {
    const found = stated ? contradictedKind(text, kind) : undefined;
    return found === undefined ? [] : [{ severity: 'info' as const, confidence: 'inferred' as const, at: { file, start: 0, end: Math.max(text.indexOf('\n'), 0) }, code: 'kind' as const, values: { stated: NAMES[kind], found: NAMES[found] } }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The text is of the stated type, or shows no clear type.',
  bad: [
    speaks('info', 'import sys', { title: 'Python as configuration', files: [{ name: 'site.conf', kind: 'apache', text: 'import sys\nsys.path.insert(0, "/srv/shop")\nfrom shop import app as application\n' }] }),
    speaks('info', '<VirtualHost *:80>', script('A virtual host as a script', '<VirtualHost *:80>\n    WSGIScriptAlias / /srv/app.wsgi\n</VirtualHost>\n')),
    speaks('info', '[wsgi:error]', apache('A log as configuration', '[wsgi:error] [pid 9] Traceback (most recent call last):\n[wsgi:error] [pid 9]   File "/srv/app.wsgi", line 1, in <module>\n[wsgi:error] [pid 9] ModuleNotFoundError: No module named \'shop\'\n')),
  ],
  good: [
    { title: 'Configuration', files: [{ name: 'site.conf', kind: 'apache', text: 'WSGIScriptAlias / /srv/app.wsgi\n' }] },
    script('A script that quotes configuration', '# WSGIDaemonProcess shop\n# WSGIProcessGroup shop\n# WSGIScriptAlias / /srv/app.wsgi\nfrom shop import app as application\n'),
  ],
});
