# mod_wsgi loads this file and calls "application" for every request.
import sys

import site
before = list(sys.path)
site.addsitedir("/srv/shop/env" + "/lib/python%d.%d/site-packages" % sys.version_info[:2])
sys.path.sort(key=before.__contains__)
sys.path[:0] = ["/srv/shop"]

import os

# Assigned, not defaulted: several applications can share the variables of one process.
os.environ["DJANGO_SETTINGS_MODULE"] = "shop.wsgi.settings"

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()
