# mod_wsgi loads this file and calls "application" for every request.
import sys

import site
before = list(sys.path)
site.addsitedir("/srv/example/venv" + "/lib/python%d.%d/site-packages" % sys.version_info[:2])
sys.path.sort(key=before.__contains__)
sys.path[:0] = ["/srv/example"]

import os

# Not setdefault(): several applications can share the variables of one process.
os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
