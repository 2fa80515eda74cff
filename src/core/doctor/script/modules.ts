/** Modules of the standard library of Python 2 and 3, and those that mod_wsgi itself makes. */
const STANDARD = new Set(('__builtin__ __future__ _thread abc aifc argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2 cProfile cPickle cStringIO calendar cgi '
  + 'cgitb chunk cmath cmd code codecs codeop collections colorsys commands compileall concurrent configparser ConfigParser contextlib contextvars cookielib Cookie copy copy_reg copyreg crypt csv ctypes curses dataclasses datetime dbm '
  + 'decimal difflib dircache dis distutils doctest dummy_threading dumbdbm email encodings ensurepip enum errno exceptions faulthandler fcntl filecmp fileinput fnmatch formatter fpformat fractions ftplib functools '
  + 'future_builtins gc gdbm genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac hotshot html htmlentitydefs htmllib HTMLParser http httplib idlelib imaplib imghdr imp importlib inspect io ipaddress itertools '
  + 'json keyword lib2to3 linecache locale logging lzma mailbox mailcap marshal math md5 mimetools mimetypes mmap modulefinder msilib msvcrt multiprocessing mutex netrc new nis nntplib ntpath numbers operator optparse os ossaudiodev '
  + 'parser pathlib pdb pickle pickletools pipes pkgutil platform plistlib popen2 poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc Queue queue quopri random re readline repr reprlib resource rexec '
  + 'rfc822 rlcompleter robotparser runpy sched secrets select selectors sets sgmllib sha shelve shlex shutil signal site smtpd smtplib sndhdr socket SocketServer socketserver spwd sqlite3 ssl stat statistics string StringIO stringprep '
  + 'struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios test textwrap this thread threading time timeit tkinter Tkinter token tokenize tomllib trace traceback tracemalloc tty turtle types '
  + 'typing unicodedata unittest urllib urllib2 urlparse user uu uuid UserDict UserList UserString venv warnings wave weakref webbrowser winreg _winreg winsound wsgiref xdrlib xml xmlrpc xmlrpclib zipapp zipfile zipimport zlib zoneinfo '
  + 'mod_wsgi apache').split(' '));

/** Returns true if a module belongs to Python itself. */
export function isStandard(module: string): boolean {
  return STANDARD.has(module.split('.')[0] ?? '') || module.startsWith('.');
}

/** Packages from an index that no project directory has under its own name. */
const PUBLISHED = new Set('bottle celery cherrypy django dotenv falcon flask flask_cors flask_sqlalchemy jinja2 numpy pandas paste psycopg2 pyramid requests scipy sqlalchemy tornado twisted webob werkzeug'.split(' '));

/** Returns true if a module is a well-known package, so that it must come from an environment or an installation. */
export function isPublished(module: string): boolean {
  return PUBLISHED.has(module.split('.')[0] ?? '');
}
