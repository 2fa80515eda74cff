import { PYTHON, template, type Line } from '#core/lines';
import type { AppPlan, ScriptPart } from '../plan-types.ts';
import { preludeLines } from './prelude.ts';

const python = template(PYTHON);

/** Probe of an application: a WSGI script that reports in JSON which Python answered. Works from Python 2.6 on. */
export function probeLines(plan: ScriptPart, application: AppPlan): Line[] {
  const prelude = preludeLines(plan, application);
  return [
    ...python`
# Reports which Python is serving requests. Localhost only; remove it when you are done.
import sys
`,
    ...(prelude.length === 0 ? [] : [{ tokens: [] }, ...prelude, { tokens: [] }]),
    ...python`
import json
import traceback


def where(name):
    try:
        __import__(name)
    except Exception:
        return {"error": traceback.format_exc().splitlines()[-1]}
    return {"file": getattr(sys.modules[name], "__file__", None)}


def application(environ, start_response):
    answer = {
        "prefix": sys.prefix,
        "base_prefix": getattr(sys, "base_prefix", getattr(sys, "real_prefix", sys.prefix)),
        "python": sys.version.split()[0],
        "mod_wsgi": ".".join(str(part) for part in environ.get("mod_wsgi.version", ())),
        "process_group": environ.get("mod_wsgi.process_group"),
        "application_group": environ.get("mod_wsgi.application_group"),
        "package": where(${['string', JSON.stringify(plan.deployment.package)]}),
        "path": sys.path,
    }
    body = json.dumps(answer, indent=2, sort_keys=True).encode("ascii") + b"\n"
    start_response("200 OK", [
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
`,
  ];
}
