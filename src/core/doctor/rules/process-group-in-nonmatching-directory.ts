import { contentSpan } from '#core/apache';
import { decidingSettings, namedDaemons, processGroups } from '../config/groups.ts';
import { placeIn, sectionFile } from '../config/configuration.ts';
import { isAbsolute, beginsWithHole, differsInCase, parentOf } from '../paths.ts';
import { apache, rule, speaks, type RulePage, type Sighting } from '../rule.ts';
import { wordsOf } from '#core/apache';
import type { Edit } from '../finding.ts';

type Code = 'relative' | 'other' | 'case';

export default rule<Code>({
  title: 'The group is selected in a section that does not cover the script',
  advice: 'Use the absolute path of the script\'s directory, or move the lines out of the section.',
  messages: { relative: '"{path}" is not an absolute path, so the section covers nothing, and {script} runs in embedded mode.', other: 'The section covers {path}, but the script is {script}.', case: '{path} and {script} differ in letter case. On Linux the section does not cover the script.' },
  find: ({ config }) => {
    const seen = new Set<unknown>();
    const judged = new Set<unknown>();
    const names = new Set(namedDaemons(config).map(({ name }) => name?.value));
    return processGroups(config).flatMap(({ application, by, missed }): Sighting<Code>[] => {
      // Applications of one host miss the same sections, each of which is named once.
      if (by !== undefined || application.target === undefined || judged.has(missed)) return [];
      judged.add(missed);
      const script = application.target.value;
      return missed.flatMap(({ setting, value }): Sighting<Code>[] => {
        // A section that covers another script is right.
        const section = setting.scope.findLast(({ name }) => /^(?:directory|directorymatch|location|locationmatch|files|filesmatch)$/i.test(name));
        const coversOther = decidingSettings(config).has(setting);
        if (section === undefined || seen.has(section) || coversOther || (names.size > 0 && !names.has(value))) return [];
        seen.add(section);
        const path = wordsOf(section)[0];
        const file = sectionFile(config, section) ?? setting.file;
        const relative = path !== undefined && !isAbsolute(path.value) && !beginsWithHole(path.value) && /^directory$/i.test(section.name);
        const isCase = path !== undefined && ancestorsOf(script).some((directory) => differsInCase(path.value, directory));
        return [{
          severity: isCase ? 'info' : 'error', ...(isCase ? { confidence: 'inferred' as const } : {}), at: placeIn({ file }, contentSpan(section)), code: relative ? 'relative' : isCase ? 'case' : 'other', values: { path: path?.value ?? '', script },
          related: [{ ...application.at, label: 'this script is not covered' }], edits: relative && path !== undefined ? absolute(file, path, parentOf(script)) : [],
        }];
      });
    });
  },
});

/** The directories around a path, the nearest first. */
function ancestorsOf(path: string): string[] {
  const parent = parentOf(path);
  return parent === path || parent === '/' ? [] : [parent, ...ancestorsOf(parent)];
}

function absolute(file: number, { start, end }: { readonly start: number; readonly end: number }, directory: string): Edit[] {
  return /[\s"']/.test(directory) ? [] : [{ title: `Write ${directory}`, safe: false, changes: [{ file, start, end, text: directory }] }];
}

const HEAD = 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /srv/shop/app.wsgi\n';

export const page = (): RulePage => ({
  silent: 'The section covers the script by its path, a pattern or a placeholder, or another line selects the group.',
  bad: [
    speaks('error', '<Directory shop>', apache('A relative directory', `${HEAD}<Directory shop>\n    WSGIProcessGroup shop\n</Directory>\n`)),
    speaks('info', '<Directory /srv/Shop>', apache('Another letter case', `${HEAD}<Directory /srv/Shop>\n    WSGIProcessGroup shop\n</Directory>\n`)),
    speaks('error', '<Directory /var/www/Shop/Shop>', apache('The package next to the script', 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIScriptAlias / /var/www/Shop/shop.wsgi\n<Directory /var/www/Shop/Shop>\n    WSGIProcessGroup shop\n</Directory>\n')),
    speaks('error', '<Directory /var/www/shop>', apache('Another directory', `${HEAD}<Directory /var/www/shop>\n    WSGIProcessGroup shop\n</Directory>\n`)),
  ],
  good: [
    apache('Template names in the path', 'WSGIDaemonProcess {app}\nWSGIScriptAlias / /var/www/{app}/{app}.wsgi\n<Directory /var/www/{app}/{app}/>\n    WSGIProcessGroup {app}\n</Directory>\n'),
    apache('The directory of the script', `${HEAD}<Directory /srv/shop>\n    WSGIProcessGroup shop\n</Directory>\n`),
    apache('A directory above', `${HEAD}<Directory /srv/>\n    WSGIProcessGroup shop\n</Directory>\n`),
    apache('The script file itself', `${HEAD}<Directory /srv/shop>\n    <Files app.wsgi>\n        WSGIProcessGroup shop\n    </Files>\n</Directory>\n`),
    apache('A location', `${HEAD}<Location />\n    WSGIProcessGroup shop\n</Location>\n`),
    apache('A placeholder', 'WSGIDaemonProcess shop\nWSGIScriptAlias / {{ path }}/app.wsgi\n<Directory {{ path }}>\n    WSGIProcessGroup shop\n</Directory>\n'),
    apache('A pattern', `${HEAD}<Directory /srv/*>\n    WSGIProcessGroup shop\n</Directory>\n`),
  ],
});
