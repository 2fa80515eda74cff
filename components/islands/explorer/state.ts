/** A question to the explorer: the fields of its form, and how they stand in an address. */
import type { Damage, Maker, ScriptStep, Tool } from '#core/emulator';
import { isRelease, isSeen, LATEST, pythonsOf, usualPython, type Python, type Release } from '#core/releases';

/** Configurations to begin with. `X.Y` stands for the Python. */
export const SITUATIONS = {
  home: { label: 'python-home=', text: 'WSGIDaemonProcess app python-home=/srv/example/venv' },
  path: { label: 'python-path=', text: 'WSGIDaemonProcess app python-path=/srv/example/venv/lib/pythonX.Y/site-packages:/srv/example/lib' },
  both: { label: 'python-home= and python-path=', text: 'WSGIDaemonProcess app python-home=/srv/example/venv python-path=/srv/example/lib' },
  'server-home': { label: 'WSGIPythonHome, embedded', text: 'WSGIPythonHome /srv/example/venv' },
  'server-path': { label: 'WSGIPythonPath, embedded', text: 'WSGIPythonPath /srv/example/lib:/srv/example/venv/lib/pythonX.Y/site-packages' },
  lost: { label: 'WSGIPythonPath, daemon', text: 'WSGIPythonPath /srv/example/lib\nWSGIDaemonProcess app' },
  none: { label: 'no settings', text: 'WSGIDaemonProcess app' },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly text: string }>>;

export type Situation = keyof typeof SITUATIONS;

export const TOOLS: Readonly<Record<Tool, string>> = { venv: 'python -m venv', virtualenv: 'virtualenv 20 or newer', 'virtualenv-16': 'virtualenv 16 or older' };

export const FAULTS = {
  '': 'nothing', missing: 'the directory does not exist', closed: 'only root can enter it', 'no-pyvenv-cfg': 'pyvenv.cfg is missing',
  'no-programs': 'bin is missing', 'program-gone': 'bin/python is a broken link', 'base-gone': 'its base interpreter was removed',
} as const satisfies Readonly<Record<Damage | 'missing' | 'closed' | '', string>>;

export const MAKERS: Readonly<Record<Maker, string>> = { debian: 'Debian or Ubuntu', upstream: 'another system, or python.org' };

/** Ways in which a WSGI script takes an environment up. */
export const SCRIPTS = {
  '': 'leaves sys.path alone', activate: 'runs activate_this.py', append: 'calls site.addsitedir()',
  front: 'calls it, then moves new entries first', insert: 'inserts site-packages at 0',
} as const;

export type ScriptKey = keyof typeof SCRIPTS;

/** Environment of the situations, and of a script where no other is named. */
const ENVIRONMENT = '/srv/example/venv';

/** A question to the emulator. */
export interface Question {
  readonly release: Release;
  /** The release beside it; undefined for none. */
  readonly than: Release | undefined;
  readonly python: Python;
  readonly maker: Maker;
  readonly tool: Tool;
  readonly fault: keyof typeof FAULTS;
  readonly script: ScriptKey;
  /** The environment that the script takes up. */
  readonly environment: string;
  readonly package: string;
  /** Requested URL or URL path; empty for the first that the configuration mounts. */
  readonly url: string;
  readonly config: string;
  /** The configuration beside it; undefined for none. */
  readonly other: string | undefined;
}

/** Fields of the form by name, as texts. */
export type Fields = Readonly<Partial<Record<string, string>>>;

/** The configuration of a situation for a Python. */
export function textOf(situation: Situation, python: Python): string {
  const { text } = SITUATIONS[situation];
  const daemon = text.includes('WSGIDaemonProcess') ? '\nWSGIProcessGroup app' : '';
  return `${text.replaceAll('X.Y', python)}${daemon}\nWSGIApplicationGroup %{GLOBAL}\nWSGIScriptAlias / /srv/example/app/wsgi.py\n`;
}

/** Reads fields; what is missing or impossible becomes the default. */
export function questionFrom(fields: Fields): Question {
  const given = (name: string): string => (fields[name] ?? '').trim();
  const release = isRelease(given('mod_wsgi')) ? given('mod_wsgi') as Release : LATEST;
  const { series } = pythonsOf(release);
  const usual = usualPython(release);
  const python = series.find((each) => each === fields['python']) ?? (isSeen(usual) ? usual : series.findLast(isSeen) ?? usual);
  const situation = isKey(SITUATIONS, fields['situation']) ? fields['situation'] : 'home';
  return {
    release, python,
    than: isRelease(given('than')) ? given('than') as Release : undefined,
    maker: isKey(MAKERS, fields['maker']) ? fields['maker'] : 'debian',
    tool: isKey(TOOLS, fields['tool']) ? fields['tool'] : python.startsWith('2') ? 'virtualenv-16' : 'venv',
    fault: isKey(FAULTS, fields['fault']) ? fields['fault'] : '',
    script: isKey(SCRIPTS, fields['script']) ? fields['script'] : '',
    environment: given('environment').startsWith('/') ? given('environment').replace(/(.)\/+$/, '$1') : ENVIRONMENT,
    package: /^[A-Za-z_]\w*$/.test(given('package')) ? given('package') : 'django',
    url: given('url'),
    config: given('config') === '' ? textOf(situation, python) : (fields['config'] ?? ''),
    other: given('other') === '' ? undefined : fields['other'],
  };
}

/** Steps of a script that takes an environment up. */
export function stepsOf({ script, environment, python }: Question): readonly ScriptStep[] {
  const directory = `${environment}/lib/python${python}/site-packages`;
  switch (script) {
    case '': return [];
    case 'activate': return [{ does: 'activate', environment }];
    case 'append': return [{ does: 'add-site-directory', directory }];
    case 'front': return [{ does: 'add-site-directory', directory }, { does: 'new-to-front' }];
    case 'insert': return [{ does: 'insert', directory }];
  }
}

/** Query of the explorer's page for some fields; empty ones are left out. */
export function explorerQuery(fields: Fields): string {
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]]))).toString();
}

function isKey<T extends object>(table: T, key: string | undefined): key is Extract<keyof T, string> {
  return key !== undefined && Object.hasOwn(table, key);
}
