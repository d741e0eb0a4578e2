#!/bin/sh
# Makes what every image has, in /opt/roadwatch: a Java runtime with the modules that are used, the health check, and
# fonts for the labels in pictures, since bases without a package manager's extras have none.
set -eu
here=$(dirname "$0")
target=/opt/roadwatch
mkdir -p "$target"

# jdk.jcmd is there for those who look into a running container: podman exec ... /opt/roadwatch/jre/bin/jcmd 1 help
"$JAVA_HOME/bin/jlink" --output "$target/jre" --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 \
  --add-modules java.se,jdk.charsets,jdk.jcmd,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs
"$JAVA_HOME/bin/javac" --release 17 -d "$target/health" "$here/Healthy.java"

# AWT needs fontconfig and one font. The JDK's image has them; they go along with the libraries that they need.
fonts=/opt/fonts
mkdir -p "$fonts"
library=$(find /usr/lib -name 'libfontconfig.so.1' | head -n 1)
if [ -n "$library" ]; then
  mkdir -p "$fonts/etc" "$fonts/usr/share" "$fonts/$(dirname "$library")"
  cp -a /etc/fonts "$fonts/etc/"
  cp -a /usr/share/fonts /usr/share/fontconfig "$fonts/usr/share/"
  for needed in "$library" $(ldd "$library" | sed -n 's/.* => \([^ ]*\) .*/\1/p'); do
    case $needed in
      */libc.so.* | */libm.so.* | */libz.so.* | */ld-linux*) ;; # every base has these
      *) cp -L "$needed" "$fonts/$(dirname "$library")/" ;;
    esac
  done
else
  echo "The JDK image has no fontconfig: pictures will have no labels."
fi
