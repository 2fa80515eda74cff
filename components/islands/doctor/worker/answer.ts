import { applyEdits, diagnose, inferKind, reportOf, toMarkdown, type Diagnosis, type PastedFile, type ReadScript, type Versions } from '#core/doctor';
import type { DoctorAnswer, DoctorQuestion } from './protocol.ts';

/** Examines texts for the page, in a thread of its own or in the page's. */

let readScript: ReadScript | undefined;
let last: Diagnosis | undefined;

/** Answers a question of the page. The grammar of Python is loaded with the first script, the generator with the first comparison. */
export async function answer(question: DoctorQuestion): Promise<DoctorAnswer> {
  if (question.kind === 'apply') return { kind: 'apply', id: question.id, files: applyEdits(question.files, question.edits) };
  if (question.kind === 'markdown' || question.kind === 'today') {
    if (last === undefined) throw new Error('Nothing has been checked yet. Paste a configuration first.');
    if (question.kind === 'markdown') {
      const { anonymous, rules } = question;
      return { kind: 'markdown', id: question.id, text: toMarkdown(last.files, reportOf(last), { anonymous, ruleHref: (rule) => `${rules}${rule}/` }) };
    }
    const { compareWithToday } = await import('#core/doctor/recipe');
    return { kind: 'today', id: question.id, comparison: compareWithToday(last, question.changes) };
  }
  const { files, versions } = question;
  if (readScript === undefined && files.some(isScript)) ({ readScript } = await import('#core/doctor/script'));
  last = examine(files, versions);
  return { kind: 'report', id: question.id, report: reportOf(last), hasApplication: last.config.applications.length > 0 };
}

function isScript({ kind, text, name }: PastedFile): boolean {
  return (kind ?? inferKind(text, name)) === 'wsgi';
}

function examine(files: readonly PastedFile[], versions: Versions): Diagnosis {
  return diagnose(files, { versions, ...(readScript === undefined ? {} : { readScript }) });
}
