/** Texts of 100 KB that take the doctor the longest: many of each directive and section, deep nesting, long lines. */
import type { FileKind, PastedFile } from '#core/doctor';

const LENGTH = 100_000;

/** One line as often as it fits. */
function filled(line: string): string {
  return line.repeat(Math.ceil(LENGTH / line.length)).slice(0, LENGTH);
}

/** Different pieces as many as fit. */
function numbered(piece: (index: number) => string, length = LENGTH): string {
  const pieces: string[] = [];
  for (let index = 0, size = 0; size < length; index++) {
    pieces.push(piece(index));
    size += pieces.at(-1)?.length ?? 0;
  }
  return pieces.join('');
}

/** Sections inside one another, closed in turn. */
function nested(name: string, words: (index: number) => string, inside: string): string {
  const depth = Math.floor((LENGTH - inside.length) / (2 * name.length + words(100).length + 7));
  return `${Array.from({ length: depth }, (_, index) => `<${name} ${words(index)}>\n`).join('')}${inside}${`</${name}>\n`.repeat(depth)}`;
}

const HOST = (index: number): string => `<VirtualHost *:80>\n    ServerName h${index}.example\n    WSGIDaemonProcess g${index} python-home=/srv/v${index}/bin python-path=/srv/p${index}\n    WSGIProcessGroup g${index}\n    WSGIScriptAlias / /srv/p${index}/app.wsgi\n</VirtualHost>\n`;
const MACRO = '<Macro M $a>\nWSGIDaemonProcess $a python-home=/srv/$a\nWSGIScriptAlias /$a /srv/$a/app.wsgi process-group=$a\n</Macro>\n';
const SITE = 'WSGIDaemonProcess shop python-home=/srv/venv\nWSGIProcessGroup shop\nWSGIScriptAlias / /srv/shop/app.wsgi\n';

type Shape = readonly [name: string, kind: FileKind, text: string];

const CONFIGURATIONS: readonly (readonly [string, string])[] = [
  ['hosts', numbered(HOST)],
  ['hosts that name groups of others', numbered((index) => HOST(index).replace(`WSGIProcessGroup g${index}`, `WSGIProcessGroup g${index + 1}`))],
  ['hosts of one name', numbered((index) => HOST(index).replace(`h${index}.`, 'h.'))],
  ['hosts with an application group', numbered((index) => `<VirtualHost *:80>\nWSGIScriptAlias / /srv/a${index}.wsgi\nWSGIApplicationGroup %{GLOBAL}\n</VirtualHost>\n`)],
  ['directories with a group, and an alias', numbered((index) => `<Directory /srv/p${index}>\nWSGIProcessGroup g\n</Directory>\nWSGIScriptAlias /p${index} /srv/p${index}/app.wsgi\n`)],
  ['locations with a group, and an alias', numbered((index) => `<Location /p${index}>\nWSGIProcessGroup g\n</Location>\nWSGIScriptAlias /p${index} /srv/p${index}/app.wsgi\n`)],
  ['patterns of locations, and an alias', numbered((index) => `<LocationMatch ^/p${index}/.*$>\nWSGIProcessGroup g\n</LocationMatch>\nWSGIScriptAlias /p${index} /srv/p${index}/app.wsgi\n`)],
  ['patterns of directories, and an alias', numbered((index) => `<DirectoryMatch "^/srv/p${index}">\nWSGIProcessGroup g\n</DirectoryMatch>\nWSGIScriptAlias /p${index} /srv/p${index}/app.wsgi\n`)],
  ['wildcard directories, and an alias', numbered((index) => `<Directory /srv/*/p${index}>\nWSGIProcessGroup g\n</Directory>\nWSGIScriptAlias /p${index} /srv/a/p${index}/app.wsgi\n`)],
  ['files with a group, and an alias', numbered((index) => `<Files a${index}.wsgi>\nWSGIProcessGroup g\n</Files>\nWSGIScriptAlias /p${index} /srv/a${index}.wsgi\n`)],
  ['locations inside hosts', numbered((index) => `<VirtualHost *:80>\n${numbered((inner) => `<Location /a${inner}>\nWSGIProcessGroup g${inner}\n</Location>\nWSGIScriptAlias /a${inner} /srv/${index}-${inner}.wsgi\n`, 5000)}</VirtualHost>\n`)],
  ['conditions with a group', numbered((index) => `<If "%{HTTP_HOST} == 'a${index}'">\nWSGIProcessGroup g${index}\n</If>\nWSGIScriptAlias /p${index} /srv/p${index}/app.wsgi\n`)],
  ['daemons', numbered((index) => `WSGIDaemonProcess g${index} python-home=/srv/v${index}\n`)],
  ['daemons of one name', filled('WSGIDaemonProcess shop python-home=/srv/venv\n')],
  ['daemons with strange options', numbered((index) => `WSGIDaemonProcess g${index} pyhton-home=/srv/v${index} procceses=2\n`)],
  ['daemons with bad values', numbered((index) => `WSGIDaemonProcess g${index} threads=many processes=-1\n`)],
  ['daemons with several environments', numbered((index) => `WSGIDaemonProcess g${index} python-home=/srv/a${index} python-path=/srv/b${index}/lib/python3.9/site-packages:/srv/c${index}/lib/python3.8/site-packages\n`)],
  ['daemons and aliases with options', numbered((index) => `WSGIDaemonProcess g${index} python-home=/srv/v${index}\nWSGIScriptAlias /p${index} /srv/p${index}.wsgi process-group=g${index} application-group=%{GLOBAL}\n`)],
  ['aliases before their daemons', `${numbered((index) => `WSGIScriptAlias /p${index} /srv/p${index}.wsgi process-group=g${index}\n`, LENGTH / 2)}${numbered((index) => `WSGIDaemonProcess g${index}\n`, LENGTH / 2)}`],
  ['aliases', numbered((index) => `WSGIScriptAlias /p${index} /srv/p${index}\n`)],
  ['aliases with blanks in paths', numbered((index) => `WSGIScriptAlias /p${index} /srv/my app${index}.wsgi\n`)],
  ['patterns of aliases', numbered((index) => `WSGIScriptAliasMatch ^/p${index}/(.*) /srv/p${index}/$1.wsgi\n`)],
  ['groups of nothing', numbered((index) => `WSGIProcessGroup g${index}\n`)],
  ['groups of one name', filled('WSGIProcessGroup shop\n')],
  ['application groups', numbered((index) => `WSGIApplicationGroup g${index}\n`)],
  ['homes', numbered((index) => `WSGIPythonHome /srv/v${index}\n`)],
  ['paths', numbered((index) => `WSGIPythonPath /srv/v${index}/lib/python3.9/site-packages\n`)],
  ['modules', numbered((index) => `LoadModule wsgi_module modules/mod_wsgi_python${index}.so\n`)],
  ['one list of paths', `WSGIPythonPath ${filled('/a:')}`],
  ['one continued directive', `WSGIDaemonProcess a \\\n${filled('    threads=5 \\\n')}`],
  ['one line of options', `WSGIDaemonProcess a ${filled('threads=5 ')}`],
  ['one line of words', `WSGIDaemonProcess a ${filled('b ')}`],
  ['one line of quotes', `WSGIDaemonProcess a ${filled('"b" ')}`],
  ['one long word', `WSGIPythonHome /${filled('a')}`],
  ['one long path', `WSGIPythonHome ${filled('/a')}`],
  ['one path that goes up', `WSGIPythonHome /srv${filled('/a/..')}`],
  ['one path that ends upwards', `WSGIPythonHome ${'/a'.repeat(20_000)}${'/..'.repeat(20_000)}`],
  ['one line of backslashes', `WSGIPythonHome ${filled('\\')}`],
  ['one line of blanks', `WSGIPythonHome ${filled(' ')}x`],
  ['continued empty lines', `WSGIPythonHome ${filled('\\\n')}`],
  ['misspelt names', filled('WSGIDeamonProcess shop\n')],
  ['unknown names', numbered((index) => `WSGIThing${index} x\n`)],
  ['uses of a macro', `<Macro M>\nWSGIDaemonProcess a\n</Macro>\n${filled('Use M\n')}`],
  ['uses of a macro with a value', `${MACRO}${numbered((index) => `Use M a${index}\n`)}`],
  ['a long macro', `<Macro M>\n${numbered((index) => `WSGIDaemonProcess a${index}\n`, LENGTH / 2)}</Macro>\n${'Use M\n'.repeat(LENGTH / 12)}`],
  ['macros that use one another', numbered((index) => `<Macro M${index}>\n${index === 0 ? 'WSGIDaemonProcess a' : `Use M${index - 1}\nUse M${index - 1}`}\n</Macro>\n`, 2000) + numbered((index) => `Use M${index % 60}\n`, 98_000)],
  ['macros', numbered((index) => `<Macro M${index}>\nWSGIDaemonProcess a${index}\n</Macro>\nUse M${index}\n`)],
  ['doubling variables', numbered((index) => (index === 0 ? 'Define A0 /srv/venv\n' : `Define A${index} \${A${index - 1}}\${A${index - 1}}\n`))],
  ['doubled variables in use', `${numbered((index) => (index === 0 ? 'Define A0 /srv/venv\n' : `Define A${index} \${A${index - 1}}\${A${index - 1}}\n`), 1000)}${filled('WSGIPythonHome ${A20}\n')}`],
  ['doubled variables in an alias', `${numbered((index) => (index === 0 ? 'Define A0 /srv/venv\n' : `Define A${index} \${A${index - 1}}\${A${index - 1}}\n`), 1000)}${numbered((index) => `WSGIScriptAlias /p${index} \${A12}/a.wsgi\n`)}`],
  ['undefined variables', filled('WSGIPythonHome ${A}/${B}\n')],
  ['different undefined variables', numbered((index) => `WSGIPythonHome \${A${index}}\n`)],
  ['includes', numbered((index) => `Include sites/a${index}.conf\n`)],
  ['includes of itself', filled('Include site.conf\n')],
  ['conditions', numbered((index) => `<IfDefine A${index}>\nWSGIDaemonProcess a python-home=/srv/v${index}\n</IfDefine>\n`)],
  ['conditions that exclude one another', numbered((index) => `<IfDefine ${index % 2 === 0 ? '' : '!'}A>\nWSGIDaemonProcess a python-home=/srv/v${index}\nWSGIPythonHome /srv/v${index}\n</IfDefine>\n`)],
  ['conditions inside conditions', nested('IfDefine', (index) => `A${index}`, SITE)],
  ['hosts inside hosts', nested('VirtualHost', () => '*', SITE)],
  ['directories inside directories', nested('Directory', (index) => `/srv/a${index}`, SITE)],
  ['settings deep in conditions', `${Array.from({ length: 1500 }, (_, index) => `<IfDefine A${index}>\n`).join('')}${numbered((index) => `WSGIDaemonProcess a${index}\n`, 60_000)}`],
  ['settings deep in directories', `${Array.from({ length: 1500 }, (_, index) => `<Directory /a${index}>\n`).join('')}${numbered((index) => `WSGIProcessGroup a${index}\nWSGIScriptAlias /${index} /a.wsgi\n`, 60_000)}`],
  ['sections without end', numbered((index) => `<VirtualHost *:80>\nServerName a${index}\nWSGIScriptAlias / /srv/a${index}.wsgi\n`)],
  ['sections on one line', numbered((index) => `<Directory /a${index}>Require all granted</Directory>\n`)],
  ['ends without section', filled('</VirtualHost>\n')],
  ['wrong ends', filled('<VirtualHost *>\n</Directory>\n')],
  ['opening brackets', filled('<')], ['sections without name', filled('<>\n')],
  ['typographic quotes', filled('WSGIPythonHome \u201C/srv/venv\u201D\n')],
  ['typographic characters on one line', `WSGIPythonHome ${filled('\u201Ca\u201D ')}`],
  ['trailing comments', filled('WSGIPythonHome /srv/venv # here\n')],
  ['ignored lines', filled('# which-python: ignore[python-home-missing] yes\nWSGIPythonHome /srv/venv\n')],
  ['ignored lines that follow each other', filled('# which-python: ignore[python-home-missing] yes\n')],
  ['ignored rules on one line', `# which-python: ignore[${filled('a,')}]\nWSGIPythonHome a\n`],
  ['placeholders', filled('WSGIPythonHome {{ home }}/{{ venv }}\n')], ['placeholders on one line', `WSGIPythonHome ${filled('{{ a }}')}`],
  ['open placeholders', `WSGIPythonHome ${filled('{{')}`], ['open erb placeholders', filled('<%')], ['open names in brackets', `WSGIPythonHome ${filled(' <a')}`], ['open variables', `WSGIPythonHome ${filled('${')}`],
  ['statements of a template', filled('{% if x %}\nWSGIDaemonProcess a\n{% endif %}\n')],
  ['statements of a template around different lines', numbered((index) => `{% if x %}\nWSGIDaemonProcess a${index % 9} python-home=/v${index}\nWSGIPythonHome /v${index}\n{% else %}\n`)],
  ['names that end in numbers', numbered((index) => `<VirtualHost *:80>\nServerName a\nServerAlias b${index}.example *.c${index}.example\nWSGIScriptAlias / /srv/a.wsgi\nWSGIDaemonProcess a${index}\n</VirtualHost>\n`)],
  ['bytes of nothing', filled('\0')], ['line ends', filled('\r')], ['empty lines', filled('\n')], ['marks of byte order', filled('\uFEFF')],
];

const SCRIPTS: readonly (readonly [string, string])[] = [
  ['activations', numbered((index) => `site.addsitedir('/srv/v${index}/lib/python3.9/site-packages')\n`)],
  ['executed files', `p = '/a/bin/activate_this.py'\n${filled('exec(open(p).read())\n')}`],
  ['different executed files', numbered((index) => `p${index} = '/a${index}/bin/activate_this.py'\nexec(open(p${index}).read(), dict(__file__=p${index}))\n`)],
  ['brackets', filled('(')], ['lists', filled('[')], ['braces', filled('{')], ['closed brackets', `${'('.repeat(LENGTH / 2)}${')'.repeat(LENGTH / 2)}`],
  ['functions', filled("def f(a):\n    f(a)\nf('x')\n")],
  ['functions that call one another', numbered((index) => `def f${index}(a):\n    f${index - 1}(a)\n    f${index - 1}(a)\n`)],
  ['one long sum', `p = ${filled("'a' + ")}'a'\nsys.path.insert(0, p)\n`],
  ['sums of names', `a0 = 'a'\n${numbered((index) => `a${index + 1} = a${index} + a${index}\n`)}`],
  ['sums of names in use', `a0 = 'a'\n${numbered((index) => `a${index + 1} = a${index} + a${index}\nsys.path.insert(0, a${index + 1})\n`)}`],
  ['one name again and again', `a = '/srv'\n${filled("a = a + '/x'\nsys.path.insert(0, a)\n")}`],
  ['joined paths', `a = '/srv'\n${filled('a = os.path.dirname(os.path.join(a, a))\nsys.path.append(a)\n')}`],
  ['nested joins', `p = ${'os.path.join('.repeat(3000)}'a'${", 'b')".repeat(3000)}\nsys.path.insert(0, p)\n`],
  ['nested calls', `${'f('.repeat(25_000)}x${')'.repeat(25_000)}`],
  ['nested ifs', Array.from({ length: 400 }, (_, index) => `${' '.repeat(index)}if x:\n`).join('')],
  ['imports', numbered((index) => `import a${index}\n`)], ['imports from', numbered((index) => `from a${index} import b as c${index}\n`)],
  ['import of many', `from a import ${filled('b, ')}c\n`],
  ['applications', filled('application = f()\n')], ['different applications', numbered((index) => `application${index} = Flask(__name__)\n`)],
  ['applications that name one another', `application = a0\n${numbered((index) => `a${index} = a${index + 1}\n`)}`],
  ['directives', filled('WSGIScriptAlias / /srv/app.wsgi\n')], ['open strings', filled("'")], ['open long strings', filled("'''a\n")], ['backslashes', filled('\\')], ['lambdas', filled('lambda: ')], ['commas', `x = (${filled('a, ')})`],
  ['attributes', `x = ${filled('a.')}b\n`], ['path appended', numbered((index) => `sys.path.append('/srv/v${index}/lib/python3.9/site-packages')\n`)],
  ['loops over paths', numbered((index) => `for p in ['/a${index}', '/b']:\n    sys.path.insert(0, p)\n`)],
  ['formats', `a = 'x'\n${filled("a = '%s/%s' % (a, a)\nb = f'{a}/{a}'\nsys.path.append(b)\n")}`],
  ['replaced', `a = '/srv/a'\n${filled("a = a.replace('a', 'aa')\nsys.path.append(a)\n")}`],
  ['tabs and blanks', filled('\tif x:\n        y\n')],
];

const STAMP = (index: number): string => `[Fri Nov 27 10:00:00.${index} 2026] [wsgi:error] [pid ${index % 4000}:tid 1] [client 10.0.0.${index % 250}:1]`;

const LOGS: readonly (readonly [string, string])[] = [
  ['log lines', numbered((index) => `[wsgi:error] [pid ${index}] ModuleNotFoundError: No module named 'm${index % 400}'\n`)],
  ['log lines of different modules', numbered((index) => `${STAMP(index)} ModuleNotFoundError: No module named 'm${index}'\n`)],
  ['log lines of processes', numbered((index) => `${STAMP(index)} mod_wsgi (pid=${index % 4000}): Starting process 'g${index}' with uid=33, gid=33 and threads=15.\n${STAMP(index)} ImportError: No module named m${index}\n`)],
  ['log lines of one process', numbered((index) => `[wsgi:error] [pid 7] mod_wsgi (pid=7): Starting process 'g${index}' with uid=33, gid=33 and threads=15.\n[wsgi:error] [pid 7] ImportError: No module named m${index}\n`)],
  ['tracebacks', numbered((index) => `${STAMP(index)} Traceback (most recent call last):\n${STAMP(index)}   File "/srv/a${index}.wsgi", line 1, in <module>\n${STAMP(index)}     import m${index}\n${STAMP(index)} ModuleNotFoundError: No module named 'm${index}'\n`)],
  ['crashes', numbered((index) => `[core:notice] [pid 1] AH00052: child pid ${index} exit signal Segmentation fault (11)\n`)],
  ['syntax errors', numbered((index) => `AH00526: Syntax error on line ${index} of /etc/apache2/sites-enabled/site.conf:\nInvalid command 'WSGIDaemonProcess${index}', perhaps misspelled or defined by a module not included in the server configuration\n`)],
  ['banners', numbered((index) => `[mpm_event:notice] [pid ${index}] AH00489: Apache/2.4.57 (Unix) mod_wsgi/4.9.${index} Python/3.9 configured -- resuming normal operations\n`)],
  ['brackets of a log', filled('[')], ['one long line', `[wsgi:error] ${filled('a ')}`], ['one long traceback', `Traceback (most recent call last):\n${filled('  File "/srv/a.py", line 1, in f\n')}`],
  ['stamps without words', filled('[Fri Nov 27 10:00:00 2026] [error] \n')], ['pids', filled('[pid 1] ')], ['mod_wsgi prefixes on one line', filled('mod_wsgi (pid=1): ')], ['Syntax error on one line', filled('Syntax error on line 1 of a: ')],
  ['missing homes', numbered((index) => `${STAMP(index)} mod_wsgi (pid=${index}): Unable to stat Python home /srv/v${index}. Python interpreter may not be able to be initialized correctly. Verify the supplied path and access permissions for whole of the path.\n`)],
  ['import errors of shared objects', numbered((index) => `${STAMP(index)} ImportError: /srv/a${index}/lib/python3.9/site-packages/m${index}.so: undefined symbol: x${index}\n`)],
  ['fatal errors', filled('Fatal Python error: init_fs_encoding: failed to get the Python codec of the filesystem encoding\nPython runtime state: core initialized\nModuleNotFoundError: No module named \'encodings\'\n')],
];

const SHELLS: readonly (readonly [string, string])[] = [
  ['commands', filled('pip python3 -m venv /a\n')], ['environments', numbered((index) => `python3.9 -m venv /srv/v${index}\n`)], ['installs', filled('pip install mod_wsgi\n')], ['one install', `pip install ${filled('mod_wsgi ')}`],
  ['installs on one line', filled('pip install ')], ['virtualenv on one line', filled('virtualenv ')], ['conda on one line', filled('conda create -n a ')], ['python on one line', filled('python3 -m venv ')], ['quotes on one line', `virtualenv ${filled('"a ')}`],
  ['images', filled('FROM python:3.9\n')], ['prompts', filled('$ ls\n')], ['links of ldd', numbered((index) => `libpython3.${index}.so.1.0 => /usr/lib/libpython3.${index}.so.1.0\n`)], ['slashes', filled('/')], ['paths of python', filled('/a/b/c/python')], ['continued install', `pip install ${filled('a \\\n')}`], ['options of pipenv', `pipenv ${filled('--a ')}`],
];

const SHAPES: readonly Shape[] = [
  ...CONFIGURATIONS.map(([name, text]): Shape => [name, 'apache', text]), ...SCRIPTS.map(([name, text]): Shape => [name, 'wsgi', text]),
  ...LOGS.map(([name, text]): Shape => [name, 'log', text]), ...SHELLS.map(([name, text]): Shape => [name, 'shell', text]),
];

/** Hostile pastes by name: each text alone, and pairs of half the length. */
export function hostilePastes(): readonly (readonly [string, readonly PastedFile[]])[] {
  const names: Readonly<Record<FileKind, string>> = { apache: 'site.conf', dump: 'dump.txt', wsgi: 'app.wsgi', log: 'error.log', shell: 'commands.sh' };
  const half = ([, kind, text]: Shape): PastedFile => ({ name: names[kind], kind, text: text.slice(0, LENGTH / 2) });
  const configurations = SHAPES.filter(([, kind]) => kind === 'apache');
  const partners = SHAPES.filter(([name]) => ['activations', 'log lines of processes', 'syntax errors', 'missing homes', 'environments'].includes(name));
  return [
    ...SHAPES.map((shape): readonly [string, readonly PastedFile[]] => [shape[0], [{ name: names[shape[1]], kind: shape[1], text: shape[2] }]]),
    ...configurations.flatMap((first) => partners.map((second): readonly [string, readonly PastedFile[]] => [`${first[0]}, and ${second[0]}`, [half(first), half(second)]])),
  ];
}
