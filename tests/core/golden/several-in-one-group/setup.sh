# Run as root, one step at a time.

# 1. Install Apache and mod_wsgi. Your distribution determines the release.
dnf install -y httpd python3-mod_wsgi policycoreutils-python-utils curl
systemctl enable --now httpd

# 2. Create the environments with the Python that mod_wsgi was built for.
mkdir -p /srv/example /srv/example/wsgi /srv/shop /srv/shop/wsgi
/usr/bin/python3 -m venv /srv/example/venv
/usr/bin/python3 -m venv /srv/shop/env

# 3. Install the packages that your application needs.
/srv/example/venv/bin/python -m pip install django
if [ -f /srv/example/requirements.txt ]; then
  /srv/example/venv/bin/python -m pip install --requirement /srv/example/requirements.txt
fi
if [ -f /srv/shop/requirements.txt ]; then
  /srv/shop/env/bin/python -m pip install --requirement /srv/shop/requirements.txt
fi

# 4. Save the other files of this recipe at their paths, then test and load the configuration.
if selinuxenabled; then
  semanage fcontext -a -t httpd_sys_content_t '/srv/example(/.*)?' 2> /dev/null || semanage fcontext -m -t httpd_sys_content_t '/srv/example(/.*)?'
  semanage fcontext -a -t lib_t '/srv/example/.*\.so(\..*)?' 2> /dev/null || semanage fcontext -m -t lib_t '/srv/example/.*\.so(\..*)?'
  semanage fcontext -a -t httpd_sys_content_t '/srv/shop(/.*)?' 2> /dev/null || semanage fcontext -m -t httpd_sys_content_t '/srv/shop(/.*)?'
  semanage fcontext -a -t lib_t '/srv/shop/.*\.so(\..*)?' 2> /dev/null || semanage fcontext -m -t lib_t '/srv/shop/.*\.so(\..*)?'
  restorecon -R /srv/example /srv/shop
  # To allow connections to a database or another network service: setsebool -P httpd_can_network_connect on
fi
apachectl configtest && systemctl reload httpd
# If firewalld keeps visitors out: firewall-cmd --permanent --add-port=80/tcp && firewall-cmd --reload

# 5. Request each probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe/shop
