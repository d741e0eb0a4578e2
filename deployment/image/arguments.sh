#!/bin/sh
# Writes the arguments of java for a packaged Quarkus service: arguments.sh OPTION...
# All jars are named on the class path, in a fixed order, because the AOT cache holds only what the built-in class loaders
# loaded, from the very same path. Quarkus's own order: what it generated and changed wins.
set -eu
app=/opt/roadwatch/app
find "$app" -exec touch -d 2026-01-01T00:00:00Z {} + # a layer keeps whole seconds; the cache compares times
{
  printf '%s\n' "$@"
  echo -Djava.util.logging.manager=org.jboss.logmanager.LogManager
  echo -cp
  {
    find "$app/quarkus" -name 'transformed-bytecode.jar'
    find "$app/quarkus" -name 'generated-bytecode.jar'
    find "$app/app" "$app/lib/boot" "$app/lib/main" -name '*.jar' | LC_ALL=C sort
  } | paste -s -d :
  echo io.quarkus.runner.GeneratedMain
} >/opt/roadwatch/java.args
