import { argumentsOf, nameOf, type Text } from '../config/configuration.ts';
import { TYPOGRAPHY } from '../config/stray.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';

export default rule({
  title: '%{GLOBAL} is misspelt',
  advice: 'Write WSGIApplicationGroup %{GLOBAL}.',
  messages: { token: '"{value}" is the name of a sub-interpreter. Did you mean %{GLOBAL}?' },
  find: ({ config }) => [
    ...config.settings.filter((setting) => nameOf(setting) === 'wsgiapplicationgroup').flatMap((setting) => argumentsOf(setting).slice(0, 1)),
    ...config.applications.flatMap(({ options }) => options.filter(({ name }) => name === 'application-group').map(({ value, at }): Text => ({ value, at }))),
  ].flatMap(({ value, at }) => (isMisspelt(value) ? [{
    severity: 'error' as const, at, code: 'token' as const, values: { value }, edits: [{ title: 'Write %{GLOBAL}', safe: true, changes: [{ ...at, text: '%{GLOBAL}' }] }],
  }] : [])),
});

function isMisspelt(value: string): boolean {
  // Programs that fill in a template need these forms to write %{GLOBAL}. Typographic quotes have a rule of their own.
  if (TYPOGRAPHY.test(value) || /^(?:%\{GLOBAL\}|%%\{GLOBAL\}|%\{\{GLOBAL\}\}|\\?%\\\{GLOBAL\\?\}|\\%\{GLOBAL\})$/.test(value)) return false;
  const bare = value.replace(/[^A-Za-z]/g, '');
  // The lower-case word may be a name that somebody chose.
  return bare === 'GLOBAL' || (bare.toUpperCase() === 'GLOBAL' && /[%${}()]/.test(value));
}

export const page = (): RulePage => ({
  silent: 'The value is an ordinary name, or another %{...} word of mod_wsgi.',
  bad: [
    speaks('error', '%GLOBAL', apache('Without braces', 'WSGIScriptAlias / /srv/app.wsgi\nWSGIApplicationGroup %GLOBAL\n')),
    speaks('error', 'GLOBAL', apache('The word alone', 'WSGIScriptAlias / /srv/app.wsgi\nWSGIApplicationGroup GLOBAL\n')),
    speaks('error', '%(GLOBAL)', apache('Parentheses', 'WSGIScriptAlias / /srv/app.wsgi\nwsgiapplicationgroup %(GLOBAL)\n')),
    speaks('error', '${GLOBAL}', apache('A dollar sign', 'WSGIScriptAlias / /srv/app.wsgi application-group=${GLOBAL}\n')),
  ],
  good: [
    apache('The exact name', 'WSGIScriptAlias / /srv/app.wsgi\nWSGIApplicationGroup %{GLOBAL}\n'),
    apache('A doubled percent sign, as in a template', 'WSGIScriptAlias / /srv/app.wsgi\nWSGIApplicationGroup %%{GLOBAL}\n'),
    apache('An ordinary name', 'WSGIScriptAlias / /srv/app.wsgi application-group=shop\n'),
    apache('Another variable of mod_wsgi', 'WSGIScriptAlias / /srv/app.wsgi\nWSGIApplicationGroup %{SERVER}\n'),
  ],
});
