import { isCompiledPart } from '../log/compiled.ts';
import { messageHits, placeFrom } from '../log/message.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

/** Messages with the name that was sought, and those of a package that speaks for itself. */
const NAMES = ['no-compiled-name', 'no-compiled-name-37', 'no-compiled-name-36', 'no-compiled-name-python2'] as const;
const MODULES = ['no-module', 'no-module-python35', 'no-module-python2'] as const;
const OWN = ['numpy-extensions', 'dll-load-failed', 'dll-load-failed-37', 'dll-of-other-build-37'] as const;

export default rule({
  title: 'A compiled extension module does not load',
  advice: 'Recreate the environment with the Python that mod_wsgi was built for, and reinstall the package there. Or build mod_wsgi with the environment\'s Python.',
  messages: { text: 'The log has "{text}": this package was built for a different Python.' },
  find: (given) => {
    const hits = [
      ...messageHits(given, NAMES).filter(({ values: [name = ''] }) => /^_?(?:multiarray|multiarray_umath|imaging|umath)$/.test(name)),
      ...messageHits(given, MODULES).filter(({ values: [name = ''] }) => isCompiledPart(name)),
      ...messageHits(given, ['undefined-symbol']).filter(({ values: [, symbol = ''] }) => /^_?Py/.test(symbol)),
      ...messageHits(given, OWN),
    ];
    // Tracebacks repeat the cause in several wordings: each text once.
    const texts = new Map(hits.map((hit) => [hit.found[0], hit]));
    return [...texts].map(([text, hit]) => ({ severity: 'error' as const, confidence: 'proven' as const, at: placeFrom(hit, 'undefined symbol'), code: 'text' as const, values: { text } }));
  },
});

export const page = (): RulePage => ({
  silent: 'The package itself is missing, or the missing module is pure Python.',
  bad: [
    speaks('error', "cannot import name 'multiarray'", log('numpy of another Python', "ImportError: cannot import name 'multiarray'\n")),
    speaks('error', 'undefined symbol: PyUnicodeUCS4_FromStringAndSize', log('A symbol of another build', '[wsgi:error] ImportError: /srv/venv/lib/python2.7/site-packages/lxml/etree.so: undefined symbol: PyUnicodeUCS4_FromStringAndSize\n')),
    speaks('error', 'DLL load failed while importing _ctypes', log('Windows', 'ImportError: DLL load failed while importing _ctypes: The specified module could not be found.\n')),
    speaks('error', "No module named 'lxml.etree'", log('A module written in C', "ModuleNotFoundError: No module named 'lxml.etree'\n")),
    speaks('error', "No module named 'pydantic_core._pydantic_core'", log('A module written in Rust', "ModuleNotFoundError: No module named 'pydantic_core._pydantic_core'\n")),
  ],
  good: [
    log('A pure Python module', "ImportError: cannot import name 'url_quote'\n"),
    log('A sub-interpreter', '[wsgi:error] ImportError: module numpy.core._multiarray_umath does not support loading in subinterpreters\n'),
    log('A symbol of another library', '[wsgi:error] ImportError: /srv/venv/x.so: undefined symbol: SSL_library_init\n'),
    log('The package is missing', "ModuleNotFoundError: No module named 'numpy'\n"),
  ],
});
