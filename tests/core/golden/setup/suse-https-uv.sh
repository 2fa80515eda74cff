# Run as root, one step at a time.

# 1. Install Apache, and the packages that building mod_wsgi needs.
zypper --non-interactive install apache2 apache2-devel gcc python3-devel curl
a2enmod ssl
a2enflag SSL
systemctl enable --now apache2
# uv must already be installed: this platform has no package for it.

# 2. Create the environment with the Python that mod_wsgi was built for.
mkdir -p /srv/example /srv/example/wsgi
# mod_wsgi 6.0.5 supports Python 3.10 to 3.14; this command fails with any other.
/usr/bin/python3 -c 'import sys; assert (3, 10) <= sys.version_info[:2] <= (3, 14), sys.version'
test -x /srv/example/venv/bin/python || uv venv --seed --python /usr/bin/python3 /srv/example/venv

# 3. Install the packages that your application needs.
if [ -f /srv/example/requirements.txt ]; then
  /srv/example/venv/bin/python -m pip install --requirement /srv/example/requirements.txt
fi

# 4. Build mod_wsgi with that Python, and load it in Apache.
/srv/example/venv/bin/python -m pip install mod_wsgi==6.0.5
/srv/example/venv/bin/mod_wsgi-express module-config | grep ^Load > /etc/apache2/conf.d/wsgi-pip.conf

# 5. Save the other files of this recipe at their paths, then test and load the configuration.
# The certificate and its key must exist already; certbot can create them.
ls /etc/letsencrypt/live/www.example.org/fullchain.pem /etc/letsencrypt/live/www.example.org/privkey.pem
apachectl configtest && systemctl restart apache2
# If firewalld keeps visitors out: firewall-cmd --permanent --add-port=80/tcp --add-port=443/tcp && firewall-cmd --reload

# 6. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
