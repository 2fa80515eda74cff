import { messageHits } from '../log/message.ts';
import { log, rule, speaks, type RulePage } from '../rule.ts';

const LOGGED = ['pyo3-second-interpreter', 'pyo3-once', 'pyo3-once-38', 'once-per-process', 'one-interpreter', 'one-interpreter-cython', 'no-fork', 'no-fork-isolated', 'no-preexec'] as const;

export default rule({
  title: 'A module does not work in a sub-interpreter',
  advice: 'Set WSGIApplicationGroup %{GLOBAL}, and give this application its own daemon process group.',
  messages: { text: 'The log has "{text}". The application needs the main interpreter.' },
  find: (given) => messageHits(given, LOGGED).map(({ at, found }) => ({ severity: 'error' as const, confidence: 'proven' as const, at, code: 'text' as const, values: { text: found[0] } })),
});

export const page = (): RulePage => ({
  silent: 'The log has none of these messages.',
  bad: [
    speaks('error', 'PyO3 modules do not yet support subinterpreters', log('A module written in Rust', '[wsgi:error] ImportError: PyO3 modules do not yet support subinterpreters, see https://github.com/PyO3/pyo3/issues/576\n')),
    speaks('error', 'cannot load module more than once per process', log('numpy 2', 'ImportError: cannot load module more than once per process\n')),
    speaks('error', 'fork not supported for subinterpreters', log('Python 3.8', 'RuntimeError: fork not supported for subinterpreters\n')),
  ],
  good: [
    log('Another ImportError', "ImportError: cannot import name 'x'\n"),
    log('An interpreter that starts', "[wsgi:info] [pid 12:tid 1407] Creating sub-interpreter 'shop.example.com|' in daemon process 'shop'.\n"),
  ],
});
