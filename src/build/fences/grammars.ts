/** Grammars of fences for Shiki. Each scope is a token kind of `src/core/lines`, so that a fence looks like a generated file. */
import { PYTHON, SHELL, type Language, type TokenKind } from '#core/lines';
import type { LanguageRegistration, ThemeRegistration } from 'shiki';

type Rule = NonNullable<LanguageRegistration['patterns']>[number];

const KINDS: readonly TokenKind[] = ['directive', 'section', 'option', 'path', 'string', 'number', 'variable', 'keyword', 'command', 'comment', 'continuation'];

/** Theme with the name of a token's kind where others have a colour; the page has the colours. */
export const THEME = {
  name: 'page',
  settings: [{ settings: { foreground: 'var(--t-plain)', background: 'var(--t-plain)' } }, ...KINDS.map((kind) => ({ scope: kind, settings: { foreground: `var(--t-${kind})` } }))],
} satisfies ThemeRegistration;

const rule = (kind: TokenKind, match: string): Rule => ({ match, name: kind });
const groups = (match: string, ...kinds: readonly (TokenKind | undefined)[]): Rule => ({
  match, captures: Object.fromEntries(kinds.flatMap((kind, index) => (kind === undefined ? [] : [[String(index + 1), { name: kind }]]))),
});

function grammar(name: string, patterns: readonly Rule[]): LanguageRegistration {
  return { name, scopeName: `source.${name}`, repository: {}, patterns: [...patterns] };
}

/** An argument: quoted, or up to the next blank. The end of a section's first line is no part of it. */
const ARGUMENT = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s"'>][^\s>]*`;
const START = String.raw`^\s*`;

/** Apache configuration. Shiki's own grammar knows no directive of mod_wsgi. */
const APACHE = grammar('apache', [
  rule('comment', `${START}#.*$`),
  rule('continuation', String.raw` \\$`),
  groups(String.raw`${START}(<(?:VirtualHost))\s+(${ARGUMENT})?`, 'section', 'number'),
  groups(String.raw`${START}(<Location(?:Match)?)\s+(${ARGUMENT})?`, 'section', 'string'),
  groups(String.raw`${START}(<(?:Directory|Files)(?:Match)?)\s+(${ARGUMENT})?`, 'section', 'path'),
  rule('section', String.raw`${START}</?[A-Za-z]+|>\s*$|^\s*</[A-Za-z]+>`),
  groups(String.raw`${START}(WSGI(?:DaemonProcess|ProcessGroup|ApplicationGroup))\s+(${ARGUMENT})`, 'directive', 'variable'),
  groups(String.raw`${START}((?:WSGIScript)?Alias(?:Match)?)\s+(${ARGUMENT})(?:\s+(?!\\$)(${ARGUMENT}))?`, 'directive', 'string', 'path'),
  groups(String.raw`${START}(WSGIPython(?:Home|Path|Executable)|SSLCertificate\w+)\s+(${ARGUMENT})`, 'directive', 'path'),
  groups(String.raw`${START}(Server(?:Name|Alias)|RedirectMatch)\b`, 'directive'),
  groups(String.raw`${START}([A-Z]\w*)`, 'directive'),
  groups(String.raw`((?:process|application)-group=)(${ARGUMENT})`, 'option', 'variable'),
  groups(String.raw`((?:python-home|python-path|home|socket-user|eviction|server-metrics)=)(${ARGUMENT})`, 'option', 'path'),
  groups(String.raw`([a-z][a-z-]*=)(?:(\d+(?=\s|$))|(${ARGUMENT}))?`, 'option', 'number', 'string'),
  rule('string', String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?<=ServerName |ServerAlias )\S+`),
  rule('variable', String.raw`%\{[^}]*\}`),
  rule('path', String.raw`(?<=\s)(?:[A-Z]:)?/[^\s>]*`),
]);

/** A grammar of the pieces that generated files are divided by, and of pieces that only fences have. */
function fromPieces(name: string, { pieces }: Language, more: readonly Rule[]): LanguageRegistration {
  return grammar(name, [...more, ...pieces.map(([kind, { source }]) => rule(kind, source.replaceAll('[^]', String.raw`[\s\S]`)))]);
}

const SH = fromPieces('sh', SHELL, [
  rule('option', String.raw`(?<=\s)(?:--[a-z-]+ \d+|-[A-Za-z]+)(?=\s|$)`),
  groups(String.raw`^\s+([/a-z][\w./-]*)(?=\s|$)`, 'command'),
  groups(String.raw`"\$\((/[\w./-]+)[^"]*"`, 'command'),
  rule('command', String.raw`(?<=^|&& |\|\| |\| |\$\()(?:/[\w./-]+|[a-z][\w.-]*)(?=\s|$|\))`),
  rule('path', String.raw`(?<=[\s=>])(?:~?/|https?://)[^\s'"|;)]*`),
]);

const PY = fromPieces('python', PYTHON, [
  rule('string', String.raw`[brf]?'(?:[^'\\]|\\.)*'`),
  rule('keyword', String.raw`\b(?:class|with|while|raise|lambda|yield|elif|finally|pass|global|and|or|True|False)\b`),
]);

/** Languages of the fences that have colours. */
export const GRAMMARS: readonly LanguageRegistration[] = [APACHE, SH, PY];
