#!/bin/sh
# Installs the Debian packages that the suites given as arguments need and this machine lacks.
set -eu

# Starts the Chromium that tests/browser/chromium.ts finds: Ubuntu's package only points to a snap.
chromium_starts() {
    for chromium in ${CHROMIUM:-/usr/bin/chromium-headless-shell /usr/bin/chromium}; do
        [ ! -x "$chromium" ] || { "$chromium" --version; return; }
    done
    return 1
}

# Prints the packages whose check fails.
missing() {
    need() {
        package=$1
        shift
        "$@" > /dev/null 2>&1 || echo "$package"
    }
    case " $* " in *" core "* | *" apache "* | *" browser "*)
        # Debian's own Python: mod_wsgi is linked against it, and PATH may name another.
        need python3 /usr/bin/python3 -I -c 'import ast, _testinternalcapi'
        need shellcheck /usr/bin/shellcheck --version ;;
    esac
    # The journeys serve a recipe on a real Apache, too.
    case " $* " in *" apache "* | *" browser "*)
        need apache2 test -x /usr/sbin/apache2
        need libapache2-mod-wsgi-py3 test -e /usr/lib/apache2/modules/mod_wsgi.so
        need curl test -x /usr/bin/curl
        need python3-venv /usr/bin/python3 -I -c 'import venv, ensurepip'
        need python3-virtualenv /usr/bin/python3 -I -c 'import virtualenv'
        need nginx test -x /usr/sbin/nginx ;;
    esac
    case " $* " in *" browser "*) need chromium-headless-shell chromium_starts ;; esac
}

refuse() {
    echo "The chosen suites need packages that are missing: $packages. $1"
    echo "Install them, or leave suites out: SKIP=apache,browser npm test."
    exit 1
}

packages=$(missing "$@" | tr '\n' ' ')
packages=${packages% }
[ -n "$packages" ] || exit 0

case " $packages " in *" chromium-headless-shell "*)
    [ -z "${CHROMIUM:-}" ] || refuse "CHROMIUM=\"$CHROMIUM\" does not start: correct the path, or unset CHROMIUM." ;;
esac
[ -x /usr/bin/apt-get ] || refuse 'There is no apt-get here.'
sudo=
if [ "$(id -u)" != 0 ]; then
    sudo -n true 2> /dev/null || refuse 'Installing takes root, or a sudo without a password.'
    sudo='sudo -n'
fi

echo "Installing for the chosen suites: $packages"
# The package apache2 starts a server on port 80, which nobody asked for. An administrator's own policy stays.
# shellcheck disable=SC2016,SC2086
$sudo env DEBIAN_FRONTEND=noninteractive sh -euc '
    policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        trap "rm -f $policy" EXIT
        trap "exit 1" HUP INT TERM
        printf "#!/bin/sh\nexit 101\n" > "$policy"
        chmod 755 "$policy"
    fi
    apt-get update
    apt-get install -y --no-install-recommends "$@"' sh $packages

packages=$(missing "$@" | tr '\n' ' ')
[ -z "$packages" ] || refuse 'apt-get has run, but they do not work. Name another Chromium with CHROMIUM=/path.'
