#!/bin/sh
# Makes what every image has, in /opt/roadwatch: a Java runtime with the modules that are used, and the health check.
set -eu
here=$(dirname "$0")
target=/opt/roadwatch
mkdir -p "$target"

# jdk.jcmd is there for those who look into a running container: podman exec ... /opt/roadwatch/jre/bin/jcmd 1 help
"$JAVA_HOME/bin/jlink" --output "$target/jre" --strip-java-debug-attributes --no-header-files --no-man-pages --compress zip-6 \
  --add-modules java.se,jdk.charsets,jdk.jcmd,jdk.jfr,jdk.management,jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs
"$JAVA_HOME/bin/javac" --release 17 -d "$target/health" "$here/Healthy.java"
