import { applyEdits, diagnose, inferKind, reportOf, writtenFiles, type Diagnosis, type PastedFile, type ReadScript, type Report, type Versions } from '#core/doctor';
import type { DoctorAnswer, DoctorQuestion } from './protocol.ts';

/** Examines texts for the page, in a thread of its own or in the page's. */

let readScript: ReadScript | undefined;
let last: Diagnosis | undefined;

/** Answers a question of the page. The grammar of Python is loaded with the first script; emulator, generator and Markdown on demand. */
export async function answer(question: DoctorQuestion): Promise<DoctorAnswer> {
  const { id } = question;
  switch (question.kind) {
    case 'apply':
      return { kind: 'apply', id, files: applyEdits(question.files, question.edits) };
    case 'examine':
      return examine(question.files, question.versions, id);
    case 'markdown': {
      const { toMarkdown } = await import('#core/doctor/markdown');
      const { anonymous, rules } = question;
      const { files, report } = examined();
      return { kind: 'markdown', id, text: toMarkdown(files, report, { anonymous, ruleHref: (rule) => `${rules}${rule}/` }) };
    }
    case 'predict': {
      const { predict } = await import('#core/doctor/prediction');
      return { kind: 'predict', id, predictions: predict(examined().diagnosis) };
    }
    case 'today': {
      const { compareWithToday } = await import('#core/doctor/recipe');
      return { kind: 'today', id, comparison: compareWithToday(examined().diagnosis, question.changes) };
    }
  }
}

async function examine(files: readonly PastedFile[], versions: Versions, id: number): Promise<DoctorAnswer> {
  if (readScript === undefined && files.some(isScript)) ({ readScript } = await import('#core/doctor/script'));
  last = diagnose(files, { versions, ...(readScript === undefined ? {} : { readScript }) });
  return { kind: 'report', id, report: reportOf(last), hasApplication: last.config.applications.length > 0 };
}

/** Returns what was examined last, as diagnosis and in words. */
function examined(): { readonly diagnosis: Diagnosis; readonly files: Diagnosis['files']; readonly report: Report } {
  if (last === undefined) throw new Error('Nothing was examined yet. Paste a configuration first.');
  return { diagnosis: last, files: last.files, report: reportOf(last) };
}

function isScript({ kind, text, name }: PastedFile): boolean {
  return (kind ?? inferKind(text, name)) === 'wsgi' || writtenFiles(text).some((written) => written.kind === 'wsgi');
}
