import { optionQuoting } from '#core/apache';
import { configurationOf, type Configuration } from './config/configuration.ts';
import { readConfig } from './config/settings.ts';
import { contextOf, type Context, type Versions } from './context.ts';
import type { Finding, Place, Severity } from './finding.ts';
import type { PastedFile, ReadFile } from './files.ts';
import type { Given } from './given.ts';
import { onlyFiles, withoutFiles, writtenFiles } from './here-documents.ts';
import { ignoresIn } from './ignore.ts';
import { inferKind } from './kind.ts';
import { logLinesApart } from './log-lines.ts';
import { readLog } from './log/line.ts';
import { processAt, processName } from './log/process.ts';
import { RULES } from './rules/registry.ts';
import { RULE_SLUGS, type RuleSlug } from './rules/slugs.ts';
import { activationsIn, type Activation } from './script/activation.ts';
import type { ReadScript } from './script/script.ts';
import { readCommands } from './shell.ts';
import { notChecked, type NotChecked } from './unchecked.ts';

/** The result for all pasted files together. */
export interface Diagnosis {
  readonly files: readonly ReadFile[];
  readonly context: Context;
  /** The worst first, causes before their consequences. */
  readonly findings: readonly Finding[];
  /** Unjudged parts, with the reason. */
  readonly notChecked: readonly NotChecked[];
  /** Number of findings that a comment in the text switches off. */
  readonly ignored: number;
  readonly config: Configuration;
  /** Statements of scripts that attach an environment. */
  readonly activations: readonly Activation[];
}

/** Settings of a diagnosis. */
export interface DiagnoseOptions {
  readonly versions?: Versions;
  /** Reads WSGI scripts. Without it they are not checked, which the result says. */
  readonly readScript?: ReadScript;
}

/** Examines pasted files of one server. Never throws, whatever the text. */
export function diagnose(pasted: readonly PastedFile[], { versions, readScript }: DiagnoseOptions = {}): Diagnosis {
  const given = read(pasted, versions, readScript);
  const all = withRefusals(RULE_SLUGS.flatMap((slug) => run(slug, given))).map((finding) => withProcess(given, finding));
  const { kept, used } = withoutIgnored(given, all);
  const unused = ignoresIn(given.files).filter((ignore) => ignore.known && !used.has(ignore.at.start)).map(({ slug, at }): Finding => ({
    rule: 'ignore-without-effect', severity: 'info', confidence: 'read', at, related: [], message: { code: 'unused', values: { rule: slug } }, edits: [],
  }));
  const findings = sorted([...kept, ...unused]);
  return {
    files: given.files, context: given.context, findings, ignored: all.length - kept.length, config: given.config, activations: given.activations,
    notChecked: notChecked(given, { scriptsRead: readScript !== undefined }),
  };
}

function read(pasted: readonly PastedFile[], versions: Versions | undefined, readScript: ReadScript | undefined): Given {
  const files = pasted.map(fileOf);
  const parts = files.map((file) => ({ ...file, text: file.apart?.rest ?? file.text }));
  const ofKind = (...kinds: string[]): { file: number; text: string }[] => parts.flatMap(({ kind, text }, file) => (kinds.includes(kind) ? [{ file, text }] : []));
  const besides = files.flatMap(({ apart }, file) => (apart === undefined ? [] : [{ file, text: apart.log }]));
  const context = contextOf(parts, versions);
  const quoting = context.release === undefined ? 'value' : optionQuoting(context.release.value);
  const written = ofKind('shell').flatMap(({ file, text }) => writtenFiles(text).filter(({ kind }) => kind === 'wsgi').map((each) => ({ file, text: onlyFiles(text, [each]) })));
  const scripts = readScript === undefined ? [] : [...ofKind('wsgi'), ...written].map(({ file, text }) => ({ file, script: readScript(text) }));
  const commands = ofKind('shell').map(({ file, text }) => ({ file, text: withoutFiles(text, writtenFiles(text)) }));
  return {
    files, context, config: configurationOf(readConfig(parts), quoting), scripts,
    activations: scripts.flatMap(({ file, script }) => activationsIn(file, script, files[file]?.text ?? '')),
    // Output is pasted together with the command that printed it.
    logs: [...ofKind('log'), ...besides, ...commands].map(({ file, text }) => ({ file, ...readLog(text) })),
    shells: commands.map(({ file, text }) => ({ file, commands: readCommands(text) })),
  };
}

/** Infers the kind of a text, and finds the lines of a log in it. A text whose kind was stated keeps all its lines. */
function fileOf(file: PastedFile): ReadFile {
  const kind = dumpOr(file) ?? inferKind(file.text, file.name) ?? 'apache';
  const apart = file.kind === undefined && (kind === 'apache' || kind === 'wsgi') ? logLinesApart(file.text) : undefined;
  return { ...file, kind, stated: file.kind !== undefined, ...(apart === undefined ? {} : { apart }) };
}

/** Recognises Apache's output under any file name. */
function dumpOr({ kind, text }: PastedFile): PastedFile['kind'] {
  return kind === 'apache' && /^# In file: \S/m.test(text.slice(0, 10_000)) ? 'dump' : kind;
}

function run(slug: RuleSlug, given: Given): Finding[] {
  return [...RULES[slug].find(given)].map(({ severity, confidence = 'read', at, related = [], code, values = {}, edits = [] }) => ({
    rule: slug, severity, confidence, at, related, message: { code, values }, edits,
  }));
}

/** Joins what Apache refuses with the error that explains it; a refused line that nothing explains stays a finding. */
function withRefusals(findings: readonly Finding[]): Finding[] {
  const refused = findings.filter(({ rule }) => rule === 'refused-by-apache');
  if (refused.length === 0) return [...findings];
  const explains = (finding: Finding): Finding | undefined => (finding.rule === 'refused-by-apache' || finding.severity !== 'error' ? undefined : refused.find(({ at, message }) => overlaps(at, finding.at) || (finding.rule === 'loadmodule-missing' && message.values['words']?.includes(`'${finding.message.values['directive']}'`) === true)));
  const explained = new Set(findings.flatMap((finding) => explains(finding) ?? []));
  return findings.filter((finding) => !explained.has(finding)).map((finding): Finding => {
    const line = explains(finding);
    if (line === undefined) return finding;
    // The directive where the finding is the log line, and the log line where it is the directive.
    const others = [line.at, ...line.related].filter((place) => !overlaps(place, finding.at));
    return { ...finding, confidence: 'proven', related: [...finding.related, ...others.map(({ file, start, end }) => ({ file, start, end, label: 'Apache stops here' }))] };
  });
}

/** Adds the process of a finding's log line, and its group of the configuration, if other lines name it. */
function withProcess(given: Given, finding: Finding): Finding {
  const process = finding.severity === 'info' ? undefined : processAt(given, finding.at);
  if (process === undefined) return finding;
  const named = overlaps(process.at, finding.at) ? [] : [{ ...process.at, label: `written by: ${processName(process)}` }];
  const groups = given.config.daemons.filter(({ name }) => name !== undefined && name.value === process.group);
  return { ...finding, related: [...finding.related, ...named, ...groups.map(({ at }) => ({ ...at, label: `the process group of pid ${process.pid}` }))] };
}

function overlaps(a: Place, b: Place): boolean {
  return a.file === b.file && a.start < b.end && b.start < a.end;
}

function withoutIgnored(given: Given, findings: readonly Finding[]): { kept: Finding[]; used: Set<number> } {
  const ignores = Map.groupBy(ignoresIn(given.files), ({ slug }) => slug);
  const used = new Set<number>();
  const kept = findings.filter((finding) => {
    const ignore = ignores.get(finding.rule)?.find(({ line }) => overlaps(line, finding.at));
    if (ignore !== undefined) used.add(ignore.at.start);
    return ignore === undefined;
  });
  return { kept, used };
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];
/** Rules of the log name consequences: where another rule names the cause, that one comes first. */
const CONSEQUENCES: ReadonlySet<RuleSlug> = new Set([
  'log-module-not-found', 'compiled-extension-not-loadable', 'process-crashed', 'log-names-process', 'log-dates-release', 'embedded-mode', 'missing-application-group-global',
]);

function sorted(findings: readonly Finding[]): Finding[] {
  const rank = ({ rule, severity }: Finding): number => SEVERITIES.indexOf(severity) * 2 + (CONSEQUENCES.has(rule) ? 1 : 0);
  return findings.toSorted((a, b) => rank(a) - rank(b) || a.at.file - b.at.file || a.at.start - b.at.start);
}
