import { writtenFiles } from './here-documents.ts';
import { isLogLine, logLinesApart } from './log-lines.ts';

/** Sorts of text that people paste. */
export type FileKind = 'apache' | 'wsgi' | 'shell' | 'log' | 'dump';

const DUMP = /^# In file: \S/m;
const PATTERNS: Readonly<Record<Exclude<FileKind, 'dump' | 'log'>, RegExp>> = {
  apache: /^\s*(?:[a-z]+(?:-[a-z]+)+=\S|<\/?(?:VirtualHost|Directory|Location|IfModule|IfDefine|Files|IfVersion|Macro|LocationMatch|DirectoryMatch|If|Proxy)\b|WSGI[A-Z]\w+(?:\s|$)|(?:ServerName|ServerAlias|ServerAdmin|DocumentRoot|LoadModule|LoadFile|Listen|ErrorLog|CustomLog|Alias|Require|Order|Allow|Options|AllowOverride|SSL\w+|Include(?:Optional)?|SetEnv|Define|UnDefine|Use|ServerRoot)\s)/i,
  wsgi: /^\s*(?:import\s+[\w.]+|from\s+[\w.]+\s+import\s|def\s+\w+\s*\(|class\s+\w+|(?:sys\.path|os\.environ|site\.addsitedir|execfile|exec)\b|application\s*=|[a-z_]\w*\s*=\s*(?:['"\w[({])|with\s+open|if\s+.*:\s*$|return\b)/,
  // A line that begins with # is a comment everywhere else; at the prompt of root a command follows.
  shell: /^\s*(?:[$>]\s+\S|(?:[\w.@~-]+[@:][\w.@~\-/]*[$#])\s|(?:#\s+)?(?:sudo|apt|apt-get|yum|dnf|pip\d?|python\d?(?:\.\d+)?|virtualenv|uv|conda|source|cd|mkdir|chmod|chown|systemctl|service|a2en\w+|a2dis\w+|export|echo|cp|ln|mod_wsgi-express|git|docker|ldd)\s|(?:FROM|RUN|COPY|WORKDIR|CMD|EXPOSE|ENV|ENTRYPOINT)\s|#!\/(?:usr\/)?bin\/(?:env )?(?:ba|z|da)?sh|lib\S+\.so[.\d]* => )/,
};

const BY_NAME: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:conf|load|tpl|j2|erb|template)$|httpd|apache|vhost|sites-/i, 'apache'],
  [/\.(?:wsgi|py)$/i, 'wsgi'],
  [/(?:error|access)[._-]?log|\.log$|configtest|traceback/i, 'log'],
  [/\.(?:sh|cmd|bat|ps1)$|Dockerfile|Containerfile|history/i, 'shell'],
];

/** Lines that are counted, and the longest head of comments and blanks that is passed over to reach them. */
const MOST_LINES = 400;
const MOST_PASSED = 20_000;

/** Likely kind of a text, with its number of lines of each kind. Undefined for a text without any sign. */
export function inferKind(text: string, name = ''): FileKind | undefined {
  if (DUMP.test(text.slice(0, 200_000))) return 'dump';
  // The lines of a file that a command writes outnumber the commands.
  if (writtenFiles(text).length > 0) return 'shell';
  const beside = kindBesideLog(text);
  if (beside !== undefined) return beside;
  const counts = countLines(text);
  const best = (Object.entries(counts) as [Exclude<FileKind, 'dump'>, number][]).sort(([, a], [, b]) => b - a);
  const [first, second] = best;
  const byName = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (first === undefined || first[1] === 0) return byName;
  // The name decides where the text is undecided.
  if (byName !== undefined && byName !== 'dump' && counts[byName] * 2 >= first[1] && counts[byName] > 0) return byName;
  return second !== undefined && second[1] === first[1] ? (byName ?? first[0]) : first[0];
}

/** Lines of a configuration or script among those of a log that make a text one. */
const BESIDE = { apache: 2, wsgi: 3 } as const;

/** Kind of a configuration or script among lines of a log. */
function kindBesideLog(text: string): keyof typeof BESIDE | undefined {
  const apart = logLinesApart(text);
  if (apart === undefined) return undefined;
  const { apache, wsgi, shell } = countLines(apart.rest);
  if (apache >= Math.max(BESIDE.apache, wsgi, shell + 1)) return 'apache';
  return wsgi >= Math.max(BESIDE.wsgi, shell + 1) ? 'wsgi' : undefined;
}

function kindOfLine(line: string): Exclude<FileKind, 'dump'> | undefined {
  if (isLogLine(line)) return 'log';
  return (Object.keys(PATTERNS) as (keyof typeof PATTERNS)[]).find((each) => PATTERNS[each].test(line));
}

function countLines(text: string): Record<Exclude<FileKind, 'dump'>, number> {
  const counts = { apache: 0, wsgi: 0, log: 0, shell: 0 };
  let counted = 0;
  let continued = false;
  for (const line of text.split('\n', MOST_PASSED)) {
    if (counted === MOST_LINES) break;
    if (line.trim() !== '' && !/^\s*#/.test(line)) counted++;
    const kind = kindOfLine(line);
    // A continued line of Apache's says nothing by itself: "threads=5" could be Python.
    if (kind !== undefined && !continued) counts[kind]++;
    continued = (continued || kind === 'apache') && /\\\r?$/.test(line);
  }
  return counts;
}

/** Returns the certain kind of a text that differs from the declared one: that of most lines, with none declared. */
export function contradictedKind(text: string, declared: FileKind): FileKind | undefined {
  if (declared === 'shell' || declared === 'dump') return undefined;
  const counts = countLines(text);
  const other = (Object.keys(counts) as (keyof typeof counts)[]).find((kind) => kind !== declared && counts[kind] >= 3);
  return other !== undefined && counts[declared] === 0 ? other : undefined;
}
