import type { Truth } from './settings.ts';
import { readWord, readWords } from './word.ts';

/** Known facts about a server at a point of reading. */
export interface Knowledge {
  /** Tests whether a module is loaded, by its name for LoadModule. */
  readonly hasModule: (name: string) => Truth;
  readonly isDefined: (name: string) => Truth;
  readonly hasFile: (path: string) => Truth;
  readonly apache: string | undefined;
}

/** Evaluates the condition of a section that Apache tests while it reads, from its lower-case name and its arguments. */
export function evaluate(key: string, text: string, known: Knowledge): Truth {
  if (key === 'ifversion') return evaluateVersion(readWords(text), known.apache);
  const negated = text.startsWith('!');
  const truth = evaluateName(key, readWord(negated ? text.slice(1) : text).value, known);
  return negated ? not(truth) : truth;
}

function evaluateName(key: string, name: string, known: Knowledge): Truth {
  switch (key) {
    case 'ifmodule':
      return known.hasModule(moduleName(name));
    case 'ifdefine':
      return known.isDefined(name);
    case 'iffile':
      return known.hasFile(name);
    default:
      return 'unknown';
  }
}

export function not(truth: Truth): Truth {
  return truth === 'unknown' ? truth : !truth;
}

/** Both together: false where one is false, else unknown where one is unknown. */
export function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === true ? b : a;
}

const SOURCE_NAMES: Readonly<Record<string, string>> = {
  'core.c': 'core_module', 'http_core.c': 'http_module', 'prefork.c': 'mpm_prefork_module', 'worker.c': 'mpm_worker_module',
  'event.c': 'mpm_event_module', 'mpm_winnt.c': 'mpm_winnt_module', 'util_ldap.c': 'ldap_module',
};

/** The name for LoadModule of a module that is named by its source file, as `mod_wsgi.c`. */
export function moduleName(name: string): string {
  return SOURCE_NAMES[name] ?? name.replace(/^mod_(\w+)\.c$/, '$1_module');
}

/** `<IfVersion>`: an operator and a version; `=` where there is none (mod_version.c). */
function evaluateVersion(words: readonly string[], apache: string | undefined): Truth {
  if (apache === undefined) return 'unknown';
  const [operator = '=', version = ''] = words.length === 1 ? ['=', words[0]] : words;
  const negated = operator.startsWith('!') && operator.length > 1;
  const truth = compareVersion(negated ? operator.slice(1) : operator, version, apache);
  return negated ? not(truth) : truth;
}

function compareVersion(operator: string, version: string, apache: string): Truth {
  const regex = operator === '~' ? version : operator === '=' || operator === '==' ? /^\/(.*)\/$/s.exec(version)?.[1] : undefined;
  if (regex !== undefined) return matchesVersion(regex, apache);
  if (!/^\d+(\.\d+){0,2}$/.test(version)) return 'unknown';
  const [wanted, own] = [version, apache].map((each) => [0, 1, 2].map((index) => Number.parseInt(each.split('.')[index] ?? '0', 10)));
  const index = [0, 1, 2].find((each) => own?.[each] !== wanted?.[each]);
  const difference = index === undefined ? 0 : (own?.[index] ?? 0) - (wanted?.[index] ?? 0);
  switch (operator) {
    case '=': case '==':
      return difference === 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    default:
      return 'unknown';
  }
}

function matchesVersion(regex: string, apache: string): Truth {
  try {
    return new RegExp(regex).test(apache);
  } catch {
    return 'unknown';
  }
}
