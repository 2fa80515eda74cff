# Run as yourself, not as root, one step at a time.

# 1. Install Apache, and the packages that building mod_wsgi needs.
# The compiler comes with the command line tools of Xcode.
xcode-select -p > /dev/null || xcode-select --install
brew install httpd python@3.14

# 2. Create the environment with the Python that mod_wsgi was built for.
mkdir -p /usr/local/var/example /usr/local/var/example/wsgi
/usr/local/bin/python3.14 -m venv /usr/local/var/example/venv

# 3. Install the packages that your application needs.
if [ -f /usr/local/var/example/requirements.txt ]; then
  /usr/local/var/example/venv/bin/python -m pip install --requirement /usr/local/var/example/requirements.txt
fi

# 4. Build mod_wsgi with that Python, and load it in Apache.
/usr/local/var/example/venv/bin/python -m pip install mod_wsgi==6.0.5
/usr/local/var/example/venv/bin/mod_wsgi-express module-config | grep ^Load > /usr/local/etc/httpd/extra/wsgi-module.conf
grep -qxF 'Include /usr/local/etc/httpd/extra/wsgi-module.conf' /usr/local/etc/httpd/httpd.conf || printf '%s\n' 'Include /usr/local/etc/httpd/extra/wsgi-module.conf' >> /usr/local/etc/httpd/httpd.conf

# 5. Save the other files of this recipe at their paths, then test and load the configuration.
grep -qxF 'Include /usr/local/etc/httpd/extra/example.conf' /usr/local/etc/httpd/httpd.conf || printf '%s\n' 'Include /usr/local/etc/httpd/extra/example.conf' >> /usr/local/etc/httpd/httpd.conf
/usr/local/bin/apachectl configtest && brew services restart httpd

# 6. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1:8080/wsgi-probe
