import { DIRECTIVES } from '#core/releases';
import { namePlace } from '../config/configuration.ts';
import type { Setting } from '../config/settings.ts';
import { TYPOGRAPHY } from '../config/stray.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';

const NAMES = Object.keys(DIRECTIVES);
const LONGEST_FIRST = NAMES.toSorted((a, b) => b.length - a.length);
const BY_LOWER_CASE = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

export default rule<'near' | 'blank' | 'unknown'>({
  title: 'There is no directive with this name',
  advice: 'Correct the name.',
  messages: { near: '{name} is not a directive. Did you mean {instead}?', blank: 'A space is missing after {instead}.', unknown: 'mod_wsgi has no directive {name}.' },
  find: ({ config }) => config.settings.flatMap(judge(new Map())),
});

/** Judges settings; the nearest name of a misspelt one is sought once. */
function judge(nearest: Map<string, Near>): (setting: Setting) => Sighting<'near' | 'blank' | 'unknown'>[] {
  return (setting) => {
    const { name } = setting.directive;
    const lower = name.toLowerCase();
    // A typographic character behind the name has a rule of its own.
    if (BY_LOWER_CASE.has(lower) || TYPOGRAPHY.test(name)) return [];
    const like = /^wsgi/.test(lower);
    if (!like && !/^w[sgi]{3}[a-z]{5}/.test(lower)) return [];
    const at = namePlace(setting);
    const glued = LONGEST_FIRST.find((known) => lower.startsWith(known.toLowerCase()) && !/^[a-z]/.test(name.slice(known.length)));
    if (glued !== undefined) {
      const cut = at.start + glued.length;
      return [{
        severity: 'error' as const, at, code: 'blank' as const, values: { name, instead: glued },
        edits: /^["'/%A-Z]/.test(name.slice(glued.length)) ? [{ title: 'Add the space', safe: true, changes: [{ file: at.file, start: cut, end: cut, text: ' ' }] }] : [],
      }];
    }
    const near = nearest.get(lower) ?? (nearest.size < MOST_NAMES ? nearestTo(lower) : { known: '', distance: MOST_EDITS + 1 });
    nearest.set(lower, near);
    if (near.distance <= MOST_EDITS) {
      return [{ severity: 'error' as const, at, code: 'near' as const, values: { name, instead: near.known }, edits: [{ title: `Write ${near.known}`, safe: true, changes: [{ ...at, text: near.known }] }] }];
    }
    return like ? [{ severity: 'error' as const, at, code: 'unknown' as const, values: { name } }] : [];
  };
}

interface Near {
  readonly known: string;
  readonly distance: number;
}

/** More unknown names in one text are a text of another kind. */
const MOST_NAMES = 200;

/** More edits make another word. */
const MOST_EDITS = 3;

/** Names longer than any directive are compared by their beginning. */
const LONGEST = 40;

function nearestTo(name: string): Near {
  return NAMES.map((known) => ({ known, distance: distance(name.slice(0, LONGEST), known.toLowerCase()) })).reduce((best, each) => (each.distance < best.distance ? each : best));
}

/** Edits between two words; swapped neighbours count as one. A number above the largest that counts where there are more. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > MOST_EDITS && Math.min(...last) > MOST_EDITS) return MOST_EDITS + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

export const page = (): RulePage => ({
  silent: 'Only the letter case differs, which Apache ignores, or the name is a macro or a directive of another module.',
  bad: [
    speaks('error', 'WSGIDeamonProcess', apache('Swapped letters', 'WSGIDeamonProcess shop\nWSGIScriptAlias / /srv/app.wsgi\n')),
    speaks('error', 'WSGIScriptAlias/', apache('No space', 'WSGIScriptAlias/ /srv/app.wsgi\n')),
    speaks('error', 'WSGIPythonVirtualenv', apache('No such directive', 'WSGIPythonVirtualenv /srv/venv\n')),
  ],
  good: [
    apache('Letter case', 'wsgiscriptalias / /srv/app.wsgi\n'),
    apache('Another module', 'XSendFile on\nWSGIScriptAlias / /srv/app.wsgi\n'),
    apache('A comment', '# WSGIDeamonProcess shop\nWSGIScriptAlias / /srv/app.wsgi\n'),
  ],
});
