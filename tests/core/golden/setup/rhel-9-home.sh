# Run as root, one step at a time.

# 1. Install Apache, and the packages that building mod_wsgi needs.
dnf install -y httpd httpd-devel gcc redhat-rpm-config python3.11 python3.11-pip python3.11-devel policycoreutils-python-utils curl
systemctl enable --now httpd

# 2. Create the environment with the Python that mod_wsgi was built for.
mkdir -p '/home/ann/site (1)' '/home/ann/site (1)/wsgi'
/usr/bin/python3.11 -m venv '/home/ann/site (1)/venv'

# 3. Install the packages that your application needs.
if [ -f '/home/ann/site (1)/requirements.txt' ]; then
  '/home/ann/site (1)/venv/bin/python' -m pip install --requirement '/home/ann/site (1)/requirements.txt'
fi

# 4. Build mod_wsgi with that Python, and load it in Apache.
'/home/ann/site (1)/venv/bin/python' -m pip install mod_wsgi==6.0.5
'/home/ann/site (1)/venv/bin/mod_wsgi-express' module-config | grep ^Load > /etc/httpd/conf.modules.d/10-wsgi-pip.conf

# 5. Save the other files of this recipe at their paths, then test and load the configuration.
grep -Eq '^[[:space:]]*Listen[[:space:]]+([^[:space:]]*:)?8444([[:space:]]|$)' /etc/httpd/conf/httpd.conf || printf '%s\n' 'Listen 8444' >> /etc/httpd/conf/httpd.conf
if selinuxenabled; then
  semanage fcontext -a -t httpd_sys_content_t '/home/ann/site \(1\)(/.*)?' 2> /dev/null || semanage fcontext -m -t httpd_sys_content_t '/home/ann/site \(1\)(/.*)?'
  semanage fcontext -a -t lib_t '/home/ann/site \(1\)/.*\.so(\..*)?' 2> /dev/null || semanage fcontext -m -t lib_t '/home/ann/site \(1\)/.*\.so(\..*)?'
  restorecon -R '/home/ann/site (1)'
  setsebool -P httpd_enable_homedirs on
  semanage port -a -t http_port_t -p tcp 8444 2> /dev/null || semanage port -m -t http_port_t -p tcp 8444
  # To allow connections to a database or another network service: setsebool -P httpd_can_network_connect on
fi
apachectl configtest && systemctl restart httpd
# If firewalld keeps visitors out: firewall-cmd --permanent --add-port=8444/tcp && firewall-cmd --reload

# 6. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1:8444/wsgi-probe
