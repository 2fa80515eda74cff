import { messageHits, type MessageHit } from '../log/message.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';
import { isCompiledPart } from '../log/compiled.ts';
import { processOf } from '../log/process.ts';

export default rule({
  title: 'Python cannot find a module',
  advice: 'Compare sys.prefix and sys.path of the running application with your environment; the probe in our recipes prints both. Then check that the environment and mod_wsgi have the same Python X.Y, and that the project directory is on sys.path.',
  messages: {
    missing: 'The Python that ran the script cannot find {module}.',
    child: 'The script ran in an Apache process, not in a daemon process, and its Python cannot find {module}.',
    daemon: 'The script ran in a daemon process, and its Python cannot find {module}.',
    group: 'The script ran in a daemon process of the group "{group}" (pid {pid}), and its Python cannot find {module}.',
  },
  find: (given) => {
    const modules = new Map<string, MessageHit>();
    for (const hit of messageHits(given, ['no-module', 'no-module-python35', 'no-module-python2'])) {
      const [module = ''] = hit.values;
      // Without these two Python does not even start: the home is wrong, which other rules say.
      if (module === 'encodings' || module === 'site' || isCompiledPart(module)) continue;
      if (!modules.has(module)) modules.set(module, hit);
    }
    return [...modules].map(([module, { at, file, line }]) => {
      const { group = '', pid } = processOf(given, file, line) ?? {};
      return {
        severity: 'error' as const, confidence: 'proven' as const, at, values: { module, group, pid: String(pid ?? '') },
        code: group !== '' ? 'group' as const : line.peer === 'client' || pid !== undefined ? 'child' as const : line.peer === 'remote' ? 'daemon' as const : 'missing' as const,
      };
    });
  },
});

export const page = (): RulePage => ({
  silent: 'The module is encodings or site: Python itself does not start, because of the Python home.',
  bad: [
    speaks('error', "No module named 'museum'", log('Python 3 in an Apache process', "[Mon Sep 28 10:00:00.000000 2020] [wsgi:error] [pid 3385] [client 192.0.2.1:53900] ModuleNotFoundError: No module named 'museum'\n")),
    speaks('error', "No module named 'django'", log('Python 3', "[wsgi:error] [pid 99] [remote 192.0.2.1:5000] ModuleNotFoundError: No module named 'django'\n")),
    speaks('error', 'No module named flask', log('Python 2', '[Sun May 04 10:00:00 2014] [error] [client 192.0.2.1] ImportError: No module named flask\n')),
  ],
  good: [
    log('Python cannot start', "Fatal Python error: init_fs_encoding: failed to get the Python codec of the filesystem encoding\nModuleNotFoundError: No module named 'encodings'\n"),
    log('Another error', "[wsgi:error] [pid 99] NameError: name 'flask' is not defined\n"),
  ],
});
