import type { Given } from './given.ts';
import type { Place } from './finding.ts';
import { inferKind } from './kind.ts';

/** Part of the text that the diagnosis could not judge. */
export interface NotChecked {
  readonly reason: 'script-not-read' | 'script-fault' | 'placeholders' | 'variables' | 'includes' | 'release' | 'python' | 'no-alias' | 'conditions' | 'limit' | 'empty' | 'unknown-kind';
  readonly sentence: string;
  readonly at?: Place;
}

/** Lists what was left out, so that silence is never taken for "nothing found". */
export function notChecked({ files, scripts, config, context }: Given, { scriptsRead }: { readonly scriptsRead: boolean }): NotChecked[] {
  const found: NotChecked[] = [];
  const unknown = new Set<number>();
  if (files.every(({ text }) => text.trim() === '')) found.push({ reason: 'empty', sentence: 'There is no text to check.' });
  for (const [file, { name, text, stated }] of files.entries()) {
    if (stated || text.trim() === '' || inferKind(text, name) !== undefined) continue;
    unknown.add(file);
    found.push({ reason: 'unknown-kind', sentence: `${name.replace(/^text /, 'Text ')} does not look like Apache configuration, a WSGI script, an error log or commands, so nothing in it was checked.`, at: { file, start: 0, end: 0 } });
  }
  if (!scriptsRead && files.some(({ kind }) => kind === 'wsgi')) found.push({ reason: 'script-not-read', sentence: 'The WSGI script was not read.' });
  for (const { file, script: { faults } } of scripts) {
    const [first] = faults;
    if (first !== undefined) found.push({ reason: 'script-fault', sentence: `${files[file]?.name ?? 'The script'} contains something that Python cannot parse; whatever depends on it was not checked.`, at: { file, ...first } });
  }
  for (const { file, template } of config.texts) {
    const all = [...template.placeholders, ...template.controls];
    if (all[0] !== undefined) found.push({ reason: 'placeholders', sentence: `${all.length} template ${agree(all, 'placeholder was', 'placeholders were')} not checked, because no value is known.`, at: { file, ...all[0] } });
  }
  const unresolved = (kind: string): string[] => [...new Set(config.effective.unresolved.filter((each) => each.kind === kind).map(({ name }) => name))];
  const variables = unresolved('variable').filter((name) => !/^APACHE_|:/i.test(name));
  if (variables.length > 0) found.push({ reason: 'variables', sentence: `The pasted files do not define ${list(variables.map((name) => `\${${name}}`))}, so the doctor did not check the parts that use ${agree(variables, 'it', 'them')}.` });
  const includes = [...unresolved('include'), ...unresolved('macro')];
  if (includes.length > 0) found.push({ reason: 'includes', sentence: `The doctor did not check ${list(includes)}: ${agree(includes, 'it was', 'they were')} not pasted.` });
  const conditions = unresolved('condition').filter((name) => !/mod_wsgi\.c|wsgi_module|mod_ssl\.c|ssl_module/.test(name));
  if (conditions.length > 0) found.push({ reason: 'conditions', sentence: `The doctor cannot tell whether ${list(conditions)} ${agree(conditions, 'applies', 'apply')}, so it checked the lines inside as possibly active.` });
  if (unresolved('limit').length > 0) found.push({ reason: 'limit', sentence: 'Some lines are inside too many sections, or come after too many uses of macros and includes, so they were not checked.' });
  if (config.texts.some(({ file }) => !unknown.has(file)) && context.release === undefined) found.push({ reason: 'release', sentence: 'The mod_wsgi release is unknown, so nothing that depends on it was checked.' });
  if (config.daemons.length > 0 && config.applications.length === 0) found.push({ reason: 'no-alias', sentence: 'No WSGIScriptAlias was pasted, so the doctor did not check which process runs a script.' });
  return found;
}

function agree(names: readonly unknown[], one: string, several: string): string {
  return names.length === 1 ? one : several;
}

const MOST = 4;

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
