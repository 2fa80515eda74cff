"""Judge of `site.addsitedir()`: adds directories of trees on the disk, with the real `site` module.

Reads one task in JSON a line: the path to begin with and the directories to add. Writes `sys.path` after them.
"""
import json
import site
import sys

for line in sys.stdin:
    task = json.loads(line)
    own = list(sys.path)
    sys.path[:] = task["path"]
    sys.__dict__.pop("__egginsert", None)
    for directory in task["directories"]:
        site.addsitedir(directory)
    path = list(sys.path)
    sys.path[:] = own
    sys.stdout.write(json.dumps(path) + "\n")
