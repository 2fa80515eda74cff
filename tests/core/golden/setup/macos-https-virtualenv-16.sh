# Run as yourself, not as root, one step at a time.

# 1. Install Apache, and the packages that building mod_wsgi needs.
# The compiler comes with the command line tools of Xcode.
xcode-select -p > /dev/null || xcode-select --install
brew install httpd python@3.7
# virtualenv 16 or older must already be installed: this platform has no package for it.

# 2. Create the environment with the Python that mod_wsgi was built for.
mkdir -p /opt/homebrew/var/example /opt/homebrew/var/example/wsgi
/opt/homebrew/bin/python3.7 -m virtualenv /opt/homebrew/var/example/venv

# 3. Install the packages that your application needs.
if [ -f /opt/homebrew/var/example/requirements.txt ]; then
  /opt/homebrew/var/example/venv/bin/python -m pip install --requirement /opt/homebrew/var/example/requirements.txt
fi

# 4. Build mod_wsgi with that Python, and load it in Apache.
/opt/homebrew/var/example/venv/bin/python -m pip install mod_wsgi==4.7.1
/opt/homebrew/var/example/venv/bin/mod_wsgi-express module-config | grep ^Load > /opt/homebrew/etc/httpd/extra/wsgi-module.conf
grep -qxF 'Include /opt/homebrew/etc/httpd/extra/wsgi-module.conf' /opt/homebrew/etc/httpd/httpd.conf || printf '%s\n' 'Include /opt/homebrew/etc/httpd/extra/wsgi-module.conf' >> /opt/homebrew/etc/httpd/httpd.conf

# 5. Save the other files of this recipe at their paths, then test and load the configuration.
# The certificate and its key must exist already; certbot can create them.
# Apache runs as you here: if only root can read them, copy them, and enter the paths of the copies.
ls /etc/letsencrypt/live/www.example.org/fullchain.pem /etc/letsencrypt/live/www.example.org/privkey.pem
grep -qxF 'LoadModule ssl_module lib/httpd/modules/mod_ssl.so' /opt/homebrew/etc/httpd/httpd.conf || printf '%s\n' 'LoadModule ssl_module lib/httpd/modules/mod_ssl.so' >> /opt/homebrew/etc/httpd/httpd.conf
grep -Eq '^[[:space:]]*Listen[[:space:]]+([^[:space:]]*:)?8443([[:space:]]|$)' /opt/homebrew/etc/httpd/httpd.conf || printf '%s\n' 'Listen 8443' >> /opt/homebrew/etc/httpd/httpd.conf
grep -qxF 'Include /opt/homebrew/etc/httpd/extra/example.conf' /opt/homebrew/etc/httpd/httpd.conf || printf '%s\n' 'Include /opt/homebrew/etc/httpd/extra/example.conf' >> /opt/homebrew/etc/httpd/httpd.conf
/opt/homebrew/bin/apachectl configtest && brew services restart httpd

# 6. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1:8080/wsgi-probe
