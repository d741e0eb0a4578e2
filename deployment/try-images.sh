#!/bin/sh
# Builds the three images and tries them as they are meant to run: read-only, without rights, with limits, the demo scene
# as a camera, until there are detections and a verdict of the simulator. Needs podman, curl, and the packaged services.
#   deployment/try-images.sh              # builds first; SKIP_BUILD=1 takes the images that are there
#   JDK_IMAGE=localhost/jdk PULL=never deployment/try-images.sh   # with a JDK image of your own
set -eu
cd "$(dirname "$0")/.."
run=roadwatch-try-$$
patience=${PATIENCE:-180}

die() {
  printf '%s\n' "$1" >&2
  exit 1
}
for tool in podman curl; do
  command -v "$tool" >/dev/null || die "$tool is needed."
done

tidy() {
  podman rm -f -t 5 $run-detector $run-analyzer $run-simulator >/dev/null 2>&1 || true
  podman network rm $run >/dev/null 2>&1 || true
}
trap tidy EXIT
trap 'exit 1' INT TERM

if [ -z "${SKIP_BUILD:-}" ]; then
  for service in simulator analyzer detector; do
    podman build -q --format docker --pull="${PULL:-missing}" ${JDK_IMAGE:+--build-arg JDK_IMAGE="$JDK_IMAGE"} -f "deployment/Containerfile.$service" -t "roadwatch/$service:0.1.0" . >/dev/null
  done
fi

hardened() { # hardened NAME MEMORY CPUS OPTION... IMAGE ARGUMENT...
  name=$1 memory=$2 cpus=$3
  shift 3
  podman run -d --name "$run-$name" --network $run --network-alias "$name" --read-only --read-only-tmpfs=false --cap-drop ALL \
    --security-opt no-new-privileges --memory "$memory" --cpus "$cpus" --pids-limit 512 \
    --tmpfs /tmp:rw,noexec,nosuid,size=64m "$@" >/dev/null
}

published() {
  podman port "$run-$1" | sed 's/.*-> //'
}

# Waits until a command succeeds, and says how long that took since the start of the container.
await() {
  what=$1
  shift
  waited=0
  until "$@" >/dev/null 2>&1; do
    waited=$((waited + 1))
    [ $waited -lt $((patience * 5)) ] || { podman logs --tail 20 $run-detector >&2; die "Not within $patience s: $what"; }
    sleep 0.2
  done
  echo "$what"
}

podman network create $run >/dev/null
hardened simulator 192m 0.5 localhost/roadwatch/simulator:0.1.0 --keys simulated
hardened analyzer 512m 2 -p 127.0.0.1::5001 -e DASHSCOPE_API_KEY=simulated \
  -e DASHSCOPE_BASE_URL=http://simulator:5099/compatible-mode/v1 localhost/roadwatch/analyzer:0.1.0
analyzer=http://$(published analyzer)
await "analyzer ready" curl -fs "$analyzer/q/health/ready"
hardened detector 1g 2 -p 127.0.0.1::5000 -v "$PWD/demo:/videos:ro" -e ROADWATCH_ANALYZER_URL=http://analyzer:5001 \
  -e ROADWATCH_SOURCE_FILE_ROOTS=/videos -e ROADWATCH_STREAMS_DEMO_URL=file:///videos/crossing.mp4 \
  -e ROADWATCH_STREAMS_DEMO_LOOP=true localhost/roadwatch/detector:0.1.0
detector=http://$(published detector)
await "detector ready" curl -fs "$detector/q/health/ready"

detections() { curl -fs "$detector/metrics" | grep '^detected_objects_total.* [1-9]'; }
verdicts() { curl -fs "$detector/api/v1/streams/demo/analyses" | grep -F '"outcome":"answered"'; }
await "detections" detections
await "a verdict of the simulator" verdicts

for service in simulator analyzer detector; do
  podman healthcheck run $run-$service >/dev/null 2>&1 || die "The health check of the $service fails."
  log=$(podman logs $run-$service 2>&1)
  started=$(printf '%s\n' "$log" | sed -n 's/.* started in \([0-9.]*s\)\..*/, started in \1/p')
  printf '%s: %s MB, uses %s%s\n' "$service" \
    "$(($(podman image inspect -f '{{.Size}}' "localhost/roadwatch/$service:0.1.0") / 1000000))" \
    "$(podman stats --no-stream --format '{{.MemUsage}}' $run-$service)" "$started"
  case $log in *'Unable to use AOT cache'* | *IllegalAccessError*) die "The $service runs, but not as it should; see its log." ;; esac
done
