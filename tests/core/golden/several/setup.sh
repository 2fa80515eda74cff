# Run as root, one step at a time.

# 1. Install Apache and mod_wsgi. Your distribution determines the release.
apt-get update
apt-get install -y apache2 libapache2-mod-wsgi-py3 python3-venv curl

# 2. Create the environments with the Python that mod_wsgi was built for.
mkdir -p /srv/example /srv/example/wsgi /srv/shop /srv/shop/wsgi
/usr/bin/python3 -m venv /srv/example/venv
/usr/bin/python3 -m venv /srv/shop/env

# 3. Install the packages that your application needs.
if [ -f /srv/example/requirements.txt ]; then
  /srv/example/venv/bin/python -m pip install --requirement /srv/example/requirements.txt
fi
if [ -f /srv/shop/requirements.txt ]; then
  /srv/shop/env/bin/python -m pip install --requirement /srv/shop/requirements.txt
fi

# 4. Save the other files of this recipe at their paths, then test and load the configuration.
a2ensite example.conf
apache2ctl configtest && apache2ctl graceful

# 5. Request each probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe/shop
