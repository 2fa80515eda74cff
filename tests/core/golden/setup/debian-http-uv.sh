# Run as root, one step at a time.

# 1. Install Apache and mod_wsgi. Your distribution determines the release.
apt-get update
apt-get install -y apache2 libapache2-mod-wsgi-py3 curl
# uv must already be installed: this platform has no package for it.

# 2. Create the environment with the Python that mod_wsgi was built for.
mkdir -p /srv/example /srv/example/wsgi
test -x /srv/example/venv/bin/python || uv venv --seed --python /usr/bin/python3 /srv/example/venv

# 3. Install the packages that your application needs.
if [ -f /srv/example/requirements.txt ]; then
  /srv/example/venv/bin/python -m pip install --requirement /srv/example/requirements.txt
fi

# 4. Save the other files of this recipe at their paths, then test and load the configuration.
a2ensite example.conf
apache2ctl configtest && apache2ctl graceful

# 5. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
