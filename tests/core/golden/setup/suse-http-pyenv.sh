# Run as root, one step at a time.

# 1. Install Apache, and the packages that building mod_wsgi needs.
zypper --non-interactive install apache2 apache2-devel gcc curl make zlib-devel libbz2-devel readline-devel sqlite3-devel libopenssl-devel libffi-devel xz-devel
systemctl enable --now apache2
# pyenv must already be installed: this platform has no package for it.

# 2. Create the environment with the Python that mod_wsgi was built for.
mkdir -p /srv/example /srv/example/wsgi
export PYENV_ROOT=/opt/pyenv PYTHON_CONFIGURE_OPTS=--enable-shared
pyenv install --skip-existing 3.14
"$(pyenv prefix 3.14)/bin/python" -m venv /srv/example/venv

# 3. Install the packages that your application needs.
if [ -f /srv/example/requirements.txt ]; then
  /srv/example/venv/bin/python -m pip install --requirement /srv/example/requirements.txt
fi

# 4. Build mod_wsgi with that Python, and load it in Apache.
/srv/example/venv/bin/python -m pip install mod_wsgi==6.0.5
/srv/example/venv/bin/mod_wsgi-express module-config | grep ^Load > /etc/apache2/conf.d/wsgi-pip.conf

# 5. Save the other files of this recipe at their paths, then test and load the configuration.
apachectl configtest && systemctl restart apache2
# If firewalld keeps visitors out: firewall-cmd --permanent --add-port=80/tcp && firewall-cmd --reload

# 6. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
