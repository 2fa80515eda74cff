# mod_wsgi loads this file and calls "application" for every request.
# Replace this with your own application, for example: from mysite.wsgi import application
import sys


def application(environ, start_response):
    body = "This runs from " + sys.prefix + "\n"
    start_response("200 OK", [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Length", str(len(body))),
    ])
    return [body]
