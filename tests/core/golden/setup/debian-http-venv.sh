# Run as root, a step at a time.

# 1. Install Apache and mod_wsgi. The distribution decides which release that is.
apt-get update
apt-get install -y apache2 libapache2-mod-wsgi-py3 python3-venv curl

# 2. Make the environment, with the Python that mod_wsgi was built for.
mkdir -p /srv/example /srv/example/wsgi
/usr/bin/python3 -m venv /srv/example/venv

# 3. Install what your application needs.
if [ -f /srv/example/requirements.txt ]; then
  /srv/example/venv/bin/python -m pip install --requirement /srv/example/requirements.txt
fi

# 4. Save the other files of this recipe at their paths, then test and load the configuration.
a2ensite example.conf
apache2ctl configtest && apache2ctl graceful

# 5. Ask the probe. "prefix" and the file of "package" must be what the recipe promises.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
