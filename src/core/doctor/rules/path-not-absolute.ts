import { sectionArguments, type Text } from '../config/configuration.ts';
import type { SectionSyntax } from '#core/apache';
import { beginsWithHole, isAbsolute } from '../paths.ts';
import { apache, rule, speaks, type RulePage } from '../rule.ts';
import type { Given } from '../given.ts';

export default rule({
  title: 'The path is not absolute',
  advice: 'Write the absolute path.',
  messages: {
    tilde: '"{path}" begins with "~", which only a shell expands.',
    relative: '"{path}" is not an absolute path.',
    section: 'The path "{path}" of this section is not absolute, so the section covers nothing.',
    expression: '"{path}" is a Python expression that a program should have replaced.',
  },
  find: (given) => [
    ...given.config.homes.filter(({ value }) => isRelative(value)).map(({ value, at }) => sighting(value, at)),
    ...given.config.modulePaths.flatMap(({ entries }) => entries.filter(({ value }) => isRelative(value)).map(({ value, at }) => sighting(value, at))),
    ...given.config.applications.flatMap(({ target, isPattern }) => (target === undefined || isPattern || !isRelative(target.value) ? [] : [sighting(target.value, target.at)])),
    ...sectionPaths(given).map(({ value, at }) => ({
      severity: 'error' as const, at, code: value.startsWith('~') ? 'tilde' as const : 'section' as const, values: { path: value },
    })),
  ],
});

function sighting(value: string, at: Text['at']): { severity: 'error'; at: Text['at']; code: 'tilde' | 'relative' | 'expression'; values: { path: string } } {
  const code = value.startsWith('~') ? 'tilde' : /^(?:sys|os)\.\w+/.test(value) ? 'expression' : 'relative';
  return { severity: 'error', at, code, values: { path: value } };
}

function isRelative(value: string): boolean {
  const bare = value.replace(/^[“”„"‘’']+/, '');
  // A lone backslash was meant to continue the line.
  if (bare === '' || bare === '\\' || /^(?:python-path|python-home|home)=/.test(bare) || isAbsolute(bare) || beginsWithHole(bare)) return false;
  // YOUR_PATH and the like stand for a path in instructions.
  return !/^[A-Z][A-Z0-9_]{2,}(?:[\\/]|$)/.test(bare) && !/^[.…]{3,}/.test(bare);
}

/** Paths of `<Directory>` sections that are relative; patterns and proxies left out. */
function sectionPaths({ config }: Given): Text[] {
  const seen = new Set<SectionSyntax>();
  return config.texts.flatMap(({ file, parsed }) => {
    const found: Text[] = [];
    const walk = (nodes: typeof parsed.nodes): void => {
      for (const node of nodes) {
        if (node.kind !== 'section' || seen.has(node)) continue;
        seen.add(node);
        walk(node.children);
        if (node.name.toLowerCase() !== 'directory') continue;
        const [path, second] = sectionArguments(node, file);
        if (path === undefined || (path.value === '~' && second !== undefined) || /^proxy:|^[*?[]/.test(path.value)) continue;
        if (isRelative(path.value)) found.push(path);
      }
    };
    walk(parsed.nodes);
    return found;
  });
}

export const page = (): RulePage => ({
  silent: 'The value begins with a variable or a template placeholder.',
  bad: [
    speaks('error', '~/shop/venv', apache('A tilde', 'WSGIDaemonProcess shop python-home=~/shop/venv\nWSGIScriptAlias / /srv/shop/app.wsgi process-group=shop\n')),
    speaks('error', 'shop/app.wsgi', apache('A relative target', 'WSGIScriptAlias / shop/app.wsgi\n')),
    speaks('error', 'venv', apache('A relative Python home', 'WSGIPythonHome venv\n')),
  ],
  good: [
    apache('A variable', 'Define ROOT /srv/shop\nWSGIDaemonProcess shop python-home=${ROOT}/venv\nWSGIScriptAlias / ${ROOT}/app.wsgi process-group=shop\n'),
    apache('Templates', 'WSGIDaemonProcess shop python-home={{ venv }} python-path=%siteroot%\nWSGIScriptAlias / <%= root %>/app.wsgi process-group=shop\n'),
    apache('A space after the equals sign', 'WSGIDaemonProcess shop python-home= /srv/venv\nWSGIScriptAlias / /srv/app.wsgi process-group=shop\n'),
    apache('Windows', 'WSGIPythonHome "C:/venv"\nWSGIScriptAlias / C:\\shop\\app.wsgi\n'),
    apache('A pattern', '<Directory ~ "^/srv/.*/shop">\n    Require all granted\n</Directory>\n'),
  ],
});
