# mod_wsgi loads this file and calls "application" for every request.
from shop import app as application
