# Run as root, one step at a time.

# 1. Install Apache and mod_wsgi. Your distribution determines the release.
apt-get update
apt-get install -y apache2 libapache2-mod-wsgi-py3 python3-pip curl

# 2. Create the environment with the Python that mod_wsgi was built for.
mkdir -p /srv/example /srv/example/wsgi
series=$(/usr/bin/python3 -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
mkdir -p /srv/example/venv/bin /srv/example/venv/lib/"$series"/site-packages
ln -sfn /usr/bin/python3 /srv/example/venv/bin/python
for item in /usr/lib/"$series"/*; do
  case $item in
    */site-packages | */dist-packages) ;;
    *) ln -sfn "$item" /srv/example/venv/lib/"$series"/ ;;
  esac
done
ln -sfn site-packages /srv/example/venv/lib/"$series"/dist-packages

# 3. Install the packages that your application needs.
series=$(/usr/bin/python3 -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
if [ -f /srv/example/requirements.txt ]; then
  /usr/bin/python3 -m pip install --target /srv/example/venv/lib/"$series"/site-packages --requirement /srv/example/requirements.txt
fi

# 4. Save the other files of this recipe at their paths, then test and load the configuration.
grep -qxF 'export PYTHONHOME=/srv/example/venv' /etc/apache2/envvars || printf '%s\n' 'export PYTHONHOME=/srv/example/venv' >> /etc/apache2/envvars
a2ensite example.conf
# A reload would keep the module and the variables that Apache was started with.
apache2ctl configtest && service apache2 restart

# 5. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
