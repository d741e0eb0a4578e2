"""The demo: a crossing on an ordinary day on which four things nearly go wrong. `python3 -m roadscenes.demo --out DIR`.

Writes `crossing.mp4`, `crossing.json` (where everybody is in every frame, how fast, and what happens when) and `crossing-mot.txt`
(the same boxes as MOTChallenge has them, for `./roadwatch evaluate-tracking`).
"""

import argparse
import json
import subprocess
from dataclasses import dataclass, field, replace
from math import atan2, hypot, pi, radians
from pathlib import Path

import numpy as np

from . import CLASSES, actors, sensor
from .backdrop import Building, Tree, lamp_post, shelter, sign, traffic_light
from .camera import Camera
from .ground import Ground
from .light import sunny
from .picture import Actor, Scene, render
from .places import LANE_M, Lane
from .traffic import Driver, Vehicle, Walk

WIDTH, HEIGHT, FPS, SECONDS = 960, 540, 12.5, 48
WARM_UP_S = 14.0  # the street is not empty when the camera is switched on
SUBSTEPS = 4
MAIN, SIDE = 2 * LANE_M + 0.3, LANE_M + 0.3  # half widths of the carriageways
STOP_M = 100.0 - SIDE - 7.0  # along the lanes of the main road
SIDE_STOP_M = 100.0 - MAIN - 6.5

EAST = [Lane((-100, -LANE_M * 1.5), 0.0, 200), Lane((-100, -LANE_M / 2), 0.0, 200)]  # the kerb's lane first
WEST = [Lane((100, LANE_M * 1.5), pi, 200), Lane((100, LANE_M / 2), pi, 200)]
NORTH, SOUTH = Lane((LANE_M / 2, -100), pi / 2, 200), Lane((-LANE_M / 2, 100), -pi / 2, 200)
MOT_CLASSES = {"person": 1, "car": 3, "bicycle": 4, "motorcycle": 5, "bus": 14, "truck": 15}
LEAST_VISIBLE, LEAST_HEIGHT_PX = 0.5, 24
CROSSING_X = -SIDE - 3.4  # where people cross the main road


def signal(lane, t):
    """What the lights show: the main road has 27 s, the side street the rest."""
    main = lane in EAST or lane in WEST
    if main:
        return "green" if t < 26.5 or t > 44 else "amber" if t < 28.5 else "red"
    return "green" if 30.5 < t < 42 else "red"


@dataclass
class Story:
    """Who is on the road, and what happens. Idents count up from 1."""

    rng: np.random.Generator
    vehicles: list = field(default_factory=list)
    arrivals: list = field(default_factory=list)
    walks: list = field(default_factory=list)
    parked: list = field(default_factory=list)
    events: list = field(default_factory=list)
    count: int = 0

    def ident(self):
        self.count += 1
        return self.count

    def arrive(self, t, lane, shape, speed=11.0, at=0.0, **driver):
        """Has a vehicle enter a lane at `t`; returns it."""
        vehicle = Vehicle(self.ident(), shape, lane, at, speed, Driver(desired=speed, **driver))
        vehicle.rider_ids = tuple(self.ident() for _ in shape.riders)
        self.arrivals.append((t, vehicle))
        return vehicle

    def walk(self, *corners, clothes=None):
        """`corners`: (t, x, y)."""
        seed = int(self.rng.integers(1 << 30))
        phases = [None, *np.arange(0, 2 * pi, pi / 6)]
        shapes = tuple(actors.person(np.random.default_rng(seed), phase, clothes) for phase in phases)
        self.walks.append(Walk(self.ident(), shapes, corners))
        return self.walks[-1]

    def event(self, kind, start, end, *who):
        self.events.append({"kind": kind, "from": start, "to": end, "ids": [w.ident for w in who]})


def tell(seed=11):
    """The story as it is shown: times in seconds of the clip; what is before 0 sets the stage."""
    story = Story(np.random.default_rng(seed))
    rng = story.rng
    _everyday(story, rng)
    _steps_out(story)
    _against_the_traffic(story, rng)
    _too_close(story, rng)
    _runs_the_light(story, rng)
    return story


def _everyday(story, rng):
    car, red, blue = actors.car, (0.18, 0.16, 0.70), (0.62, 0.36, 0.14)
    for t, lane, shape, speed in (
        (-13, EAST[0], car(rng, style="hatchback"), 11), (-10.5, EAST[1], car(rng, red, "saloon"), 12), (-9, WEST[1], car(rng, style="suv"), 12),
        (-7, WEST[0], actors.bus(rng, (0.20, 0.62, 0.86)), 9), (-6, EAST[1], car(rng, style="estate"), 12), (-4, WEST[1], car(rng, blue), 12),
        (0.5, EAST[1], actors.truck(rng, "box"), 10), (2, WEST[1], car(rng, style="van"), 12), (4, WEST[0], car(rng), 11), (8, WEST[1], car(rng, style="saloon"), 12),
        (9, EAST[0], car(rng, style="hatchback"), 11), (17.5, EAST[1], actors.bus(rng, (0.80, 0.80, 0.82)), 10), (18.5, EAST[0], car(rng, style="suv"), 11),
        (21, EAST[1], car(rng, blue, "hatchback"), 12), (22.5, EAST[0], actors.truck(rng, "tipper"), 10), (25, EAST[1], car(rng), 12), (26, EAST[0], car(rng, style="estate"), 11),
        (15, WEST[0], actors.motorcycle(rng), 13), (17, WEST[1], car(rng, style="pickup"), 12), (21.5, WEST[0], car(rng), 11), (26, WEST[0], actors.truck(rng, "panel"), 11),
        (24, WEST[0], car(rng, red, "hatchback"), 11), (37, WEST[1], car(rng), 12), (38, WEST[0], car(rng, style="suv"), 11),
    ):  # fmt: skip
        story.arrive(t, lane, shape, speed)
    for t, lane, shape in ((-12, NORTH, car(rng, style="hatchback")), (-9, NORTH, car(rng, style="van")), (6, NORTH, car(rng, blue, "saloon")),
                           (-8, SOUTH, car(rng, style="saloon")), (3, SOUTH, actors.truck(rng, "flatbed")), (14, SOUTH, car(rng))):  # fmt: skip
        story.arrive(t, lane, shape, 10)
    story.arrive(-9, EAST[0], actors.bicycle(rng), 4.6).left = -1.0
    story.arrive(20, WEST[0], actors.bicycle(rng), 5.0, at=30).left = -1.0
    for x in (13.5, 19.6, 25.8, 38.0, 44.2):
        story.parked.append((story.ident(), car(rng), x, -MAIN - 1.3, 0.0))
    for x in (-34.0, -27.8):
        story.parked.append((story.ident(), car(rng), x, MAIN + 1.3, pi))
    south, north, side = -MAIN - 2.6, MAIN + 2.6, SIDE + 1.6
    story.walk((-14, -40, south), (22, 4 - SIDE * 2, south), (30, 2.5 * SIDE, south), (48, 38, south - 0.4))
    story.walk((-10, 44, north), (30, -6, north + 0.3), (48, -30, north))
    story.walk((0, -26, north + 0.5), (48, 30, north + 0.4))
    story.walk((29.5, CROSSING_X - 0.4, south), (42.5, CROSSING_X - 0.2, north), (48, CROSSING_X + 1, north + 7))
    story.walk((30.5, CROSSING_X + 0.7, north), (44, CROSSING_X + 0.6, south), (48, CROSSING_X - 3, south - 1))
    story.walk((4, side, 40), (34, side + 0.2, MAIN + 3), (48, side + 14, MAIN + 3))
    story.walk((-14, 10, south - 0.6), (18, 9.6, south - 0.6), (48, 9.4, south - 0.6))


def _steps_out(story):
    """Somebody crosses while the cars have green; one of them has to brake hard."""
    who = story.walk((-3, -24, -MAIN - 2.3), (4.2, CROSSING_X, -MAIN - 1.2), (5.2, CROSSING_X, -MAIN - 0.6), (9.0, CROSSING_X, -1.2), (11.5, CROSSING_X, 0.2),
                     (15.0, CROSSING_X + 0.2, MAIN + 2), (30, CROSSING_X + 16, MAIN + 2.4), clothes=(0.20, 0.25, 0.80))  # fmt: skip
    car = story.arrive(-0.2, EAST[0], actors.car(story.rng, (0.86, 0.87, 0.87), "saloon"), 13.5, sees_people_m=13.0)
    story.event("pedestrian-steps-out", 5.2, 9.5, who, car)


def _against_the_traffic(story, rng):
    """A motorcycle comes the wrong way between the lanes of those who meet it."""
    wrong = Lane((100, -LANE_M), pi, 200)
    rider = story.arrive(
        9.5, wrong, actors.motorcycle(rng, clothes=(0.12, 0.45, 0.85)), 10.5, at=20, heeds_signal=False, sees_people_m=0
    )
    story.event("wrong-way", 13.0, 19.0, rider)


def _too_close(story, rng):
    """One car hangs on to the bumper of another."""
    first = story.arrive(12.6, EAST[1], actors.car(rng, (0.55, 0.68, 0.74), "suv"), 12.5)
    second = story.arrive(13.3, EAST[1], actors.car(rng, (0.10, 0.10, 0.10), "saloon"), 14.5, headway=0.16, room=1.2)
    story.event("tailgating", 19.5, 24.5, first, second)


def _runs_the_light(story, rng):
    """A car from the east goes on at red; the one that has green has to stop in the middle."""
    runner = story.arrive(
        26.7, WEST[1], actors.car(rng, (0.30, 0.12, 0.10), "hatchback"), 15.0, heeds_signal=False, sees_people_m=0
    )
    other = next(v for t, v in story.arrivals if v.lane is NORTH and t == -12)
    story.event("near-collision", 32.0, 34.5, runner, other)


class Street:
    """Plays a story."""

    def __init__(self, story):
        self.story, self.t = story, -WARM_UP_S
        self.waiting = sorted(story.arrivals, key=lambda arrival: arrival[0])
        self.driving = []

    def until(self, t):
        step = 1 / FPS / SUBSTEPS
        while self.t < t - 1e-6:
            self._enter()
            for vehicle in self.driving:
                vehicle.step(self._ahead(vehicle), step)
            self.driving = [v for v in self.driving if v.at < v.lane.length]
            self.t += step

    def _enter(self):
        while self.waiting and self.waiting[0][0] <= self.t:
            self.driving.append(self.waiting.pop(0)[1])

    def _ahead(self, vehicle):
        things = [
            (v.at - v.shape.length / 2 - vehicle.front(), v.speed)
            for v in self.driving
            if v.lane is vehicle.lane and v.at > vehicle.at and abs(v.left - vehicle.left) < 0.9
        ]
        side = vehicle.lane in (NORTH, SOUTH)
        line = (SIDE_STOP_M if side else STOP_M) - vehicle.front()
        if vehicle.driver.heeds_signal and signal(vehicle.lane, self.t) != "green" and line > -0.5:
            if line > vehicle.speed**2 / 2 / 6.0 or vehicle.speed < 1:
                things.append((line + vehicle.driver.room - 0.5, 0.0))
        return things + self._people_ahead(vehicle) + self._crossing_traffic(vehicle)

    def _people_ahead(self, vehicle):
        """Whoever is in the way within what the driver notices."""
        things = []
        for walk in self.story.walks:
            place = walk.place(self.t)
            if place:
                along, aside = _in_lane(vehicle.lane, place[0], place[1])
                gap = along - vehicle.front()
                if abs(aside) < 2.0 and 0 < gap < vehicle.driver.sees_people_m:
                    things.append((max(gap - 0.5, 0.2), 0.0))
        return things

    def _crossing_traffic(self, vehicle):
        """On the side street drivers stop for who comes from the side."""
        if vehicle.lane not in (NORTH, SOUTH):
            return []
        things = []
        for other in self.driving:
            x, y, _ = other.place()
            along, aside = _in_lane(vehicle.lane, x, y)
            gap = along - 1.2 - vehicle.front()
            if other.lane not in (NORTH, SOUTH) and other.speed > 2 and abs(aside) < 11 and -0.5 < gap < 9:
                things.append((max(gap, 0.2), 0.0))
        return things

    def cast(self):
        """Everybody as an actor, with speed in m/s."""
        out = []
        for v in self.driving:
            x, y, yaw = v.place()
            out.append((Actor(v.ident, v.shape, x, y, yaw, 0.0, v.rider_ids, v.acceleration < -0.8), v.speed))
        for ident, shape, x, y, yaw in self.story.parked:
            out.append((Actor(ident, shape, x, y, yaw), 0.0))
        for walk in self.story.walks:
            place = walk.place(self.t)
            if place:
                x, y, yaw, speed = place
                out.append((Actor(walk.ident, walk.shape(self.t, speed), x, y, yaw), speed))
        return out


def _in_lane(lane, x, y):
    """Metres along a lane and to the left of it."""
    dx, dy = x - lane.start[0], y - lane.start[1]
    c, s = np.cos(lane.yaw), np.sin(lane.yaw)
    return dx * c + dy * s, -dx * s + dy * c


def camera():
    eye, aim = (-25.0, -20.0, 8.6), (3.0, 0.5, 0.0)
    yaw = atan2(aim[1] - eye[1], aim[0] - eye[0])
    return Camera(eye, yaw, atan2(eye[2], hypot(aim[0] - eye[0], aim[1] - eye[1])) * 1.02, radians(60), WIDTH, HEIGHT)


def stage():
    """The place without anybody."""
    rng = np.random.default_rng(5)
    ground = Ground((0.30, 0.46, 0.40), grain=3)
    asphalt, pavement, kerb = (0.40, 0.39, 0.39), (0.64, 0.66, 0.68), (0.76, 0.77, 0.78)
    main, side = ((-110, 0), (110, 0)), ((0, -110), (0, 110))
    for road, half in ((main, MAIN), (side, SIDE)):
        ground.band(*road, half + 4.4, -half - 4.4, pavement)
    for road, half in ((main, MAIN), (side, SIDE)):
        ground.band(*road, half + 0.22, -half - 0.22, kerb)
    for start, end, left, right in (((10, 0), (50, 0), -MAIN, -MAIN - 2.4), ((-40, 0), (-24, 0), MAIN + 2.4, MAIN)):
        ground.band(start, end, left, right, (0.46, 0.46, 0.47))
    for road, half in ((main, MAIN), (side, SIDE)):
        ground.band(*road, half, -half, asphalt)
    _markings(ground)
    buildings = [
        Building(-2 - 30, 34, 0.0, 34, 14, 13, 3), Building(24, 31, 0.0, 26, 14, 17, 7), Building(56, 29, 0.0, 30, 14, 12, 11), Building(92, 32, 0.0, 28, 18, 21, 2),
        Building(26, 66, 0.0, 30, 18, 26, 5), Building(-24, 70, 0.0, 26, 16, 20, 9), Building(60, -34, 0.0, 36, 16, 14, 14), Building(110, -32, 0.0, 30, 16, 18, 6),
    ]  # fmt: skip
    trees = [Tree(x, y, h, i) for i, (x, y, h) in enumerate((
        (14, 13.5, 6), (24, 13.5, 6.5), (36, 13.4, 5.6), (50, 13.5, 6.4), (66, 13.6, 6), (-14, 13.6, 6.2), (-26, 13.5, 6), (16, -14.5, 5.2), (30, -14.4, 5.8),
        (46, -14.6, 6), (9, 24, 6), (9, 40, 6.5), (-9, 30, 5.5), (70, -15, 6), (12, -30, 7)))]  # fmt: skip
    props = [
        lamp_post(8).moved(x, y, 0, yaw)
        for x, y, yaw in (
            (-14, MAIN + 1, -pi / 2),
            (18, MAIN + 1, -pi / 2),
            (46, MAIN + 1, -pi / 2),
            (32, -MAIN - 3, pi / 2),
            (64, -MAIN - 3, pi / 2),
        )
    ]
    props += [
        shelter().moved(30, MAIN + 2.6, 0, 0.0),
        sign(rng).moved(9, -MAIN - 1, 0, pi),
        sign(rng).moved(-20, MAIN + 1, 0, 0.0),
    ]
    return Scene(ground, sunny(215, 44), buildings, trees, props, seed=5)


def _markings(ground):
    gap = SIDE + 6.2
    for sign_ in (-1, 1):
        near, far = (sign_ * gap, 0), (sign_ * 110, 0)
        for offset in (-0.14, 0.14):
            ground.line(near, far, offset)
        for offset in (-LANE_M, LANE_M):
            ground.dashes(near, far, offset, 2.5, 3.5)
        for offset in (-MAIN + 0.3, MAIN - 0.3):
            ground.line(near, far, offset)
        ground.line((sign_ * (SIDE + 5.6), -sign_ * MAIN), (sign_ * (SIDE + 5.6), 0), width=0.4)
        near, far = (0, sign_ * (MAIN + 6)), (0, sign_ * 110)
        ground.dashes(near, far)
        ground.line((sign_ * SIDE, sign_ * -(MAIN + 5.4)), (0, sign_ * -(MAIN + 5.4)), width=0.4)
        ground.zebra((sign_ * (SIDE + 3.4), -MAIN), (sign_ * (SIDE + 3.4), MAIN), 3.4)
        ground.zebra((-SIDE, sign_ * (MAIN + 3.2)), (SIDE, sign_ * (MAIN + 3.2)), 3.2)


def _signals(t):
    """The lights as they are at a moment."""
    main, side = signal(EAST[0], t), signal(NORTH, t)
    places = (
        (-SIDE - 1.2, -MAIN - 0.8, main, 0.0),
        (SIDE + 1.2, MAIN + 0.8, main, pi),
        (SIDE + 1.0, -MAIN - 1.0, side, pi / 2),
        (-SIDE - 1.0, MAIN + 1.0, side, -pi / 2),
    )
    return [traffic_light(state).moved(x, y, 0, yaw) for x, y, state, yaw in places]


def frames(story=None):
    """Pictures with (label, speed in m/s) of everybody, one frame after the other."""
    street, place, seen_from = Street(story or tell()), stage(), camera()
    rng = np.random.default_rng(3)
    for number in range(int(SECONDS * FPS)):
        street.until(number / FPS)
        cast = street.cast()
        scene = replace(place, props=place.props + _signals(street.t), actors=[actor for actor, _ in cast])
        picture, labels = render(scene, seen_from, 1.5)
        speeds = {ident: speed for actor, speed in cast for ident in (actor.ident, *actor.rider_ids)}
        yield sensor.noise(rng, sensor.grade(picture, 1.04, 0.94, saturation=1.12), 0.7), [
            (label, speeds[label.ident]) for label in labels
        ]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    out = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    story, tracks = tell(), {}
    encoder = subprocess.Popen(
        ["ffmpeg", "-v", "error", "-y", "-f", "rawvideo", "-pix_fmt", "bgr24", "-s", f"{WIDTH}x{HEIGHT}", "-r", str(FPS), "-i", "-",
         "-c:v", "libx264", "-preset", "slow", "-crf", "27", "-g", "25", "-pix_fmt", "yuv420p", "-movflags", "+faststart", str(out / "crossing.mp4")],
        stdin=subprocess.PIPE)  # fmt: skip
    for number, (picture, labels) in enumerate(frames(story)):
        encoder.stdin.write(picture.tobytes())
        for label, speed in labels:
            _note(tracks, number, label, speed)
    encoder.stdin.close()
    encoder.wait()
    truth = {
        "clip": "crossing.mp4",
        "width": WIDTH,
        "height": HEIGHT,
        "fps": FPS,
        "frames": int(SECONDS * FPS),
        "events": story.events,
        "tracks": list(tracks.values()),
    }
    (out / "crossing.json").write_text(json.dumps(truth, separators=(",", ":")).replace('{"id"', '\n{"id"') + "\n")
    (out / "crossing-mot.txt").write_text("\n".join(mot_rows(tracks.values())) + "\n")


def _note(tracks, number, label, speed):
    """Boxes as left, top, width, height."""
    x0, y0, x1, y1 = (round(v, 1) for v in label.box)
    new = {
        "id": label.ident,
        "class": CLASSES[label.kind],
        "frames": [],
        "boxes": [],
        "visible": [],
        "metresPerSecond": [],
    }
    track = tracks.setdefault(label.ident, new)
    track["frames"].append(number)
    track["boxes"].append([x0, y0, round(x1 - x0, 1), round(y1 - y0, 1)])
    track["visible"].append(round(label.visible * label.inside, 2))
    track["metresPerSecond"].append(round(speed, 1))


def mot_rows(tracks):
    """Frame from 1 on, id, box, whether it counts, class number, visibility; what is small or mostly hidden does not count."""
    rows = []
    for track in tracks:
        number = MOT_CLASSES[track["class"]]
        for frame, (x, y, w, h), visible in zip(track["frames"], track["boxes"], track["visible"]):
            counts = visible >= LEAST_VISIBLE and h >= LEAST_HEIGHT_PX
            rows.append(
                (frame + 1, track["id"], f"{frame + 1},{track['id']},{x},{y},{w},{h},{int(counts)},{number},{visible}")
            )
    return [text for _, _, text in sorted(rows)]


if __name__ == "__main__":
    main()
