# mod_wsgi loads this file and calls "application" for every request.
import sys

import site
before = list(sys.path)
site.addsitedir("/srv/shop/env" + "/lib/python%d.%d/site-packages" % sys.version_info[:2])
sys.path.sort(key=before.__contains__)
sys.path[:0] = ["/srv/shop"]

from shop.wsgi import application
