# Run as root, one step at a time.

# 1. Apache, mod_wsgi 2.8 and virtualenv 16 or older must already be installed.

# 2. Create the environment with the Python that mod_wsgi was built for.
mkdir -p /srv/example /srv/example/wsgi
/usr/bin/python2.7 -m virtualenv /srv/example/venv

# 3. Install the packages that your application needs.
if [ -f /srv/example/requirements.txt ]; then
  /srv/example/venv/bin/python -m pip install --requirement /srv/example/requirements.txt
fi

# 4. Save the other files of this recipe at their paths, then test and load the configuration.
a2ensite example.conf
apache2ctl configtest && apache2ctl graceful

# 5. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
