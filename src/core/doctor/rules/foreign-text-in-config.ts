import { placeOf } from '../config/configuration.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

const PYTHON = /^(?:import\s+[\w.]+(?:\s+as\s+\w+)?|from\s+[\w.]+\s+import\s+.+|sys\.path\.\w+\(.*|os\.environ\b.*|site\.addsitedir\(.*|(?:def|class)\s+\w+.*:|application\s*=\s*\S.*|execfile\(.*|print\s*\(.*|exec\(.*|activate_this\s*=.*)$/;
const SHELL = /^(?:sudo\s+\S.*|(?:apt|apt-get|yum|dnf|pip3?|python3?|virtualenv|cd|mkdir|chmod|chown|nano|vim?|cat|ls|cp|mv|ln|source|systemctl|service|a2en(?:site|mod|conf)|a2dis(?:site|mod|conf)|export|echo|tail|rm|touch|git|wget|curl|conda|apachectl|apache2ctl)\s+\S+.*)$/;
const PROMPT = /^(?:[\w.-]+@[\w.-]+[:~].*[$#]|\[[\w.-]+@[\w.-]+ [^\]]*\][$#]|[$#>]|PS [A-Z]:\\.*>|[A-Z]:\\[^>]*>)\s+\S/;

/** Commands that print the text below them, or open it in an editor. */
const PRINTS = /(?:^|[$#>]\s+)(?:sudo\s+)?(?:cat|less|more|head|tail|sed|grep|egrep|type|vim?|nano|gedit)\s/;

export default rule<'python' | 'shell' | 'prompt'>({
  title: 'A line is not Apache configuration',
  advice: 'Move the line to the file that it belongs to.',
  messages: { python: 'This is Python. It belongs in the WSGI script.', shell: 'This is a shell command.', prompt: 'This line was copied from a terminal.' },
  find: ({ config }) => config.settings.flatMap((setting): Sighting<'python' | 'shell' | 'prompt'>[] => {
    const { text } = setting.directive;
    const at = placeOf(setting);
    if (PYTHON.test(text)) return [{ severity: 'error', at, code: 'python' }];
    const isFirst = config.settings.find(({ file }) => file === setting.file) === setting;
    if (PROMPT.test(text)) return [isFirst || PRINTS.test(text) ? { severity: 'info', at, code: 'prompt' } : { severity: 'error', at, code: 'shell' }];
    if (!SHELL.test(text)) return [];
    // The command above the text shows how it was printed.
    return isFirst && PRINTS.test(text) ? [{ severity: 'info', at, code: 'prompt' }] : [{ severity: 'error', at, code: 'shell' }];
  }),
});

export const page = (): RulePage => ({
  silent: 'The line is a template statement, or a comment.',
  bad: [
    speaks('error', 'import sys', apache('Python', 'WSGIScriptAlias / /srv/app.wsgi\nimport sys\n')),
    speaks('error', 'a2ensite shop', apache('A command', 'WSGIScriptAlias / /srv/app.wsgi\na2ensite shop\n')),
    speaks('error', 'sudo service apache2 restart', apache('A command of several words', 'WSGIScriptAlias / /srv/app.wsgi\nsudo service apache2 restart\n')),
    speaks('error', 'source /srv/venv/bin/activate', apache('A command above the directives', 'source /srv/venv/bin/activate\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('info', 'sudo nano /etc/apache2/sites-available/shop.conf', apache('The command that opened the file', 'sudo nano /etc/apache2/sites-available/shop.conf\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '$ sudo a2ensite shop', apache('A command with its prompt', 'WSGIScriptAlias / /srv/app.wsgi\n$ sudo a2ensite shop\nServerName shop.example\n')),
    speaks('info', '$ cat /etc/apache2/sites-enabled/shop.conf', apache('A prompt above the text', '$ cat /etc/apache2/sites-enabled/shop.conf\nWSGIScriptAlias / /srv/app.wsgi\n')),
  ],
  good: [
    apache('A template', '{% if ssl %}\nSSLEngine on\n{% endif %}\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('A comment', '# import sys\n# a2ensite shop\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
