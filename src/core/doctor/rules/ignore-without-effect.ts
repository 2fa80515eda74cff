import { ignoresIn } from '../ignore.ts';
import { apache, rule, script, speaks, type RulePage } from '../rule.ts';

export default rule<'unknown' | 'unused'>({
  title: 'An ignore comment has no effect',
  advice: 'Correct the name, or remove the comment.',
  messages: { unknown: 'There is no rule called {rule}.', unused: '{rule} finds nothing in the line below.' },
  // Unused comments are known only when every other rule has run; `diagnose` adds them.
  find: ({ files }) => ignoresIn(files).flatMap(({ slug, known, at }) => (known ? [] : [{ severity: 'info' as const, at, code: 'unknown' as const, values: { rule: slug } }])),
});

export const page = (): RulePage => ({
  silent: 'The rule in the comment finds something in the line below.',
  bad: [
    speaks('info', 'no-such-rule', apache('An unknown rule', '# which-python: ignore[no-such-rule] reason\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('info', 'smart-quotes', apache('A rule that finds nothing', '# which-python: ignore[smart-quotes] reason\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('info', 'trailing-comment', apache('A comment two lines above the fault', '# which-python: ignore[trailing-comment] reason\nWSGIPythonHome /srv/venv\nWSGIScriptAlias / /srv/app.wsgi # the shop\n')),
  ],
  good: [
    apache('A rule that finds something', '# which-python: ignore[python-home-not-env-root] a link to the root\nWSGIPythonHome /srv/venv/bin\nWSGIScriptAlias / /srv/app.wsgi\n'),
    script('A comment in a script', "import site\n# which-python: ignore[in-script-activation] several environments\nsite.addsitedir('/srv/venv/lib/python3.9/site-packages')\nfrom shop import app as application\n"),
  ],
});
