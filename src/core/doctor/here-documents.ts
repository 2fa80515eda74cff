/** Files that pasted commands write: `cat > FILE <<'EOF'`, `tee FILE <<EOF`. */

/** Text of a here-document, as the file that it writes. */
export interface WrittenFile {
  readonly kind: 'apache' | 'wsgi';
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** The shell puts its own variables in: the word of the document is not quoted. */
  readonly expands: boolean;
}

const COMMAND = /^[ \t]*(?:[\w.@~:/-]*[$#>][ \t]+)?(?:sudo[ \t]+(?:-\w[ \t]+)*)?(?:cat|tee)\b[^\n]{0,400}?<<(-?)[ \t]*(["']?)([A-Za-z_]\w*)\2[^\n]*\n/gm;
const TARGET = /\btee\b(?:[ \t]+-\w+)*[ \t]+["']?([^\s"'|<>;&]+)|>>?[ \t]*["']?([^\s"'|<>;&]+)/g;

/** Words that only a configuration of Apache has; other servers share names of files and directives with it. */
const OF_APACHE = /^[ \t]*(?:<(?:VirtualHost|Directory|Location|IfModule)\b|WSGI[A-Z]|LoadModule[ \t])/m;

/** More documents of one text are not read. */
const MOST = 20;

const kept = new Map<string, readonly WrittenFile[]>();

/** Configurations and scripts that the commands of a text write. */
export function writtenFiles(text: string): readonly WrittenFile[] {
  if (!text.includes('<<')) return [];
  const known = kept.get(text) ?? find(text);
  kept.clear();
  kept.set(text, known);
  return known;
}

function find(text: string): WrittenFile[] {
  const found: WrittenFile[] = [];
  let from = 0;
  for (const command of text.matchAll(COMMAND)) {
    const start = command.index + command[0].length;
    const end = command.index < from ? undefined : endOf(text, start, command[3] ?? '', command[1] === '-');
    if (end === undefined || found.length === MOST) continue;
    from = end;
    const name = targetOf(command[0]);
    const kind = name === undefined ? undefined : kindOf(name, text.slice(start, end));
    if (name !== undefined && kind !== undefined) found.push({ kind, name, start, end, expands: command[2] === '' });
  }
  return found;
}

/** Start of the line that ends a document; undefined where the paste ends before it. */
function endOf(text: string, start: number, word: string, isIndented: boolean): number | undefined {
  const last = new RegExp(`^${isIndented ? '\\t*' : ''}${word}\\r?$`, 'gm');
  last.lastIndex = start;
  return last.exec(text)?.index;
}

function targetOf(command: string): string | undefined {
  return [...command.matchAll(TARGET)].map(([, tee, redirected]) => tee ?? redirected ?? '').find((path) => path !== '' && path !== '/dev/null' && !path.startsWith('&'));
}

function kindOf(name: string, content: string): WrittenFile['kind'] | undefined {
  // Another module in Python is no script.
  if (/\.wsgi$|(?:^|[/_-])wsgi\.py$/.test(name)) return 'wsgi';
  return !/nginx/i.test(name) && OF_APACHE.test(content) ? 'apache' : undefined;
}

/** The text with blanks in place of everything outside of some files, so that each offset keeps its meaning. */
export function onlyFiles(text: string, files: readonly WrittenFile[]): string {
  let at = 0;
  const parts = files.map(({ start, end, expands }) => {
    const part = blank(text.slice(at, start)) + (expands ? withPlaceholders(text.slice(start, end)) : text.slice(start, end));
    at = end;
    return part;
  });
  return parts.join('') + blank(text.slice(at));
}

/** The text with blanks in place of the files. */
export function withoutFiles(text: string, files: readonly WrittenFile[]): string {
  return files.reduce((rest, { start, end }) => rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end), text);
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Marks variables of the shell as placeholders of the same length; `\$` is a plain dollar sign. */
function withPlaceholders(text: string): string {
  return text.replace(/\\\$|\$\{\w[^}\n]*\}|\$[A-Za-z_]\w{2,}/g, (found) => (found.startsWith('\\') ? ' $' : `{{${'x'.repeat(Math.max(0, found.length - 4))}}}`));
}
