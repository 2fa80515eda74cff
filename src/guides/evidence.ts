/** Where a fact was read, in the words of a reader: releases and files by name, guides by title and year. */

/** The guides by the number that evidence names them with. */
const GUIDES_BY_NUMBER: Readonly<Record<string, string>> = {
  '000': '“Using Python virtual environments with mod_wsgi”, Graham Dumpleton, 2014',
  '001': '“Virtual Environments”, manual of today',
  '002': '“Virtual Environments”, manual of the 2.x days',
  '003': '“WSGIPythonHome/WSGIPythonPath and Python initialisation”, Graham Dumpleton, 2007',
  '004': '“Poor man\'s Python virtual environment”, Graham Dumpleton, 2007',
};

/** Projects by the prefix of a tag. */
const PROJECTS: Readonly<Record<string, string>> = { httpd: 'Apache', virtualenv: 'virtualenv', py: 'Python', 'mod_wsgi': 'mod_wsgi' };

/** A place of evidence as a phrase. A text that names no file is an experiment, and stays as it was written. */
export function evidenceWords(place: string): string {
  const guide = /^seed (\d{3})_\w+\.txt:(\d+)$/.exec(place);
  if (guide !== null) return `${GUIDES_BY_NUMBER[guide[1] ?? ''] ?? 'A guide'}, line ${guide[2]} of our copy`;
  const file = /^(?:(httpd|virtualenv):|(mod_wsgi|py)-)?(\d[\w.]*) (\S+?)(?::(\d+))?$/.exec(place);
  if (file !== null) {
    const [, before, dashed, version, path, line] = file;
    const project = PROJECTS[before ?? dashed ?? 'mod_wsgi'] ?? 'mod_wsgi';
    return `${project} ${version}, ${path}${line === undefined ? '' : `, line ${line}`}`;
  }
  return place.replace(/^experiment:? /, 'Experiment: ').replace(/^measured run, /, 'Recorded run, ');
}

/** The releases of a fact as a sentence. What has words already keeps them. */
export function releasesWords(versions: string): string {
  if (versions === '') return '';
  if (versions === 'all') return 'Holds for every release.';
  const range = /^(\d[\w.]*)-(\d[\w.]*)$/.exec(versions);
  if (range !== null) return `Holds for mod_wsgi ${range[1]} to ${range[2]}.`;
  const since = /^(\d[\w.]*)\+$/.exec(versions);
  if (since !== null) return `Holds since mod_wsgi ${since[1]}.`;
  const words = versions.replace(/(\d[\w.]*)\+/g, '$1 and newer').replace(/<=(\d)/g, 'up to $1').replace(/<(\d)/g, 'before $1').replace(/(\d)-(\d)/g, '$1 to $2');
  return /^\d/.test(versions) ? `Holds for mod_wsgi ${words}.` : `Holds for: ${words}.`;
}
