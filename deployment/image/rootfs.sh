#!/bin/sh
# Makes the root of the final image in /rootfs: the libraries of the distribution that /opt/roadwatch needs, and nothing
# else; no shell, no package manager. With the argument `fonts`, also fontconfig and fonts, without which AWT draws no text.
set -eu
root=/rootfs
mkdir -p "$root/etc" "$root/tmp" "$root/opt"
for link in lib lib64; do
  [ ! -L "/$link" ] || cp -a "/$link" "$root/"
done

folder_of() {
  (cd "$(dirname "$1")" && pwd -P)
}

# Copies system libraries, under the names by which they are looked for, and what they need.
add() {
  for library in "$@"; do
    folder=$(folder_of "$library")
    name=$(basename "$library")
    [ ! -e "$root$folder/$name" ] || continue
    mkdir -p "$root$folder"
    cp -L "$library" "$root$folder/$name"
    package_of "$library" "$folder/$name"
  done
}

# Leaves word of the package for scanners, as distroless images do.
package_of() {
  package=$(dpkg-query -S "$2" 2>/dev/null || dpkg-query -S "$1" 2>/dev/null || dpkg-query -S "$(readlink -f "$1")" 2>/dev/null) || return 0
  package=${package%%: *}
  mkdir -p "$root/var/lib/dpkg/status.d"
  dpkg-query -s "$package" >"$root/var/lib/dpkg/status.d/${package%%:*}"
}

needed_by() { # sed: "name => /path (address)", and the loader: "/path (address)"
  ldd "$@" 2>/dev/null | sed -n -e '/linux-vdso/d' -e '/\/opt\/roadwatch/d' -e 's/.*=> \(\/[^ ]*\) (.*/\1/p' -e 's/^[[:space:]]*\(\/[^ ]*\) (.*/\1/p' | sort -u
}

# shellcheck disable=SC2046 # names of system libraries have no blanks
add $(find /opt/roadwatch/jre /opt/roadwatch/native -type f \( -name '*.so' -o -name '*.so.*' -o -name java \) 2>/dev/null |
  while read -r file; do needed_by "$file"; done | sort -u)
libc=$(needed_by /opt/roadwatch/jre/bin/java | grep '/libc\.so')
for library in libnss_dns.so.2 libnss_files.so.2 libresolv.so.2; do
  [ ! -e "$(dirname "$libc")/$library" ] || add "$(dirname "$libc")/$library"
done

if [ "${1:-}" = fonts ]; then
  fontconfig=$(find /usr/lib -name 'libfontconfig.so.1' | head -n 1)
  if [ -n "$fontconfig" ]; then
    mkdir -p "$root/usr/share"
    cp -a /etc/fonts "$root/etc/"
    cp -a /usr/share/fonts /usr/share/fontconfig "$root/usr/share/"
    # shellcheck disable=SC2046
    add "$fontconfig" $(needed_by "$fontconfig")
  else
    echo "The JDK image has no fontconfig: pictures will have no labels." >&2
  fi
fi

cp -a /etc/ld.so.conf* /etc/os-release "$root/etc/" 2>/dev/null || true
[ ! -L "$root/etc/os-release" ] || { rm "$root/etc/os-release"; cp -L /etc/os-release "$root/etc/"; }
ldconfig -r "$root" 2>/dev/null || true
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
echo 'roadwatch:x:10001:10001::/tmp:/nonexistent' >"$root/etc/passwd"
echo 'roadwatch:x:10001:' >"$root/etc/group"
chmod 1777 "$root/tmp"
mkdir -p /state/streams /state/models
chmod -R 700 /state
mv /opt/roadwatch "$root/opt/"
