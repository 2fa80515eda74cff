# Run in PowerShell as administrator, one step at a time.

# 1. Install Apache, and the packages that building mod_wsgi needs.
# Needed: Apache 2.4 in C:/Apache24, Python 3.14 with its launcher "py", and the C++ build tools of Visual Studio.
$env:MOD_WSGI_APACHE_ROOTDIR = 'C:/Apache24'
# Also needed: uv.

# 2. Create the environment with the Python that mod_wsgi was built for.
New-Item -ItemType Directory -Force -Path C:/srv/example
New-Item -ItemType Directory -Force -Path C:/srv/example/wsgi
if (-not (Test-Path -LiteralPath C:/srv/example/venv/Scripts/python.exe)) { uv venv --seed --python 3.14 C:/srv/example/venv }

# 3. Install the packages that your application needs.
if (Test-Path -LiteralPath C:/srv/example/requirements.txt) { C:/srv/example/venv/Scripts/python.exe -m pip install --requirement C:/srv/example/requirements.txt }

# 4. Build mod_wsgi with that Python, and load it in Apache.
C:/srv/example/venv/Scripts/python.exe -m pip install mod_wsgi==6.0.5
(C:/srv/example/venv/Scripts/mod_wsgi-express.exe module-config | Select-String ^Load).Line | Set-Content -LiteralPath C:/Apache24/conf/extra/wsgi-module.conf
if ((Get-Content -LiteralPath C:/Apache24/conf/httpd.conf) -cnotcontains 'Include C:/Apache24/conf/extra/wsgi-module.conf') { Add-Content -LiteralPath C:/Apache24/conf/httpd.conf -Value 'Include C:/Apache24/conf/extra/wsgi-module.conf' }

# 5. Save the other files of this recipe at their paths, then test and load the configuration.
if ((Get-Content -LiteralPath C:/Apache24/conf/httpd.conf) -cnotcontains 'Include C:/Apache24/conf/extra/example.conf') { Add-Content -LiteralPath C:/Apache24/conf/httpd.conf -Value 'Include C:/Apache24/conf/extra/example.conf' }
C:/Apache24/bin/httpd.exe -t
# Install the service once, so that you can restart Apache.
if (-not (Get-Service Apache2.4 -ErrorAction SilentlyContinue)) { C:/Apache24/bin/httpd.exe -k install }
Restart-Service Apache2.4

# 6. Request the probe, and compare "prefix" and the file in "package" with the expected output.
curl.exe --silent --show-error --max-time 10 --header 'Host: www.example.org' http://127.0.0.1/wsgi-probe
