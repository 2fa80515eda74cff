import type { Behaviour } from './behaviour.ts';

/** What stands on `sys.path`: `WSGIPythonPath`, `python-path=` and `home=`. */
export const PATH = {
  'path-inherited': {
    until: '1.6',
    effect: '`WSGIPythonPath` becomes the `PYTHONPATH` of Apache: daemon processes inherit it, its folders come before the standard library, and `.pth` files in them are not read.',
    source: ['P01', 'P05'],
  },
  'python-path': {
    since: '2.0',
    effect: 'A daemon process group takes `python-path=`, its own list of module folders. `WSGIPythonPath` no longer reaches it.',
    source: ['D01', 'P05'],
  },
  'path-appended': {
    since: '2.0',
    until: '2.3',
    effect: 'Folders of `python-path=` and `WSGIPythonPath` are added with `site.addsitedir()` at the end of `sys.path`, so a package of the base interpreter wins over the one you meant.',
    source: ['P02'],
  },
  'path-in-front': {
    since: '2.4',
    effect: 'Folders of `python-path=` and `WSGIPythonPath`, and what their `.pth` files add, are moved to the front of `sys.path`, before the standard library. A folder that was on the path already stays where it was.',
    source: ['P03', 'P04'],
  },
  'path-list-broken': {
    since: '3.0',
    until: '4.4.14',
    pythons: { since: '3.1' },
    effect: 'On Python 3, a `python-path=` or `WSGIPythonPath` of two or more folders adds none of them. One folder works.',
    source: ['P07'],
  },
  'empty-path-unset': {
    since: '4.4.10',
    documentationOnly: true,
    effect: 'An empty `python-path=` means none. Before, it adds the working directory.',
    source: ['P04', 'D08'],
  },
  'home-added-to-path': {
    since: '4.1.0',
    documentationOnly: true,
    effect: '`home=`, the working folder of a daemon, is also put first on `sys.path`.',
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
    effect: '`WSGIPythonPath` may stand in a `<WSGIInterpreterOptions>` section, for one process group, one application group or both. It reaches daemon processes, and its folders come before those of `python-path=`.',
    source: ['P11', 'S04'],
  },
  'restarted-path-lost': {
    until: '2.3',
    documentationOnly: true,
    effect: 'The options of a daemon process group are kept in memory that Apache gives back after the start, so a process that is started again may find anything in them. Read in the source, not seen.',
    source: ['D09'],
  },
  'home-entry-empty': {
    since: '4.1.0',
    until: '4.2.8',
    documentationOnly: true,
    effect: 'What `home=` puts on `sys.path` is an empty entry: the folder that the process is in at that moment.',
    source: ['P08'],
  },
  'section-selector-quotes': {
    since: '6.0.0',
    documentationOnly: true,
    effect: 'In `<WSGIInterpreterOptions>` quotes go around the whole selector: `"process-group=app"`. Around the value they become part of the name, and the section never matches.',
    source: ['P12', 'S04'],
  },
} as const satisfies Record<string, Behaviour>;
