# Run in PowerShell as administrator, a step at a time.

# 1. Install Apache, and what it takes to build mod_wsgi.
# Apache is expected in C:/Apache24, and Python with its launcher "py".

# 2. Make the environment, with the Python that mod_wsgi was built for.
New-Item -ItemType Directory -Force 'C:/Sites/my shop'
New-Item -ItemType Directory -Force 'C:/Sites/my shop/wsgi'
py -3.14 -m venv 'C:/Sites/my shop/venv'

# 3. Install what your application needs.
& 'C:/Sites/my shop/venv/Scripts/python.exe' -m pip install flask
if (Test-Path 'C:/Sites/my shop/requirements.txt') { & 'C:/Sites/my shop/venv/Scripts/python.exe' -m pip install --requirement 'C:/Sites/my shop/requirements.txt' }

# 4. Build mod_wsgi with that Python, and have Apache load it.
& 'C:/Sites/my shop/venv/Scripts/python.exe' -m pip install mod_wsgi==6.0.5
& 'C:/Sites/my shop/venv/Scripts/mod_wsgi-express.exe' module-config | Select-String ^Load | ForEach-Object Line | Set-Content C:/Apache24/conf/extra/wsgi-module.conf
Add-Content C:/Apache24/conf/httpd.conf 'Include C:/Apache24/conf/extra/wsgi-module.conf'

# 5. Save the other files of this recipe at their paths, then test and load the configuration.
Add-Content C:/Apache24/conf/httpd.conf 'Include C:/Apache24/conf/extra/example.conf'
C:/Apache24/bin/httpd.exe -t
C:/Apache24/bin/httpd.exe -k restart

# 6. Ask the probe. "prefix" and the file of "package" must be what the recipe promises.
curl.exe --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
