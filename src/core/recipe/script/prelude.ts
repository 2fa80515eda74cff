import { PYTHON, template, type Line, type Token } from '#core/lines';
import { isInScript } from '#core/deployment';
import { isPython2 } from '#core/releases';
import type { NoteId } from '../note.ts';
import type { AppPlan, ScriptPart } from '../plan-types.ts';
import { pythonString } from './python-literal.ts';

const python = template(PYTHON);

/**
 * First lines of a script, before its imports: attach the environment and put directories in front of `sys.path`. Empty where
 * the configuration does it all. Expects `import sys` above it.
 */
export function preludeLines(plan: ScriptPart, application: AppPlan): Line[] {
  const attach = isInScript(plan.method) ? attachLines(plan, application) : [];
  const { inserts } = application;
  if (inserts.length === 0) return attach;
  const bytes = isPython2(plan.python);
  const directories = inserts.flatMap((directory, index): Token[] => [['plain', index === 0 ? '' : ', '], pythonString(directory, { bytes })]);
  return [...attach, ...noted('project-in-script', python`sys.path[:0] = [${directories}]`)];
}

function attachLines(plan: ScriptPart, { environment }: AppPlan): Line[] {
  const { method, platform: { windows } } = plan;
  const path = (end: string): Token => pythonString(environment + end, { bytes: isPython2(plan.python) });
  if (method === 'activate-this') {
    const file = path(windows ? '/Scripts/activate_this.py' : '/bin/activate_this.py');
    return noted('activate-this', isPython2(plan.python)
      ? python`
activate_this = ${file}
execfile(activate_this, {"__file__": activate_this})
`
      : python`
activate_this = ${file}
with open(activate_this) as source:
    exec(source.read(), {"__file__": activate_this})
`);
  }
  const packages = windows ? [path('/Lib/site-packages')] : packagesDirectory(plan, environment);
  if (method === 'site-dir') return noted('site-dir', python`
import site
site.addsitedir(${packages})
`);
  return noted('site-dir-front', python`
import site
before = list(sys.path)
site.addsitedir(${packages})
sys.path.sort(key=before.__contains__)
`);
}

/** Directory of packages, named after the running Python's series. */
function packagesDirectory({ python: series }: ScriptPart, environment: string): readonly Token[] {
  return [pythonString(environment, { bytes: isPython2(series) }), ['plain', ' + '], ['string', '"/lib/python%d.%d/site-packages"'], ['plain', ' % sys.version_info[:2]']];
}

function noted(note: NoteId, lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, note }));
}
