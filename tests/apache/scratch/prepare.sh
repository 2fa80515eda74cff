# Makes the machine inside new namespaces a fresh one. $1 is an empty folder for what it writes.
set -eu
mount -t tmpfs -o mode=755 scratch "$1"
mkdir "$1/root"

# Puts a folder of our own over one of the machine: a copy of it, or an empty one.
cover() {
  mkdir -p "$1/over$2" "$2"
  if [ "$3" = copied ]; then cp -a "$2/." "$1/over$2"; fi
  mount --bind "$1/over$2" "$2"
}
cover "$1" /etc/apache2 copied
cover "$1" /var/lib/apache2 copied
cover "$1" /var/log empty
cover "$1" /run empty
cover "$1" /srv empty
# There is no network to fetch from, and nothing of apt-get's own state may change.
cover "$1" /var/lib/apt copied
cover "$1" /var/cache/apt empty
cover "$1" /etc/apt empty
cover "$1" /var/lib/dpkg copied

mkdir -p /var/log/apache2 /run/lock /etc/apt/sources.list.d /etc/apt/preferences.d
touch /etc/apt/sources.list
# Sites of whoever works on this machine are none of a fresh one.
find /etc/apache2/sites-enabled -mindepth 1 ! -name 000-default.conf -delete

# SIOCSIFFLAGS with IFF_UP: Debian has no ip(8) unless iproute2 is installed.
python3 -c 'import fcntl, socket, struct; fcntl.ioctl(socket.socket(), 0x8914, struct.pack("16sH22x", b"lo", 1))'
echo 'The scratch machine is ready.'
