import { DIRECTIVES } from '#core/releases';
import { rule, script, speaks, type RulePage } from '../rule.ts';

const DIRECTIVE = /^[ \t]*(?:(WSGI[A-Z][A-Za-z0-9]+)[ \t]+["'/\w%$].*|<\/?(?:VirtualHost|Directory|Location|IfModule|Files)\b[^\n]*>|(?:LoadModule|ServerName|DocumentRoot|AllowOverride|Require all|Order allow,deny|Allow from)[ \t]+["/\w].*)$/gm;

export default rule({
  title: 'The Python file contains an Apache directive',
  advice: 'Move the line to the Apache configuration.',
  messages: { directive: 'This line belongs to Apache, not to Python.' },
  find: ({ files, scripts }) => scripts.flatMap(({ file, script: { opaque } }) => [...(files[file]?.text ?? '').matchAll(DIRECTIVE)].flatMap((found) => {
    const start = found.index + (/^[ \t]*/.exec(found[0])?.[0].length ?? 0);
    const name = found[1];
    if (name !== undefined && !(name in DIRECTIVES)) return [];
    if (opaque.some((range) => range.start <= start && start < range.end)) return [];
    return [{ severity: 'error' as const, at: { file, start, end: found.index + found[0].trimEnd().length }, code: 'directive' as const }];
  })),
});

export const page = (): RulePage => ({
  silent: 'The directive is in a comment or a string.',
  bad: [
    speaks('error', 'WSGIPythonHome /srv/shop/venv', script('A Python home in the script', 'import sys\nWSGIPythonHome /srv/shop/venv\nfrom shop import app as application\n')),
    speaks('error', 'WSGIPythonPath /srv/shop', script('A path above the script', 'WSGIPythonPath /srv/shop\nimport os\nfrom django.core.wsgi import get_wsgi_application\napplication = get_wsgi_application()\n')),
    speaks('error', 'WSGIApplicationGroup %{GLOBAL}', script('A group below the application', 'from shop import app as application\nWSGIApplicationGroup %{GLOBAL}\n')),
  ],
  good: [
    script('No directive', "import sys\nsys.path.insert(0, '/srv/shop')\nfrom shop import app as application\n"),
    script('In a docstring', '"""\nWSGIScriptAlias / /srv/shop/app.wsgi\n"""\n# WSGIPythonHome /srv/shop/venv\nfrom shop import app as application\n'),
  ],
});
