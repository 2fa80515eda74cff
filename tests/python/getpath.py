"""Judge of the search for the library: runs CPython's own path code on machines that do not exist.

Reads one machine in JSON a line, writes one answer in JSON a line. Fails where this Python has no such code to give.
"""
import json
import posixpath
import sys

from _testinternalcapi import get_getpath_codeobject

CODE = get_getpath_codeobject()
MAJOR, MINOR = sys.version_info[:2]


class Machine:
    """A file system: entries are ["file", lines, executable, closed], ["directory", closed] or ["link", to]."""

    def __init__(self, entries, cwd):
        self.entries = entries
        self.cwd = cwd
        self.probes = []

    def find(self, path):
        """The entry that a path leads to. Raises what the system call would."""
        ahead = [part for part in posixpath.join(self.cwd, path).split("/") if part] if path else []
        if not path:
            raise FileNotFoundError(path)
        here, entry, hops = [], ["directory", False], 0
        while ahead:
            part = ahead.pop(0)
            if entry[0] != "directory":
                raise NotADirectoryError(path)
            if entry[1]:
                raise PermissionError(path)
            if part == ".":
                continue
            if part == "..":
                here = here[:-1]
                entry = self.entries.get("/" + "/".join(here), ["directory", False])
                continue
            found = self.entries.get("/" + "/".join(here + [part]))
            if found is None:
                raise FileNotFoundError(path)
            if found[0] == "link":
                hops += 1
                if hops > 40:
                    raise OSError(path)
                ahead = [name for name in found[1].split("/") if name] + ahead
                if found[1].startswith("/"):
                    here, entry = [], ["directory", False]
                continue
            here, entry = here + [part], found
        return entry

    def holds(self, asked, path, test):
        try:
            answer = bool(test(self.find(path)))
        except OSError:
            answer = False
        self.probes.append([asked, path, answer])
        return answer

    def lines(self, path):
        try:
            entry = self.find(path)
            if entry[0] == "directory":
                raise IsADirectoryError(path)
            if entry[3]:
                raise PermissionError(path)
        except OSError:
            self.probes.append(["content", path, False])
            raise
        self.probes.append(["content", path, True])
        return entry[1]

    def link(self, path):
        """Where the last name of a path leads, link after link."""
        for _ in range(40):
            above = posixpath.dirname(path)
            try:
                parent = self.find(above or ".")
            except OSError:
                return path
            real = self.real(above)
            entry = self.entries.get(posixpath.join(real, posixpath.basename(path)))
            if parent[0] != "directory" or parent[1] or entry is None or entry[0] != "link":
                return path
            path = entry[1] if entry[1].startswith("/") else posixpath.normpath(posixpath.join(path.rpartition("/")[0], entry[1]))
        raise OSError(path)

    def real(self, path):
        """The path of a directory with its links followed."""
        whole = posixpath.normpath(posixpath.join(self.cwd, path))
        done = "/"
        for part in [name for name in whole.split("/") if name]:
            done = posixpath.join(done, part)
            entry = self.entries.get(done)
            if entry is not None and entry[0] == "link":
                return self.real(posixpath.join(posixpath.dirname(done), entry[1], posixpath.relpath(whole, done)))
        return done


class World(dict):
    """The names that the path code expects, each of them answered by a machine."""

    def __init__(self, question):
        machine = self.machine = Machine(question["entries"], question["cwd"])
        variables = question["variables"]
        cwd = machine.cwd

        def abspath(path):
            if path.startswith("/"):
                return path
            return cwd if path in ("", ".") else cwd + "/" + (path[2:] if path.startswith("./") else path)

        def joinpath(*parts):
            path = posixpath.join(*parts) if parts else ""
            return posixpath.normpath(path) if path else ""

        super().__init__(
            abspath=abspath,
            basename=posixpath.basename,
            dirname=lambda path: path.rpartition("/")[0],
            hassuffix=lambda path, suffix: path.endswith(suffix),
            isabs=lambda path: path.startswith("/"),
            isdir=lambda path: machine.holds("directory", path, lambda entry: entry[0] == "directory"),
            isfile=lambda path: machine.holds("file", path, lambda entry: entry[0] == "file"),
            isxfile=lambda path: machine.holds("program", path, lambda entry: entry[0] == "file" and entry[2]),
            joinpath=joinpath,
            readlines=machine.lines,
            realpath=machine.link,
            warn=lambda message: None,
            os_name="posix", PREFIX=question["prefix"], EXEC_PREFIX=question["prefix"], PYTHONPATH="", VPATH="",
            PLATLIBDIR="lib", PYDEBUGEXT="", EXE_SUFFIX=None, VERSION_MAJOR=MAJOR, VERSION_MINOR=MINOR, ABI_THREAD="",
            PYWINVER=None, WITH_NEXT_FRAMEWORK=0, winreg=None, py_setpath=None, library="", real_executable="",
            executable_dir="",
            ENV_PATH=variables.get("PATH", ""), ENV_PYTHONHOME=variables.get("PYTHONHOME", ""),
            ENV_PYTHONEXECUTABLE="", ENV___PYVENV_LAUNCHER__="",
            config=dict(
                home=question.get("home"), program_name=question.get("programName"),
                pythonpath_env=variables.get("PYTHONPATH"), use_environment=1, orig_argv=[],
                module_search_paths=None, module_search_paths_set=0, platlibdir=None, executable=None,
                base_executable="", prefix=None, exec_prefix=None, base_prefix=None, base_exec_prefix=None, stdlib_dir=None,
            ),
        )


def answer(question):
    world = World(question)
    try:
        exec(CODE, world)
    except OSError as error:
        return {"stopped": type(error).__name__, "probes": world.machine.probes}
    config = world["config"]
    return {
        "prefix": config["prefix"], "execPrefix": config["exec_prefix"], "executable": config["executable"],
        "path": config["module_search_paths"], "probes": world.machine.probes,
    }


for line in sys.stdin:
    sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
