import type { Behaviour } from './behaviour.ts';

/** Behaviours of `sys.path`: `WSGIPythonPath`, `python-path=` and `home=`. */
export const PATH = {
  'path-inherited': {
    until: '1.6',
    effect: '`WSGIPythonPath` sets Apache\'s `PYTHONPATH`: daemon processes inherit it, its directories come before the standard library, and their `.pth` files are not read.',
    source: ['P01', 'P05'],
  },
  'python-path': {
    since: '2.0',
    effect: '`WSGIDaemonProcess` accepts `python-path=`, a list of directories for that process group. `WSGIPythonPath` no longer applies to it.',
    source: ['D01', 'P05'],
  },
  'path-appended': {
    since: '2.0',
    until: '2.3',
    effect: 'mod_wsgi adds the directories of `python-path=` and `WSGIPythonPath` with `site.addsitedir()`, at the end of `sys.path`. If the base interpreter has the same package, that one wins.',
    source: ['P02'],
  },
  'path-in-front': {
    since: '2.4',
    effect: 'mod_wsgi moves the directories of `python-path=` and `WSGIPythonPath`, and what their `.pth` files add, to the front of `sys.path`, before the standard library. A directory that was already on the path keeps its position.',
    source: ['P03', 'P04'],
  },
  'path-list-broken': {
    since: '3.0',
    until: '4.4.14',
    pythons: { since: '3.1' },
    effect: 'On Python 3, a `python-path=` or `WSGIPythonPath` with two or more directories adds none of them. A single directory works.',
    source: ['P07'],
  },
  'empty-path-unset': {
    since: '4.4.10',
    documentationOnly: true,
    effect: 'An empty `python-path=` adds nothing. In older releases, it adds the working directory.',
    source: ['P04', 'D08'],
  },
  'home-added-to-path': {
    since: '4.1.0',
    documentationOnly: true,
    effect: 'The working directory from `home=` also becomes the first entry of `sys.path`.',
    source: ['P08'],
  },
  'home-with-path-crashes': {
    since: '4.1.0',
    until: '4.4.9',
    pythons: { until: '2.7' },
    effect: 'On Python 2, `home=` together with `python-path=` crashes the daemon processes.',
    source: ['D08'],
  },
  'interpreter-options': {
    since: '6.0.0',
    documentationOnly: true,
    effect: '`WSGIPythonPath` can be set in a `<WSGIInterpreterOptions>` section, for a process group, an application group or both. It applies to daemon processes, and its directories come before those of `python-path=`.',
    source: ['P11', 'S04'],
  },
  'restarted-path-lost': {
    until: '2.3',
    documentationOnly: true,
    effect: 'The options of a daemon process group are stored in memory that Apache frees after startup, so a restarted process may read garbage. Found in the source, not observed.',
    source: ['D09'],
  },
  'home-entry-empty': {
    since: '4.1.0',
    until: '4.2.8',
    documentationOnly: true,
    effect: '`home=` adds an empty entry to `sys.path`, which stands for the current directory of the process.',
    source: ['P08'],
  },
  'section-selector-quotes': {
    since: '6.0.0',
    documentationOnly: true,
    effect: 'In `<WSGIInterpreterOptions>`, quotes go around the whole selector: `"process-group=app"`. Quotes around the value become part of the name, and the section never matches.',
    source: ['P12', 'S04'],
  },
} as const satisfies Record<string, Behaviour>;
