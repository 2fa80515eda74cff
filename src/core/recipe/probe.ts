import { PYTHON, template, type Line } from '#core/lines';
import type { Plan } from './plan.ts';

const python = template(PYTHON);

/** The probe: a WSGI script that says in JSON which Python answered. Works from Python 2.6 to today's. */
export function probeLines({ deployment: { package: module } }: Plan): Line[] {
  return python`
# Says which Python answers requests. Reachable from this machine only; remove it when you are done.
import json
import sys
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
        "package": where(${['string', JSON.stringify(module)]}),
        "path": sys.path,
    }
    body = json.dumps(answer, indent=2, sort_keys=True).encode("ascii") + b"\n"
    start_response("200 OK", [
        ("Content-Type", "application/json"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
`;
}

/** What the probe must answer when the recipe works. */
export interface Promised {
  /** `sys.prefix`; undefined where it stays that of the base interpreter. */
  readonly prefix: string | undefined;
  readonly processGroup: string;
  /** As mod_wsgi reports it: the main interpreter is the empty name. */
  readonly applicationGroup: string;
  /** The package is imported from below this folder. */
  readonly packageUnder: string;
}

/** What a plan promises of its probe's answer (fact V03). */
export function promiseOf({ reach, environment, deployment: { processGroup } }: Plan): Promised {
  return {
    prefix: reach === 'python-path' ? undefined : environment,
    processGroup,
    applicationGroup: '',
    packageUnder: `${environment}/`,
  };
}
