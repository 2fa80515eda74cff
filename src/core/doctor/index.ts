/** The doctor: pasted configuration, scripts, logs and commands -> findings with their places, reasons and edits. */
export { diagnose, type Diagnosis, type DiagnoseOptions } from './diagnose.ts';
export type { Context, Known, PlatformName, Versions } from './context.ts';
export { applyEdits } from './edits.ts';
export type { Change, Confidence, Edit, Finding, FindingMessage, Place, RelatedPlace, Severity } from './finding.ts';
export type { PastedFile, ReadFile } from './files.ts';
export { writtenFiles } from './here-documents.ts';
export { inferKind, type FileKind } from './kind.ts';
export { reportOf, type Report, type ShownFinding, type ShownPlace, type Understood } from './report.ts';
export type { NotChecked } from './unchecked.ts';
export { RULES } from './rules/registry.ts';
export { RULE_SLUGS, type RuleSlug } from './rules/slugs.ts';
export type { ReadScript } from './script/script.ts';
export { wordingOf, type Wording } from './wording.ts';
