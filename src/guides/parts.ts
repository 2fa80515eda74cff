/** The guides that these pages replace, part by part, with the page that each part became. */

/** A part of a guide, under its heading there or, where it has none, under our own words for it. */
type GuidePart = { readonly about: string } & (
  /** Ids of pages, as in `legacy/baseline`. */
  | { readonly pages: readonly [string, ...string[]] }
  | { readonly leftOut: string }
);

interface Guide {
  readonly title: string;
  /** Author, place and date, as far as the text gives them. */
  readonly origin: string;
  readonly parts: readonly GuidePart[];
}

/** All guides, newest first. */
export const GUIDES: readonly Guide[] = [
  {
    title: 'Virtual Environments, in the current manual',
    origin: 'User guide of the mod_wsgi project. The text has no author or date; it is the same in the sources of the newest release.',
    parts: [
      { about: 'What an environment is for', pages: ['understand/one-apache-one-python', 'current/choosing-a-tool'] },
      { about: 'Location of the Virtual Environment', pages: ['current/one-app-daemon', 'understand/who-must-read-what'] },
      { about: 'Virtual Environment and Python Version', pages: ['understand/one-apache-one-python', 'understand/where-the-manual-errs'] },
      { about: 'Daemon Mode (Single Application)', pages: ['current/one-app-daemon'] },
      { about: 'Daemon Mode (Multiple Applications): scripts listed one by one', pages: ['current/apps-one-group', 'current/apps-own-groups'] },
      { about: 'Same section: a directory of scripts', pages: ['current/script-directory'] },
      { about: 'Same section: one environment for all', pages: ['current/apps-one-group'] },
      { about: 'Same section: activation in each script', pages: ['current/apps-one-group-own-environments', 'legacy/activate-this', 'legacy/moving-entries'] },
      { about: 'Same section: an empty environment as Python home', pages: ['current/apps-one-group-own-environments', 'legacy/baseline'] },
      { about: 'Embedded Mode (Single Application)', pages: ['current/one-app-embedded'] },
      { about: 'Embedded Mode (Multiple Applications)', pages: ['current/apps-embedded', 'current/script-directory'] },
      { about: 'Adding Additional Module Directories', pages: ['current/module-folders', 'legacy/python-path', 'current/windows'] },
    ],
  },
  {
    title: 'Using Python virtual environments with mod_wsgi',
    origin: 'Graham Dumpleton, on his blog, 2 September 2014, with seven comments from 2015 to 2017.',
    parts: [
      { about: 'Why it was written', leftOut: 'this part is about a conference, and about documentation that has been rewritten since' },
      { about: 'WSGIPythonHome in embedded mode, and how to find its value', pages: ['current/one-app-embedded', 'fix/encodings'] },
      { about: 'The program instead of the directory', pages: ['fix/python-home-not-a-directory', 'understand/where-the-guides-erred'] },
      { about: 'One application in daemon mode', pages: ['current/one-app-daemon', 'legacy/baseline'] },
      { about: 'The loop that sorts sys.path', pages: ['legacy/moving-entries', 'understand/where-the-guides-erred'] },
      { about: 'activate_this.py, and the doubt about it', pages: ['legacy/activate-this'] },
      { about: 'site-packages in WSGIPythonPath and python-path', pages: ['legacy/python-path'] },
      { about: 'python-home', pages: ['current/one-app-daemon', 'versions/3.4'] },
      { about: 'Comments: the first release with python-home', pages: ['versions/3.4'] },
      { about: 'Comments: a site with one environment for all hosts', pages: ['legacy/activate-this', 'current/conda-pyenv', 'understand/where-the-guides-erred'] },
      { about: 'Comments: No module named flask', pages: ['fix/module-not-found', 'fix/script-cannot-be-loaded', 'current/conda-pyenv'] },
      { about: 'Comments: thanks, and where to ask', pages: ['fix/where-to-get-help'] },
    ],
  },
  {
    title: 'Virtual Environments, in the manual of the 2.x series',
    origin: 'User guide of the mod_wsgi project. The text has no author or date; it covers releases up to 2.4.',
    parts: [
      { about: 'What an environment is for', pages: ['understand/one-apache-one-python'] },
      { about: 'Not together with mod_python', pages: ['legacy/mod-python'] },
      { about: 'Baseline Environment', pages: ['legacy/baseline'] },
      { about: 'Application Environments: site.addsitedir', pages: ['legacy/moving-entries', 'understand/import-order'] },
      { about: 'Same section: easy_install, Pylons', leftOut: 'pip has replaced the first, and the second does not concern Apache' },
      { about: 'Same section: sorting sys.path', pages: ['legacy/moving-entries', 'understand/where-the-guides-erred'] },
      { about: 'Same section: activate_this.py', pages: ['legacy/activate-this'] },
      { about: 'Process Environments: one interpreter or all', pages: ['understand/processes-and-interpreters'] },
      { about: 'Same section: WSGIPythonPath and python-path', pages: ['legacy/python-path', 'versions/2.0'] },
      { about: 'Same section: the order before and after', pages: ['versions/2.4', 'understand/import-order'] },
    ],
  },
  {
    title: 'Poor man\'s Python virtual environment',
    origin: 'Graham Dumpleton, on his blog, 11 November 2007, with one comment.',
    parts: [
      { about: 'virtual-python, workingenv and virtualenv', leftOut: 'the first two no longer exist, and old virtualenv is covered where it matters' },
      { about: 'How Python finds its library', pages: ['understand/finding-python', 'understand/where-the-guides-erred'] },
      { about: 'macOS frameworks and the DLL of Windows', leftOut: 'we could run neither, and the text is about the Pythons of that year' },
      { about: 'PYTHONHOME, and the tree of links', pages: ['legacy/symlink-tree'] },
      { about: 'What the variable does to other programs', pages: ['legacy/symlink-tree'] },
      { about: 'Comment: it works on Debian', leftOut: 'our own runs cover it' },
    ],
  },
  {
    title: 'WSGIPythonHome/WSGIPythonPath and Python initialisation',
    origin: 'Graham Dumpleton, answer in a discussion group, 10 November 2007. Our copy has lost some words.',
    parts: [
      { about: 'Build mod_wsgi for the Python that you use', pages: ['understand/one-apache-one-python'] },
      { about: 'How PATH leads to the library', pages: ['understand/finding-python'] },
      { about: 'WSGIPythonExecutable', pages: ['legacy/releases-1'] },
      { about: 'WSGIPythonHome in its place', pages: ['legacy/releases-1', 'versions/2.0'] },
      { about: 'Outside every virtual host', pages: ['fix/virtualhost-section', 'current/one-app-embedded'] },
      { about: 'WSGIPythonPath, and what daemons inherit', pages: ['versions/2.0', 'legacy/releases-1'] },
      { about: 'An environment as Python home', pages: ['legacy/releases-1', 'legacy/baseline'] },
      { about: 'An empty Python home, and packages by process group', pages: ['legacy/baseline'] },
      { about: 'Several directories in one list', pages: ['current/module-folders'] },
      { about: 'Directories with .pth files', pages: ['understand/import-order', 'versions/2.0'] },
      { about: 'Hosts that many people share', pages: ['current/apps-own-groups'] },
      { about: 'A path belongs to processes, not to a virtual host', pages: ['understand/processes-and-interpreters'] },
      { about: 'sys.path in the script, and C extensions in two versions', pages: ['current/apps-one-group-own-environments'] },
    ],
  },
];

/** The ids of all pages that some part of a guide became. */
export function pagesOfGuides(): Set<string> {
  return new Set(GUIDES.flatMap(({ parts }) => parts.flatMap((part) => ('pages' in part ? part.pages : []))));
}
