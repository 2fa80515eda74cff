# Run as root, one step at a time.

# 1. Install Apache, and the packages that building mod_wsgi needs.
dnf install -y httpd httpd-devel gcc redhat-rpm-config mod_ssl policycoreutils-python-utils curl
systemctl enable --now httpd
# conda must already be installed: this platform has no package for it.

# 2. Create the environment with the Python that mod_wsgi was built for.
mkdir -p /srv/example /srv/example/wsgi
test -x /srv/example/venv/bin/python || conda create --yes --prefix /srv/example/venv python=3.14 pip

# 3. Install the packages that your application needs.
if [ -f /srv/example/requirements.txt ]; then
  /srv/example/venv/bin/python -m pip install --requirement /srv/example/requirements.txt
fi

# 4. Build mod_wsgi with that Python, and load it in Apache.
/srv/example/venv/bin/python -m pip install mod_wsgi==6.0.5
/srv/example/venv/bin/mod_wsgi-express module-config | grep ^Load > /etc/httpd/conf.modules.d/10-wsgi-pip.conf

# 5. Save the other files of this recipe at their paths, then test and load the configuration.
# The certificate and its key must exist already; certbot can create them.
ls /etc/letsencrypt/live/www.example.org/fullchain.pem /etc/letsencrypt/live/www.example.org/privkey.pem
if selinuxenabled; then
  semanage fcontext -a -t httpd_sys_content_t '/srv/example(/.*)?' 2> /dev/null || semanage fcontext -m -t httpd_sys_content_t '/srv/example(/.*)?'
  semanage fcontext -a -t lib_t '/srv/example/.*\.so(\..*)?' 2> /dev/null || semanage fcontext -m -t lib_t '/srv/example/.*\.so(\..*)?'
  restorecon -R /srv/example
  # To allow connections to a database or another network service: setsebool -P httpd_can_network_connect on
fi
apachectl configtest && systemctl restart httpd
# If firewalld keeps visitors out: firewall-cmd --permanent --add-port=80/tcp --add-port=443/tcp && firewall-cmd --reload

# 6. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
