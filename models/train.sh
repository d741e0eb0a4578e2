#!/bin/sh
# From pictures to the starter model: ./train.sh ASSETS WORK. Each step goes on where it was interrupted.
set -eu
cd "$(dirname "$0")"
assets=$1 work=$2
out=../detector-service/src/main/resources/io/roadwatch/detector/detect/starter/roadwatch-starter.onnx
export OMP_WAIT_POLICY=PASSIVE # threads that spin while they wait take time from the process that makes the pictures
mkdir -p "$work"
/usr/bin/python3 -m starter.data rendered --work "$work" &
/usr/bin/python3 -m starter.data real --assets "$assets" --work "$work"
wait
/usr/bin/python3 -m starter.data mixed --work "$work"
# first without two cameras, to say how good it is on what it has not seen; then a while on everything
/usr/bin/python3 -m starter.train --work "$work" --name held --steps 2200 --leave-out manaus_avenue_daynight coldwater_intersection
/usr/bin/python3 -m starter.train --work "$work" --name starter --begin-with "$work/held.pt" --steps 450 --rate 5e-4
/usr/bin/python3 -m starter.export --work "$work" --name starter --out "$out"
