/** The rules of the free texts: paths, names of hosts, groups and users, mount points, packages. */
import { whyUnwritable } from '#core/apache';
import { shorten, type Parsed } from './option.ts';

const PATH_BYTES = 4000;
const NAME_BYTES = 255;
/** Apache answers no request line beyond 8190 bytes, and a character may take nine there. */
const MOUNT_LENGTH = 800;

function refuse(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

function shown(text: string): string {
  return JSON.stringify(shorten(text));
}

/**
 * A path, absolute or inside the project directory, in its plainest spelling (no `//`, no end slash). Rejects text that no
 * file or Apache configuration can contain; with `inList`, that no list of directories can (fact P06).
 */
export function readPath(typed: string, { relative, inList }: { relative: boolean; inList: boolean }): Parsed<string> {
  if (typed === '') return refuse('Enter a path that starts with "/".');
  const reason = whyUnwritable(typed);
  if (reason !== undefined) return refuse(reason);
  if (/[\p{Cc}]/u.test(typed)) return refuse(`${shown(typed)} contains a control character. Type the path again without it.`);
  const drive = /^[A-Za-z]:[\\/]/.test(typed);
  if (typed.startsWith('~')) return refuse(`Apache does not expand the "~" in ${shown(typed)}. Enter the full path, such as "/home/name/site".`);
  if (!relative && !drive && !typed.startsWith('/')) return refuse(`${shown(typed)} is not an absolute path. Start it with "/".`);
  if (drive) return windowsPath(typed);
  if (inList && typed.includes(':')) return refuse(`${shown(typed)} contains a ":", which separates the directories of an import path and cannot be escaped. Use a path without it.`);
  const parts = typed.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return refuse(`${shown(typed)} contains "..". Enter the resolved path.`);
  if (parts.length === 0 && !typed.startsWith('/')) return refuse(`${shown(typed)} is the project directory itself. Enter a path inside it, or an absolute path.`);
  if (parts.length === 0) return refuse(`${shown(typed)} is the root directory. Enter a directory below it.`);
  return withinSystemLimits((typed.startsWith('/') ? '/' : '') + parts.join('/'), parts);
}

/** A path with a drive letter, written with "/": Apache takes both, and a backslash would need doubling. */
function windowsPath(typed: string): Parsed<string> {
  const parts = typed.slice(2).split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return refuse(`${shown(typed)} contains "..". Enter the resolved path.`);
  const wrong = /[<>:"|?*;]/.exec(parts.join('/'))?.[0];
  if (wrong !== undefined) return refuse(`${shown(typed)} contains a ${JSON.stringify(wrong)}, which is not allowed in Windows paths or lists of them. Use a path without it.`);
  if (parts.length === 0) return refuse(`${shown(typed)} is the root of a drive. Enter a directory below it.`);
  return withinSystemLimits(`${typed.slice(0, 2).toUpperCase()}/${parts.join('/')}`, parts);
}

function withinSystemLimits(path: string, parts: readonly string[]): Parsed<string> {
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  const long = parts.find((part) => bytes(part) > NAME_BYTES);
  if (long !== undefined) return refuse(`${shown(long)} is ${bytes(long)} bytes long. Shorten it to at most ${NAME_BYTES}.`);
  if (bytes(path) > PATH_BYTES) return refuse(`The path is ${bytes(path)} bytes long. Shorten it to at most ${PATH_BYTES}.`);
  return { ok: true, value: path };
}

/** A host name or an IPv4 address. */
export function readServerName(typed: string): Parsed<string> {
  if (/^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i.test(typed)) return { ok: true, value: typed.toLowerCase() };
  if (/[^\p{ASCII}]/u.test(typed)) return refuse(`${shown(typed)} contains characters that DNS does not allow. Enter the name in its "xn--" form.`);
  return refuse(`${shown(typed)} is not a host name. Enter it without "http://", port or path, such as "www.example.org".`);
}

/** The URL path an application answers under: `/`, or `/name` without an end slash, not percent-encoded. */
export function readMount(typed: string): Parsed<string> {
  const reason = whyUnwritable(typed);
  if (reason !== undefined) return refuse(reason);
  if (typed.length > MOUNT_LENGTH) return refuse(`The mount point is ${typed.length} characters long. Shorten it to at most ${MOUNT_LENGTH}.`);
  if (!typed.startsWith('/')) return refuse(`${shown(typed)} does not start with "/". Enter "/" for the whole site, or "/name".`);
  if (typed.includes('?')) return refuse(`${shown(typed)} contains a "?", which ends the path of a URL. Enter only the path.`);
  if (/[\p{Cc}\\]/u.test(typed)) return refuse(`${shown(typed)} contains a character that browsers rewrite. Use letters, digits, "-" and "/".`);
  const decoded = typed.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodeBytes);
  if (decoded !== typed) return refuse(`${shown(typed)} is percent-encoded, but Apache compares the decoded path. Enter ${shown(decoded)}.`);
  const parts = typed.split('/').filter((part) => part !== '');
  if (parts.some((part) => part === '.' || part === '..')) return refuse(`${shown(typed)} contains "." or "..", which browsers remove. Enter the path without them.`);
  return { ok: true, value: `/${parts.join('/')}` };
}

/** Text of percent-encoded bytes, or the bytes as they stand where they are no UTF-8. */
function decodeBytes(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** The name of a process group; it also names the site's configuration file. */
export function readGroupName(typed: string): Parsed<string> {
  if (/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,63}$/.test(typed)) return { ok: true, value: typed };
  return refuse(`${shown(typed)} is not a valid process-group name. Use up to 64 letters, digits, ".", "_" and "-".`);
}

/** A user or group of the machine; empty stands for the one Apache runs as. */
export function readAccount(typed: string): Parsed<string> {
  if (typed === 'root') return refuse('Do not run an application as "root": anyone who exploits it controls the machine. Create a user for it.');
  if (typed === '' || /^[A-Za-z_][A-Za-z0-9_.-]{0,31}$/.test(typed)) return { ok: true, value: typed };
  return refuse(`${shown(typed)} is not a valid user or group name. Use up to 32 letters, digits, ".", "_" and "-".`);
}

/** Keywords of Python 2 or Python 3, which cannot name a module in an `import`. */
const PYTHON_KEYWORDS: ReadonlySet<string> = new Set((
  'False None True and as assert async await break class continue def del elif else except exec finally for from global if import in is '
  + 'lambda nonlocal not or pass print raise return try while with yield __debug__ __future__'
).split(' '));

/** A module that can be imported, such as `django` or `my_site.core`; a word of the language is refused. */
export function readModule(typed: string): Parsed<string> {
  const keyword = typed.split('.').find((part) => PYTHON_KEYWORDS.has(part));
  if (keyword !== undefined) return refuse(`${shown(typed)} cannot be imported: "${keyword}" is a Python keyword. Rename the module.`);
  if (/^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*$/.test(typed) && typed.length <= 128) return { ok: true, value: typed };
  return refuse(`${shown(typed)} cannot be imported. Enter a module name as you write it after "import", such as "django".`);
}

/** Directories separated by ":", or by ";" if they have drive letters. */
export function readPathList(typed: string): Parsed<string> {
  const separator = listSeparator(typed);
  const read = typed.split(separator).filter((part) => part.trim() !== '').map((part) => readPath(part.trim(), { relative: false, inList: true }));
  const refused = read.find((each) => !each.ok);
  if (refused !== undefined) return refused;
  return { ok: true, value: read.map((each) => (each.ok ? each.value : '')).join(separator) };
}

/** Separator of the directories in this text. */
export function listSeparator(text: string): ';' | ':' {
  return /^\s*[A-Za-z]:[\\/]/.test(text) ? ';' : ':';
}

/** The name of a language environment, such as `C.UTF-8` or `de_DE.UTF-8`. */
export function readLocale(typed: string): Parsed<string> {
  if (/^[A-Za-z][A-Za-z0-9_.@-]{0,63}$/.test(typed)) return { ok: true, value: typed };
  return refuse(`${shown(typed)} is not a valid locale name. Enter one such as "C.UTF-8"; "locale -a" lists those on your machine.`);
}

/** The same rule for a text that may be empty. */
export function optional(read: (typed: string) => Parsed<string>): (typed: string) => Parsed<string> {
  return (typed) => (typed === '' ? { ok: true, value: '' } : read(typed));
}
