/** Commands that somebody ran: what they show about environments and packages. */

/** An environment that a command made. */
export interface MadeEnvironment {
  readonly by: 'venv' | 'virtualenv' | 'uv' | 'conda' | 'pipenv' | 'poetry';
  /** Directory as written; undefined where the command does not name one. */
  readonly directory?: string;
  /** `X.Y` of the Python in it, where the command names one. */
  readonly series?: string;
  /** Release of the tool, where the text pins it. */
  readonly release?: string;
  readonly start: number;
  readonly end: number;
}

/** A package that a command installed. */
export interface InstalledPackage {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Commands of a shell text or a container file. */
export interface Commands {
  readonly environments: readonly MadeEnvironment[];
  readonly packages: readonly InstalledPackage[];
  /** Python of the image that a container file starts from: `FROM python:3.8`. */
  readonly image?: { readonly python: string; readonly start: number; readonly end: number };
  /** Python that a text names by `python3.9 -m venv` or `virtualenv -p python3.9`. */
  readonly python?: { readonly python: string; readonly start: number; readonly end: number };
}

const MAKERS = /(?:^|[\s;&|`'"(])(?:(?:[\w./-]*\/)?(pyvenv)(?:-\d(?:\.\d+)?)?|(?:[\w./\\:-]*?)(?:python|py)(\d(?:\.\d+)?)?(?:\.exe)?(?: -\d(?:\.\d+)?)? -m (venv|virtualenv)|(?:[\w./\\-]*[\\/])?(virtualenv)(?:-\d(?:\.\d+)?)?|(uv) venv|(conda|mamba|micromamba) create|(pipenv)(?: --\w+)* (?:install|shell|--python)|(poetry) install)((?: +(?:"[^"]*"|'[^']*'|[^\s;&|#`"']+))*)/gm;
const INSTALLS = /\b(?:apt|apt-get|aptitude|yum|dnf|zypper|apk|pacman|brew|pip\d?(?:\.\d+)?)\b[^\n;&|]{0,80}?\b(?:install|add|-S)\b((?:[^\n;&|\\]|\\\r?\n)*)/g;
const PACKAGE = /libapache2-mod-wsgi(?:-py3)?\b|(?<![\w-])apache2-mod-wsgi\b|(?:rh-)?python\d+-mod_wsgi\b|\bmod_wsgi(?:==[\d.]+)?\b|\bmod-wsgi(?:==[\d.]+)?\b/g;

/** Reads commands. Comments are read as well: many people note there how an environment was made. */
export function readCommands(text: string): Commands {
  const environments: MadeEnvironment[] = [];
  let python: Commands['python'];
  for (const found of text.matchAll(MAKERS)) {
    const by = found[1] === undefined ? found[3] ?? found[4] ?? found[5] ?? found[6] ?? found[7] ?? found[8] ?? '' : 'venv';
    const words = (found[9] ?? '').match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
    const start = found.index + (/^[\s;&|`'"(]/.test(found[0]) ? 1 : 0);
    const end = found.index + found[0].length;
    // "virtualenv" as a word of a sentence or of a package list makes nothing.
    if (by === 'virtualenv' && found[3] === undefined && !words.some((word) => /[\\/.]|env|^[A-Za-z0-9_-]+$/.test(word))) continue;
    if (by === 'virtualenv' && /(?:install|add)[^\n]*$/.test(text.slice(Math.max(0, found.index - 80), found.index))) continue;
    const named = /-p\s*(?:\S*?python)?(\d\.\d+)|--python[= ](?:\S*?python)?(\d\.\d+)/.exec(found[9] ?? '');
    const series = /^\d\.\d+$/.test(found[2] ?? '') ? found[2] : (named?.[1] ?? named?.[2]);
    if (series !== undefined) python ??= { python: series, start, end };
    const directory = directoryIn(words);
    environments.push({
      by: by === 'mamba' || by === 'micromamba' ? 'conda' : by as MadeEnvironment['by'], start, end, ...(directory === undefined ? {} : { directory }), ...(series === undefined ? {} : { series }),
    });
  }
  const pinned = pinnedVirtualenv(text);
  const packages: InstalledPackage[] = [];
  for (const found of text.matchAll(INSTALLS)) {
    const at = found.index + found[0].length - (found[1] ?? '').length;
    for (const name of (found[1] ?? '').matchAll(PACKAGE)) packages.push({ name: name[0], start: at + name.index, end: at + name.index + name[0].length });
  }
  const from = /^\s*FROM\s+(?:\S+\/)?python:(\d+(?:\.\d+)?)\S*/mi.exec(text);
  return {
    environments: environments.map((made) => (made.by === 'virtualenv' && pinned !== undefined ? { ...made, release: pinned } : made)), packages,
    ...(from === null || from[1] === undefined ? {} : { image: { python: from[1], start: from.index, end: from.index + from[0].length } }),
    ...(python === undefined ? {} : { python }),
  };
}

/** Release of virtualenv that a text requires; `<20` counts as the one before. */
function pinnedVirtualenv(text: string): string | undefined {
  const found = /\bvirtualenv(==|~=|<=|<)(\d[\d.]*)/.exec(text);
  if (found?.[2] === undefined) return undefined;
  return found[1] === '<' ? String(Number(found[2].split('.')[0]) - 1) : found[2];
}

const WITH_VALUE = new Set(['-p', '--python', '--prompt', '-n', '--name', '-c']);

function directoryIn(words: readonly string[]): string | undefined {
  for (let index = 0; index < words.length; index++) {
    const word = (words[index] ?? '').replace(/^["']|["']$/g, '');
    if (WITH_VALUE.has(word)) index++;
    else if (!word.startsWith('-') && /^[\w./\\:~${}-]+$/.test(word)) return word;
  }
  return undefined;
}
