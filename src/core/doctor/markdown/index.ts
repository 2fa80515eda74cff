/** The result as Markdown. A separate entry: it is loaded when a reader copies the result. */
import type { ReadFile } from '../files.ts';
import type { Report, ShownFinding } from '../report.ts';

/** Options of the Markdown form of a result. */
export interface MarkdownOptions {
  /** Names of hosts, accounts and groups, addresses and mail addresses are replaced. */
  readonly anonymous: boolean;
  /** Makes an absolute address of a rule's page. */
  readonly ruleHref: (rule: string) => string;
}

const WORDS = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** A result as Markdown, to be pasted into an issue or a question. */
export function toMarkdown(files: readonly Pick<ReadFile, 'name' | 'text'>[], report: Report, { anonymous, ruleHref }: MarkdownOptions): string {
  const names = anonymous ? namesIn(files) : new Map<string, string>();
  const safe = (text: string): string => replaceNames(text, names);
  const lines = [
    ...report.context.map(({ what, value }) => `- ${what}: ${value}`),
    ...(report.findings.length === 0 ? ['No problems found.'] : report.findings.flatMap((finding) => findingLines(files, finding, safe, ruleHref))),
    ...(report.notChecked.length === 0 ? [] : ['', '## Not checked', ...report.notChecked.map(({ sentence }) => `- ${safe(sentence)}`)]),
  ];
  return `# Findings of the mod_wsgi doctor\n\n${lines.join('\n')}\n`;
}

function findingLines(files: readonly Pick<ReadFile, 'name' | 'text'>[], finding: ShownFinding, safe: (text: string) => string, ruleHref: MarkdownOptions['ruleHref']): string[] {
  const { at, severity, title, message, advice, rule } = finding;
  const file = files[at.file];
  const line = (file?.text ?? '').split('\n')[at.line - 1]?.trimEnd() ?? '';
  return ['', `## ${WORDS[severity]}: ${title}`, '', `${safe(file?.name ?? '')}, line ${at.line}:`, '', `    ${safe(line)}`, '', safe(message), '', safe(advice), '', `Rule: [${rule}](${ruleHref(rule)})`];
}

const SOURCES: readonly (readonly [RegExp, string])[] = [
  [/^\s*Server(?:Name|Alias)\s+([^\s:]+)/gim, 'host'], [/\/(?:home|Users)\/([\w.-]+)/g, 'user'], [/[\\/]Users[\\/]([\w.-]+)/gi, 'user'],
  [/\b(?:user|group)=([\w.-]+)/g, 'user'], [/WSGIDaemonProcess\s+["']?([\w.-]+)/gi, 'group'], [/\b(\d{1,3}(?:\.\d{1,3}){3})\b/g, 'address'], [/([\w.+-]+@[\w.-]+\.\w+)/g, 'mail'],
];
const COMMON = new Set(['www-data', 'apache', 'root', 'nobody', 'http', '_www', 'example.com', 'localhost', '127.0.0.1', '0.0.0.0']);

/** Names of the owner's server with what stands for each. The longest come first, so that no part of one is replaced alone. */
function namesIn(files: readonly { readonly text: string }[]): Map<string, string> {
  const found = new Map<string, string>();
  const counts: Record<string, number> = {};
  for (const { text } of files) {
    for (const [pattern, kind] of SOURCES) {
      for (const [, name = ''] of text.matchAll(pattern)) {
        if (name.length < 2 || COMMON.has(name) || found.has(name)) continue;
        counts[kind] = (counts[kind] ?? 0) + 1;
        found.set(name, `${kind}${counts[kind]}`);
      }
    }
  }
  return new Map([...found].sort(([a], [b]) => b.length - a.length));
}

function replaceNames(text: string, names: ReadonlyMap<string, string>): string {
  let replaced = text;
  for (const [name, instead] of names) replaced = replaced.replace(new RegExp(`(?<![\\w.-])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'g'), instead);
  return replaced;
}
