import { PYTHON, template, type Line, type Token } from '#core/lines';
import { isPython2 } from '#core/releases';
import type { AppPlan, ScriptPart } from '../plan-types.ts';
import { preludeLines } from './prelude.ts';

const python = template(PYTHON);

/** The WSGI script file of an application: what its framework needs, or a small page that runs as it is. */
export function scriptLines(plan: ScriptPart, application: AppPlan): Line[] {
  const prelude = preludeLines(plan, application);
  const imports = python`import sys`;
  const before = prelude.length === 0 ? [] : [...imports, { tokens: [] }, ...prelude, { tokens: [] }];
  return [
    ...python`# mod_wsgi loads this file and calls "application" for every request.`,
    ...body(plan, application, before, imports),
  ];
}

function body(plan: ScriptPart, { appModule, framework }: AppPlan, before: readonly Line[], imports: readonly Line[]): Line[] {
  if (framework === 'django') {
    return [...before, ...python`
import os

# Not setdefault(): several applications can share the variables of one process.
os.environ["DJANGO_SETTINGS_MODULE"] = ${['string', JSON.stringify(`${appModule || 'mysite'}.settings`)]}

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
`];
  }
  if (framework === 'fastapi') {
    return [...before, ...python`
from a2wsgi import ASGIMiddleware

from ${['plain', appModule || 'mysite']} import app

application = ASGIMiddleware(app)
`];
  }
  if (framework === 'flask') return [...before, ...python`from ${['plain', appModule || 'mysite']} import app as application`];
  if (appModule !== '') return [...before, ...python`from ${['plain', appModule]} import application`];
  return [
    ...python`# Replace this with your own application, for example: from mysite.wsgi import application`,
    ...(before.length === 0 ? imports : before.slice(0, -1)),
    ...python`


def application(environ, start_response):
    body = ${greeting(plan)}
    start_response("200 OK", [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
`,
  ];
}

/** In Python 2 a path is bytes already. Python 3 keeps bytes that are no UTF-8 as lone surrogates, which plain UTF-8 refuses. */
function greeting({ python: series }: ScriptPart): readonly Token[] {
  const [line] = isPython2(series)
    ? python`"This runs from " + sys.prefix + "\n"`
    : python`("This runs from " + sys.prefix + "\n").encode("utf-8", "surrogateescape")`;
  return line?.tokens ?? [];
}
