import { hitsOf, type LogHit } from '../log/find.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';
import { isCompiledPart } from '../log/compiled.ts';

export default rule({
  title: 'Python does not find a module',
  why: 'The interpreter that answered has no directory with this module on sys.path: the package is in another environment, or the directory of the project is missing.',
  advice: 'Compare sys.prefix and sys.path of the running application with the environment: the recipes of this site come with a probe that prints them. Then check the X.Y of the environment against that of the module, and the path that gives the project.',
  facts: ['E10', 'V07'],
  href: 'fix/module-not-found',
  messages: {
    missing: 'The interpreter that answered does not find {module}.',
    child: 'An Apache process answered, not a daemon process, and its Python does not find {module}.',
    daemon: 'A daemon process answered, and its Python does not find {module}.',
  },
  find: (given) => {
    const modules = new Map<string, LogHit>();
    for (const hit of hitsOf(given, /(?:(?:Import|ModuleNotFound)Error: )?No module named (['"]?)([\w.]+)\1/)) {
      const module = hit.found[2] ?? '';
      // Without these two Python does not even start: the home is wrong, which other rules say.
      if (module === 'encodings' || module === 'site' || isCompiledPart(module)) continue;
      if (!modules.has(module)) modules.set(module, hit);
    }
    return [...modules].map(([module, { at, line }]) => ({
      severity: 'error' as const, confidence: 'proven' as const, at, values: { module },
      code: line.peer === 'client' ? 'child' as const : line.peer === 'remote' ? 'daemon' as const : 'missing' as const,
    }));
  },
});

export const page = (): RulePage => ({
  silent: 'The module is encodings or site: then Python itself does not start, and the home is to blame.',
  bad: [
    speaks('error', "No module named 'django'", log('Python 3', "[wsgi:error] [pid 99] [remote 192.0.2.1:5000] ModuleNotFoundError: No module named 'django'\n")),
    speaks('error', 'No module named flask', log('Python 2', '[Sun May 04 10:00:00 2014] [error] [client 192.0.2.1] ImportError: No module named flask\n')),
  ],
  good: [
    log('Python cannot start', "Fatal Python error: init_fs_encoding: failed to get the Python codec of the filesystem encoding\nModuleNotFoundError: No module named 'encodings'\n"),
    log('Another error', "[wsgi:error] [pid 99] NameError: name 'flask' is not defined\n"),
  ],
});
