import type { Effective, Scope, Setting } from '../settings.ts';
import { rankSettings } from './ranked.ts';
import { compile, replaceGroups } from './regex.ts';
import { isOfHost } from './sections.ts';
import type { Decision, KindOf, Loser, MountedScript } from './types.ts';

/** A file that a URL is translated to. */
interface Translated {
  /** Path with all that follows the script's own. */
  readonly filename: string;
  /** The directive's target without what the URL adds. */
  readonly target: string;
  readonly by: Setting | undefined;
}

/** The script of a request with the alias that named it. */
interface ScriptChoice {
  readonly script: Decision<MountedScript | undefined>;
  /** The `WSGIScriptAlias` or `WSGIHandlerScript` whose options decide about groups. */
  readonly options: Setting | undefined;
  /** The file that sections are compared with. */
  readonly file: string | undefined;
  readonly isWhole: boolean;
  readonly certain: boolean;
}

/** Directives that map URLs to files, in the order of Apache's modules: mod_alias comes before mod_wsgi. */
const FILE_ALIASES: ReadonlySet<string> = new Set(['alias', 'aliasmatch', 'scriptalias', 'scriptaliasmatch']);
const SCRIPT_ALIASES: ReadonlySet<string> = new Set(['wsgiscriptalias', 'wsgiscriptaliasmatch']);
const REDIRECTS: ReadonlySet<string> = new Set(['redirect', 'redirectmatch', 'redirectpermanent', 'redirecttemp']);
const WSGI_HANDLERS: ReadonlySet<string> = new Set(['wsgi-script', 'application/x-httpd-wsgi']);

/** Finds the WSGI script that answers a URL path on a host. */
export function scriptOf(config: Effective, host: Scope | undefined, url: string, kindOf: KindOf): ScriptChoice {
  const mappings = mappingsOf(config, host);
  const elsewhere = mappings.elsewhere.find((setting) => matchOf(setting, url) !== undefined);
  const translated = elsewhere === undefined ? translate(mappings, config, host, url) : undefined;
  const split = translated === undefined ? undefined : splitScript(translated, url, kindOf);
  const handled = split === undefined || translated === undefined ? undefined : handlerOf(config, host, url, split.path, translated);
  const isScript = handled !== undefined && split !== undefined && WSGI_HANDLERS.has(handled.handler);
  const script = isScript ? { path: split.path, mount: split.mount } : handled?.script === undefined || split === undefined ? undefined : { path: handled.script, mount: split.mount };
  const by = script === undefined ? elsewhere ?? undefined : handled?.script === undefined ? translated?.by : handled.by;
  const isRewritten = config.settings.some((setting) => setting.key === 'rewriterule' && setting.active !== false && isOfHost(setting, host) && changesPath(setting));
  return {
    script: { value: script, by, losers: losersOf(config, host, url, by) },
    options: isScript && translated !== undefined && SCRIPT_ALIASES.has(translated.by?.key ?? '') ? translated.by : handled?.script === undefined ? undefined : handled.by,
    file: split?.path,
    isWhole: split?.path === translated?.filename,
    certain: !isRewritten && (handled?.certain ?? true) && mappings.all.every(({ active }) => active === true),
  };
}

/** Returns true if a `RewriteRule` may lead to another script. Redirects, proxies, refusals and identities do not. */
function changesPath({ words: [, target = '', flags = ''] }: Setting): boolean {
  const leaves = /^\[(?:.*,)?(?:R|redirect|P|proxy|F|forbidden|G|gone)(?:=[^,\]]*)?(?:,.*)?\]$/i.test(flags);
  return target !== '-' && !leaves && !/^(?:https?|wss?):\/\//i.test(target);
}

interface Mappings {
  readonly all: readonly Setting[];
  /** Redirects and proxies: no file of this server answers. */
  readonly elsewhere: readonly Setting[];
  readonly files: readonly Setting[];
  readonly scripts: readonly Setting[];
}

/** Those of the host come before those of the server; within each, the order of the files counts. */
function mappingsOf(config: Effective, host: Scope | undefined): Mappings {
  const own = config.settings.filter((setting) => setting.active !== false && isOfHost(setting, host));
  const ordered = [...own.filter(({ scope }) => scope.length > 0), ...own.filter(({ scope }) => scope.length === 0)];
  const isPlain = ({ scope }: Setting): boolean => scope.every(({ key }) => key === 'virtualhost');
  const files = ordered.filter((setting) => FILE_ALIASES.has(setting.key) && isPlain(setting));
  const scripts = ordered.filter((setting) => SCRIPT_ALIASES.has(setting.key) && isPlain(setting));
  const elsewhere = ordered.filter((setting) => (REDIRECTS.has(setting.key) || setting.key === 'proxypass' || setting.key === 'proxypassmatch') && isPlain(setting));
  return { all: [...elsewhere, ...files, ...scripts], elsewhere, files, scripts };
}

function translate({ files, scripts }: Mappings, config: Effective, host: Scope | undefined, url: string): Translated | undefined {
  for (const setting of [...files, ...scripts]) {
    const match = matchOf(setting, url);
    if (match === undefined) continue;
    const target = match.regex === undefined ? (setting.words[1] ?? '') : replaceGroups(setting.words[1] ?? '', match.regex);
    const rest = SCRIPT_ALIASES.has(setting.key) && setting.words[0] === '/' ? url : url.slice(match.length);
    // A pattern of mod_alias gives the whole path; mod_wsgi appends what the pattern left over.
    const isWhole = match.regex !== undefined && FILE_ALIASES.has(setting.key);
    return { filename: singleSlashes(isWhole ? target : target + rest), target, by: setting };
  }
  const root = rankSettings(config, ['documentroot'], { host, url, file: undefined, isWhole: false }).covering.at(-1)?.words[0];
  return root === undefined ? undefined : { filename: singleSlashes(root + url), target: root, by: undefined };
}

/** Number of characters of a URL path that a directive takes, and the match of its pattern. */
function matchOf(setting: Setting, url: string): { readonly length: number; readonly regex?: RegExpExecArray } | undefined {
  const words = REDIRECTS.has(setting.key) && setting.words.length > 2 ? setting.words.slice(1) : setting.words;
  const [first = '', second] = words;
  if (setting.key.endsWith('match')) {
    const regex = compile(first)?.exec(url);
    return regex === null || regex === undefined ? undefined : { length: regex.index + regex[0].length, regex };
  }
  if (setting.key === 'proxypass') return second !== '!' && url.startsWith(first) ? { length: first.length } : undefined;
  const length = aliasLength(first, url);
  return length > 0 ? { length } : undefined;
}

/** The characters of a URL path that an alias matches; 0 where it does not (`alias_matches`). */
function aliasLength(alias: string, url: string): number {
  const single = singleSlashes(alias);
  if (single === '' || !url.startsWith(single)) return 0;
  const next = url[single.length];
  return single.endsWith('/') || next === undefined || next === '/' ? single.length : 0;
}

function singleSlashes(path: string): string {
  return path.replace(/\/{2,}/g, '/');
}

/** Divides a file name into the script and `PATH_INFO`, by the known disk or by suffix. */
function splitScript({ filename, target }: Translated, url: string, kindOf: KindOf): MountedScript {
  const ends = [...filename.matchAll(/\/|$/g)].map(({ index }) => index).filter((index) => index > 0);
  const prefixes = ends.map((end) => filename.slice(0, end));
  const path = prefixes.find((prefix) => kindOf(prefix) === 'file')
    ?? prefixes.find((prefix) => prefix.length >= target.length && /\.\w+$/.test(prefix) && kindOf(prefix) === undefined)
    ?? (target.endsWith('/') || kindOf(target) === 'directory' ? prefixes.find((prefix) => prefix.length > target.length) : prefixes.find((prefix) => prefix.length >= target.length))
    ?? filename;
  const rest = filename.slice(path.length);
  return { path, mount: url.endsWith(rest) ? url.slice(0, url.length - rest.length) : url };
}

interface Handled {
  readonly handler: string;
  /** The script of a `WSGIHandlerScript` of this handler, and that directive. */
  readonly script: string | undefined;
  readonly by: Setting | undefined;
  readonly certain: boolean;
}

/** The handler of a file: `SetHandler`, else by its suffixes, else that of its alias. */
function handlerOf(config: Effective, host: Scope | undefined, url: string, file: string, { by, filename }: Translated): Handled | undefined {
  const target = { host, url, file, isWhole: file === filename };
  const suffixes = (file.split('/').at(-1) ?? '').split('.').slice(1).map((suffix) => suffix.toLowerCase());
  const set = rankSettings(config, ['sethandler'], target);
  const added = rankSettings(config, ['addhandler', 'addtype'], target);
  const forced = set.covering.findLast(({ words }) => words[0]?.toLowerCase() !== 'none');
  const bySuffix = added.covering.findLast(({ key, words }) => (key === 'addhandler' || WSGI_HANDLERS.has(words[0] ?? ''))
    && words.slice(1).some((suffix) => suffixes.includes(suffix.replace(/^\./, '').toLowerCase())));
  const handler = forced?.words[0] ?? bySuffix?.words[0]?.toLowerCase() ?? (SCRIPT_ALIASES.has(by?.key ?? '') ? 'wsgi-script' : undefined);
  if (handler === undefined) return undefined;
  const scripts = rankSettings(config, ['wsgihandlerscript'], target);
  const script = scripts.covering.findLast(({ words }) => words[0] === handler);
  return { handler, script: script?.words[1], by: script, certain: set.certain && added.certain && scripts.certain };
}

function losersOf(config: Effective, host: Scope | undefined, url: string, winner: Setting | undefined): Loser[] {
  return config.settings.filter((setting) => setting !== winner && SCRIPT_ALIASES.has(setting.key)).map((setting): Loser => {
    if (!isOfHost(setting, host)) return { setting, why: 'other-host' };
    if (setting.active === false) return { setting, why: 'inactive' };
    return { setting, why: matchOf(setting, url) === undefined ? 'other-path' : 'overridden' };
  });
}
