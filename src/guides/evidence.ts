/** Sources of a fact in words: releases and files by name, guides by title and year. */

/** Guides by the name that evidence gives them. */
const GUIDES_BY_NAME: Readonly<Record<string, string>> = {
  '2014': '“Using Python virtual environments with mod_wsgi”, Graham Dumpleton, 2014',
  manual: '“Virtual Environments”, today\'s manual',
  'manual-2.x': '“Virtual Environments”, manual of the 2.x series',
  '2007': '“WSGIPythonHome/WSGIPythonPath and Python initialisation”, Graham Dumpleton, 2007',
  'blog-2007': '“Poor man\'s Python virtual environment”, Graham Dumpleton, 2007',
};

/** Projects by the prefix of a tag. */
const PROJECTS: Readonly<Record<string, string>> = { httpd: 'Apache', virtualenv: 'virtualenv', py: 'Python', 'mod_wsgi': 'mod_wsgi' };

/** Returns a place of evidence as a phrase. A text that names neither a guide nor a file is kept. Throws for an unknown guide. */
export function evidenceWords(place: string): string {
  const [, guide] = /^guide (\S+)$/.exec(place) ?? [];
  if (guide !== undefined) {
    const words = GUIDES_BY_NAME[guide];
    if (words === undefined) throw new Error(`Evidence names the guide ${JSON.stringify(guide)}. Use one of: ${Object.keys(GUIDES_BY_NAME).join(', ')}.`);
    return words;
  }
  const file = /^(?:(httpd|virtualenv):|(mod_wsgi|py)-)?(\d[\w.]*) (\S+?)(?::(\d+))?$/.exec(place);
  if (file !== null) {
    const [, before, dashed, version, path, line] = file;
    const project = PROJECTS[before ?? dashed ?? 'mod_wsgi'] ?? 'mod_wsgi';
    return `${project} ${version}, ${path}${line === undefined ? '' : `, line ${line}`}`;
  }
  return place.replace(/^experiment: /, 'Experiment: ');
}

/** Returns the releases of a fact as a sentence. A sentence is kept. */
export function releasesWords(versions: string): string {
  if (versions === '' || /^\p{Lu}.*\.$/u.test(versions)) return versions;
  if (versions === 'all') return 'Applies to every release.';
  const range = /^(\d[\w.]*)-(\d[\w.]*)$/.exec(versions);
  if (range !== null) return `Applies to mod_wsgi ${range[1]} to ${range[2]}.`;
  const since = /^(\d[\w.]*)\+$/.exec(versions);
  if (since !== null) return `Applies to mod_wsgi ${since[1]} and newer.`;
  const words = versions.replace(/(\d[\w.]*)\+/g, '$1 and newer').replace(/<=(\d)/g, 'up to $1').replace(/<(\d)/g, 'before $1').replace(/(\d)-(\d)/g, '$1 to $2');
  return `Applies to mod_wsgi ${words}.`;
}
