#!/bin/sh
# Runs the service once, as the image will run it, and keeps what the JVM learned about its classes in
# /opt/roadwatch/app.aot (JEP 483, 514). Usage: train.sh PORT PATH...; each path is asked for once it answers.
set -eu
port=$1
shift
cd /tmp
cache=/opt/roadwatch/app.aot
/opt/roadwatch/jre/bin/java -XX:AOTCacheOutput=$cache @/opt/roadwatch/java.args >train.log 2>&1 &
service=$!
healthy() {
  /opt/roadwatch/jre/bin/java -XX:TieredStopAtLevel=1 -cp /opt/roadwatch/health Healthy "$port" "$1"
}
failed() {
  echo "The training run failed: $1" >&2
  head -c 5000 train.log >&2
  exit 1
}
for path in "$@"; do
  tries=0
  until healthy "$path"; do
    kill -0 $service 2>/dev/null || failed "the service stopped"
    tries=$((tries + 1))
    [ $tries -lt 120 ] || failed "$path does not answer 200"
    sleep 1
  done
done
kill -TERM $service
wait $service || true
[ -s $cache ] || failed "no cache was written"
ls -l $cache
