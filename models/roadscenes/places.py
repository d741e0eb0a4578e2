"""Places of many kinds with the lanes that traffic follows: a straight road, a crossing, a car park."""

from dataclasses import dataclass, field

import numpy as np

from .backdrop import Building, Tree, lamp_post, shelter, sign, traffic_light
from .ground import LINE, YELLOW, Ground

REACH_M = 110.0
LANE_M = 3.4

ASPHALT = [(0.34, 0.34, 0.34), (0.42, 0.42, 0.42), (0.50, 0.51, 0.52), (0.28, 0.27, 0.27), (0.44, 0.47, 0.50)]
PAVEMENT = [(0.58, 0.59, 0.60), (0.52, 0.55, 0.58), (0.46, 0.52, 0.60), (0.66, 0.66, 0.66)]
LAND = [
    (0.24, 0.42, 0.34),
    (0.20, 0.36, 0.28),
    (0.40, 0.52, 0.60),
    (0.50, 0.52, 0.53),
    (0.32, 0.46, 0.46),
    (0.56, 0.58, 0.60),
]


@dataclass(frozen=True)
class Lane:
    """Straight, from `start` towards `yaw` for `length` metres."""

    start: tuple
    yaw: float
    length: float

    def at(self, metres, left=0.0):
        c, s = np.cos(self.yaw), np.sin(self.yaw)
        return self.start[0] + metres * c - left * s, self.start[1] + metres * s + left * c


@dataclass
class Place:
    """`lanes` for vehicles, `kerbs` for parked ones, `bays` (x, y, yaw) of car parks, `walks` for people, `crossings` across traffic."""

    ground: Ground
    lanes: list = field(default_factory=list)
    kerbs: list = field(default_factory=list)
    bays: list = field(default_factory=list)
    walks: list = field(default_factory=list)
    crossings: list = field(default_factory=list)
    buildings: list = field(default_factory=list)
    trees: list = field(default_factory=list)
    props: list = field(default_factory=list)
    lamps: list = field(default_factory=list)


def road(place, yaw, lanes_each, one_way, asphalt, pavement, pavement_m):
    """A straight road through the origin; returns half the width of its carriageway."""
    along = np.array([np.cos(yaw), np.sin(yaw)])
    start, end = -along * REACH_M, along * REACH_M
    half = LANE_M * lanes_each * (1 if one_way else 2) / 2 + 0.3
    place.ground.band(start, end, half + pavement_m, -half - pavement_m, pavement)
    place.ground.band(start, end, half, -half, asphalt)
    total = lanes_each * (1 if one_way else 2)
    for i in range(total):
        left = half - 0.3 - LANE_M * (i + 0.5)
        forward = one_way or i >= lanes_each
        side = np.array([-along[1], along[0]]) * left
        begin = (start if forward else end) + side
        place.lanes.append(Lane(tuple(begin), yaw if forward else yaw + np.pi, 2 * REACH_M))
    for side in (-1, 1):
        at = side * (half + pavement_m / 2)
        begin = start + np.array([-along[1], along[0]]) * at
        place.walks.append(Lane(tuple(begin), yaw, 2 * REACH_M))
        begin = start + np.array([-along[1], along[0]]) * side * (half - 1.0)
        place.kerbs.append(Lane(tuple(begin), yaw, 2 * REACH_M))
    return half


def lines(place, rng, yaw, half, lanes_each, one_way, gap):
    along = np.array([np.cos(yaw), np.sin(yaw)])
    centre = YELLOW if rng.random() < 0.4 else LINE
    double = rng.random() < 0.4
    for begin, end in ((-along * REACH_M, -along * gap), (along * gap, along * REACH_M)):
        place.ground.line(begin, end, half - 0.25)
        place.ground.line(begin, end, -half + 0.25)
        total = lanes_each * (1 if one_way else 2)
        for i in range(1, total):
            offset = half - 0.3 - LANE_M * i
            if i == lanes_each and not one_way:
                for shift in (-0.14, 0.14) if double else (0,):
                    place.ground.line(begin, end, offset + shift, colour=centre)
            else:
                place.ground.dashes(begin, end, offset)


def surroundings(place, rng, keep_free):
    """Buildings, trees, poles; `keep_free(x, y, room)` says whether the ground is free of roads."""
    town = rng.random()
    for _ in range(int(rng.integers(0, 16) if town < 0.75 else 0)):
        x, y = rng.uniform(-95, 95, 2)
        size = rng.uniform(8, 30, 2)
        if keep_free(x, y, max(size) * 0.62):
            turn = float(rng.choice([0, np.pi / 2]) + rng.normal(0, 0.05))
            place.buildings.append(
                Building(
                    x,
                    y,
                    turn,
                    size[0],
                    size[1],
                    rng.choice([4, 6, 9, 12, 18, 30]) * rng.uniform(0.8, 1.2),
                    int(rng.integers(20)),
                )
            )
    for _ in range(int(rng.integers(0, 28))):
        x, y = rng.uniform(-90, 90, 2)
        if keep_free(x, y, 1.0):
            place.trees.append(Tree(x, y, rng.uniform(3, 11), int(rng.integers(20))))
    makers = (lambda: sign(rng), lambda: traffic_light(rng.choice(["red", "green"])), shelter, lambda: sign(rng, 3.0))
    for _ in range(int(rng.integers(0, 12))):
        x, y = rng.uniform(-45, 45, 2)
        if keep_free(x, y, 0.3):
            place.props.append(makers[int(rng.integers(len(makers)))]().moved(x, y, 0, rng.uniform(0, 2 * np.pi)))


def _outside(roads):
    def free(x, y, room):
        return all(abs(-np.sin(yaw) * x + np.cos(yaw) * y) > half + room for yaw, half in roads)

    return free


def _lamps(place, rng, yaw, half):
    along = np.array([np.cos(yaw), np.sin(yaw)])
    across = np.array([-along[1], along[0]])
    height = rng.uniform(6, 10)
    for at in np.arange(-80, 81, rng.uniform(22, 35)):
        for side in (-1, 1) if rng.random() < 0.4 else (1,):
            x, y = along * at + across * side * (half + 0.6)
            place.props.append(lamp_post(height).moved(x, y, 0, yaw - side * np.pi / 2))
            place.lamps.append((x - across[0] * side * 2, y - across[1] * side * 2, height))


def street(rng):
    """One road, in a town or through fields, with or without crossings."""
    place = Place(Ground(LAND[int(rng.integers(len(LAND)))], grain=int(rng.integers(6))))
    lanes_each, one_way = int(rng.choice([1, 1, 2, 2, 3])), bool(rng.random() < 0.25)
    walk = rng.choice([0.2, 2.0, 3.5])
    half = road(place, 0.0, lanes_each, one_way, _asphalt(rng), PAVEMENT[int(rng.integers(len(PAVEMENT)))], walk)
    lines(place, rng, 0.0, half, lanes_each, one_way, 0.0)
    if rng.random() < 0.5:
        at = rng.uniform(-15, 15)
        place.ground.zebra((at, -half), (at, half))
        place.crossings.append(Lane((at, -half - 2), np.pi / 2, 2 * half + 4))
    surroundings(place, rng, _outside([(0.0, half + walk)]))
    _lamps(place, rng, 0.0, half)
    return place


def crossing(rng):
    """Two roads that meet."""
    place = Place(Ground(LAND[int(rng.integers(len(LAND)))], grain=int(rng.integers(6))))
    asphalt, pavement = _asphalt(rng), PAVEMENT[int(rng.integers(len(PAVEMENT)))]
    yaws = (0.0, np.pi / 2 + rng.normal(0, 0.12))
    shapes = [(int(rng.choice([1, 2, 2, 3])), bool(rng.random() < 0.15)) for _ in yaws]
    halves = [road(place, yaw, each, one_way, asphalt, pavement, 3.0) for yaw, (each, one_way) in zip(yaws, shapes)]
    for yaw, half in zip(yaws, halves):
        along = np.array([np.cos(yaw), np.sin(yaw)])
        place.ground.band(-along * REACH_M, along * REACH_M, half, -half, asphalt)
    place.kerbs = []
    for i, yaw in enumerate(yaws):
        gap = halves[1 - i] + 6.0
        lines(place, rng, yaw, halves[i], *shapes[i], gap)
        along, across = np.array([np.cos(yaw), np.sin(yaw)]), np.array([-np.sin(yaw), np.cos(yaw)])
        for side in (-1, 1):
            middle = along * side * (halves[1 - i] + 3.0)
            if rng.random() < 0.75:
                place.ground.zebra(middle - across * halves[i], middle + across * halves[i])
            start = middle - across * (halves[i] + 2)
            place.crossings.append(Lane(tuple(start), yaw + np.pi / 2, 2 * halves[i] + 4))
            place.props.append(
                traffic_light(rng.choice(["red", "green"])).moved(
                    *(middle * 1.1 + across * side * (halves[i] + 0.5)), 0, yaw + (np.pi if side < 0 else 0)
                )
            )
    surroundings(place, rng, _outside([(yaw, half + 3) for yaw, half in zip(yaws, halves)]))
    _lamps(place, rng, yaws[0], halves[0])
    return place


def car_park(rng):
    """Rows of bays with aisles between them."""
    asphalt = _asphalt(rng)
    place = Place(Ground(LAND[int(rng.integers(len(LAND)))], grain=int(rng.integers(6))))
    place.ground.add([(-60, -40), (60, -40), (60, 40), (-60, 40)], asphalt)
    for row in range(-2, 3):
        y = row * 16.0
        for x in np.arange(-50, 50, 2.6):
            for side in (-1, 1):
                place.ground.line((x, y), (x, y + side * 5.0), width=0.1)
                place.bays.append((x + 1.3, y + side * 2.5, side * np.pi / 2 + (np.pi if rng.random() < 0.5 else 0)))
        place.lanes.append(Lane((-60, y + 8), 0.0, 120))
        place.walks.append(Lane((-60, y + 6.5), 0.0, 120))
    surroundings(place, rng, lambda x, y, room: abs(x) > 60 + room or abs(y) > 40 + room)
    return place


def _asphalt(rng):
    return ASPHALT[int(rng.integers(len(ASPHALT)))]
