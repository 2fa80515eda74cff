import { PYTHON, template, type Line } from '#core/lines';
import { can } from '#core/releases';
import { MAIN_INTERPRETER, type AppPlan, type Plan } from '../plan.ts';
import { preludeLines } from './prelude.ts';

const python = template(PYTHON);

/** The probe of an application: a WSGI script that says in JSON which Python answered. Works from Python 2.6 on. */
export function probeLines(plan: Plan, application: AppPlan): Line[] {
  const prelude = preludeLines(plan, application);
  return [
    ...python`
# Says which Python answers requests. Reachable from this machine only; remove it when you are done.
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

/** What the probe of one application must answer when the recipe works. */
export interface Promised {
  readonly application: string;
  /** The URL path to ask. */
  readonly probeMount: string;
  /** `sys.prefix`; undefined where it stays that of the base interpreter. */
  readonly prefix: string | undefined;
  /** Empty in embedded mode. */
  readonly processGroup: string;
  /** As mod_wsgi reports it: the main interpreter is the empty name. */
  readonly applicationGroup: string;
  /** The package is imported from below this folder. */
  readonly packageUnder: string;
}

/** What a plan promises of the answers of its probes (fact V03). */
export function promisesOf(plan: Plan): Promised[] {
  return plan.applications.map((application) => ({
    application: application.name,
    probeMount: application.probeMount,
    prefix: prefixOf(plan, application),
    processGroup: application.group ?? '',
    applicationGroup: application.applicationGroup === MAIN_INTERPRETER ? '' : (application.applicationGroup ?? ''),
    packageUnder: `${application.environment}/`,
  }));
}

function prefixOf({ method, baseline, platform, release }: Plan, { environment }: AppPlan): string | undefined {
  switch (method) {
    case 'baseline':
      return baseline;
    case 'python-path':
    case 'server-path':
    case 'site-dir':
    case 'site-dir-front':
      return undefined;
    case 'server-home':
      // On Windows a home came to only add packages (fact H11).
      return platform.windows && can(release, 'home-adds-packages-on-windows') ? undefined : environment;
    case 'activate-this':
    case 'python-home':
    case 'python-executable':
    case 'symlink-tree':
      return environment;
  }
}
