import { contentSpan } from '#core/apache';
import { argumentsOf, nameOf, placeIn } from '../config/configuration.ts';
import { messageHits } from '../log/message.ts';
import { apache, log, rule, speaks, together, type RulePage, type Sighting } from '../rule.ts';
import type { Given } from '../given.ts';

type Code = 'log' | 'below' | 'undefined';

export default rule<Code>({
  title: 'A variable is not defined',
  advice: 'Add Define NAME value above its use, or set it in Apache\'s environment. Test with apachectl, which reads that environment.',
  messages: {
    log: 'According to the log, {name} is not defined, and this line uses it.',
    below: '{name} is defined only below this line, or is no longer defined here.',
    undefined: 'Nothing in the pasted files defines {name}. Apache\'s environment may define it.',
  },
  find: (given) => {
    const logged = new Map(messageHits(given, ['undefined-variable']).map((hit) => [(hit.values[0] ?? '').replace(/^\$\{|\}$/g, '').toLowerCase(), hit]));
    // The order of several files is that of the server, which the paste does not show.
    const defined = new Set(given.config.settings.filter((setting) => nameOf(setting) === 'define').map((setting) => `${setting.file} ${argumentsOf(setting)[0]?.value.toLowerCase() ?? ''}`));
    const elsewhere = new Set([...defined].map((each) => each.slice(each.indexOf(' ') + 1)));
    const seen = new Set<string>();
    const found = uses(given).flatMap(({ name, at, aboutWsgi }): Sighting<Code>[] => {
      const key = name.toLowerCase();
      if (/^apache_/i.test(name) || /[^\w.-]/.test(name)) return [];
      const hit = logged.get(key);
      if (hit !== undefined && aboutWsgi) return [{ severity: 'error', confidence: 'proven', at, code: 'log', values: { name }, related: [{ ...hit.at, label: 'AH00111' }] }];
      if (defined.has(`${at.file} ${key}`)) return [{ severity: 'error', at, code: 'below', values: { name } }];
      if (seen.has(key) || !aboutWsgi || elsewhere.has(key)) return [];
      seen.add(key);
      return [{ severity: 'info', at, code: 'undefined', values: { name } }];
    });
    return found;
  },
});

/** Variables that have no value where they stand. */
function uses({ config }: Given): { readonly name: string; readonly at: Sighting['at']; readonly aboutWsgi: boolean }[] {
  const wsgiLines = new Set(config.settings.filter((setting) => nameOf(setting).startsWith('wsgi')).map(({ file, directive }) => `${file}:${contentSpan(directive).start}`));
  return config.effective.unresolved.flatMap(({ kind, name, file, span }) => {
    const index = config.texts.find(({ parsed }) => parsed === file)?.file;
    if (kind !== 'variable' || index === undefined) return [];
    const start = file.text.indexOf(`\${${name}}`, span.start);
    return start < 0 || start > span.end ? [] : [{ name, aboutWsgi: wsgiLines.has(`${index}:${span.start}`), at: placeIn({ file: index }, { start, end: start + name.length + 3 }) }];
  });
}

export const page = (): RulePage => ({
  silent: 'A Define is above the use, in any letter case, or the name begins with APACHE_, like Debian\'s variables.',
  bad: [
    speaks('error', '${ROOT}', apache('Defined below', 'WSGIPythonHome ${ROOT}/venv\nDefine ROOT /srv/shop\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '${ROOT}', apache('In a section', '<Directory ${ROOT}>\n    Require all granted\n</Directory>\nDefine ROOT /srv/shop\nWSGIScriptAlias / ${ROOT}/app.wsgi\n')),
    speaks('error', '${ROOT}', apache('No longer defined', 'Define ROOT /srv/shop\nUnDefine ROOT\nWSGIPythonHome ${ROOT}/venv\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', '${ROOT}', together('The log names it', apache('', 'WSGIPythonHome ${ROOT}/venv\nWSGIScriptAlias / /srv/app.wsgi\n'), log('', 'AH00111: Config variable ${ROOT} is not defined\n'))),
    speaks('info', '${ROOT}', apache('Perhaps set in the environment of Apache', 'WSGIPythonHome ${ROOT}/venv\nWSGIScriptAlias / /srv/app.wsgi\n')),
  ],
  good: [
    apache('Defined above, in another case', 'Define Root /srv/shop\nWSGIPythonHome ${ROOT}/venv\nWSGIScriptAlias / /srv/app.wsgi\n'),
    together('Defined in another file', apache('', 'WSGIPythonHome ${ROOT}/venv\nWSGIScriptAlias / /srv/app.wsgi\n'), { title: '', files: [{ name: 'apache2.conf', kind: 'apache', text: 'Define ROOT /srv/shop\nListen 80\n' }] }),
    apache('Debian\'s own', 'ErrorLog ${APACHE_LOG_DIR}/error.log\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
