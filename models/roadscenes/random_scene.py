"""Scenes for training: a random place, traffic on it, weather, a camera that looks at it."""

from dataclasses import replace
from functools import lru_cache
from math import atan2, hypot, radians

import numpy as np

from . import actors, places, sensor
from .camera import Camera
from .light import random_light
from .picture import Actor, Scene, render


def random_picture(seed, width=640, height=None):
    """A picture and its labels; the same for the same arguments."""
    rng = np.random.default_rng(seed)
    height = height or int(width * rng.choice([0.5625, 0.5625, 0.75, 0.6]))
    place = (places.street, places.crossing, places.crossing, places.car_park)[
        int(rng.choice(4, p=[0.42, 0.26, 0.22, 0.10]))
    ](rng)
    camera = _camera(rng, place, width, height)
    lit = random_light(rng)
    people = _Crowd(rng, camera)
    _traffic(rng, place, people)
    _walkers(rng, place, people)
    _lonely(rng, camera, people)
    scene = Scene(place.ground, lit, place.buildings, place.trees, place.props, place.lamps, people.actors, seed)
    picture, labels = render(scene, camera, 1.5)
    return sensor.random_camera(rng, picture, lit), labels


def on_photograph(seed, photograph):
    """The photograph with some more road users in it, and the labels of these.

    How the real camera stands is not known; a likely one is taken, so they are roughly of the right size for their place.
    """
    rng = np.random.default_rng(seed)
    height, width = photograph.shape[:2]
    camera = Camera(
        (0.0, 0.0, rng.uniform(2.2, 9)), 0.0, radians(rng.uniform(8, 26)), radians(rng.uniform(45, 75)), width, height
    )
    crowd = _Crowd(rng, camera)
    for _ in range(int(rng.integers(3, 16))):
        spot = camera.ground_at(rng.uniform(0.02, 0.98) * width, rng.uniform(0.38, 0.98) * height)
        if spot is not None and 3 < hypot(*spot) < 55:
            crowd.add(_newcomer(rng), *spot, rng.uniform(0, 2 * np.pi))
    lit = random_light(rng)
    bright = float(np.clip(photograph.mean() / 118, 0.3, 1.25))
    lit = replace(lit, ambient=lit.ambient * bright, sun_colour=lit.sun_colour * bright, dark=0.0, haze_m=2000.0)
    picture, labels = render(Scene(None, lit, actors=crowd.actors, seed=seed), camera, 1.5, photograph)
    return sensor.jpeg(sensor.noise(rng, picture, rng.uniform(0, 2)), rng.integers(50, 92)), labels


def _newcomer(rng):
    draw = rng.random()
    if draw < 0.5:
        return _walker(rng)
    return (
        _some(rng, actors.bicycle) if draw < 0.68 else _some(rng, actors.motorcycle) if draw < 0.82 else _vehicle(rng)
    )


def _camera(rng, place, width, height):
    """On a pole beside the traffic, looking along or across it; sometimes on a bridge, sometimes at eye level."""
    kind = rng.random()
    tall = rng.uniform(4.5, 11) if kind < 0.7 else rng.uniform(11, 22) if kind < 0.82 else rng.uniform(1.5, 4.5)
    aim = rng.uniform(-14, 14, 2)
    reach = tall * rng.uniform(1.3, 4.5) if tall > 4 else rng.uniform(7, 22)
    around = rng.uniform(0, 2 * np.pi)
    x, y = aim[0] + reach * np.cos(around), aim[1] + reach * np.sin(around)
    yaw = atan2(aim[1] - y, aim[0] - x)
    pitch = atan2(tall - 0.8, hypot(aim[0] - x, aim[1] - y)) * rng.uniform(0.75, 1.05)
    place.buildings[:] = [b for b in place.buildings if hypot(b.x - x, b.y - y) > max(b.length, b.width)]
    place.trees[:] = [t for t in place.trees if hypot(t.x - x, t.y - y) > 9]
    place.props[:] = [p for p in place.props if np.hypot(*(p.vertices.mean(0)[:2] - (x, y))) > 4]
    return Camera((x, y, tall), yaw, pitch, radians(rng.uniform(38, 85)), width, height)


VARIANTS = 240


@lru_cache(maxsize=None)
def _variant(maker, number, *arguments):
    return maker(np.random.default_rng(number), *arguments)


def _some(rng, maker, *arguments):
    """One of the shapes of a kind; making each anew would take longer than drawing it."""
    return _variant(maker, int(rng.integers(VARIANTS)), *arguments)


class _Crowd:
    """Everybody so far; nobody stands in another."""

    def __init__(self, rng, camera):
        self.rng, self.camera, self.actors = rng, camera, []

    def add(self, shape, x, y, yaw, lean=0.0):
        if hypot(x - self.camera.eye[0], y - self.camera.eye[1]) < 2.5 + shape.length / 2 or not self._free(
            shape, x, y
        ):
            return False
        ident = sum(1 + len(a.rider_ids) for a in self.actors)
        riders = tuple(ident + 1 + i for i in range(len(shape.riders)))
        self.actors.append(Actor(ident, shape, x, y, yaw, lean, riders, self.rng.random() < 0.3))
        return len(self.actors)

    def _free(self, shape, x, y):
        return all(
            hypot(a.x - x, a.y - y)
            > (a.shape.width + shape.width) * 0.5 + 0.25 + 0.18 * abs(a.shape.length - a.shape.width)
            for a in self.actors
        )

    def full(self):
        return len(self.actors) >= 110


def _vehicle(rng):
    draw = rng.random()
    if draw < 0.60:
        return _some(rng, actors.car)
    if draw < 0.72:
        return _some(rng, actors.truck)
    if draw < 0.80:
        return _some(rng, actors.bus)
    if draw < 0.92:
        return _some(rng, actors.motorcycle)
    return _some(rng, actors.bicycle)


def _traffic(rng, place, crowd):
    busy = rng.uniform(0.0, 1.0) ** 0.7
    for lane in place.lanes:
        at = rng.uniform(0, 30)
        queueing = rng.random() < 0.35
        while at < lane.length and not crowd.full():
            shape = _vehicle(rng)
            at += shape.length / 2
            x, y = lane.at(at, rng.normal(0, 0.25))
            crowd.add(shape, x, y, lane.yaw + rng.normal(0, 0.03), rng.normal(0, 0.05) if shape.riders else 0.0)
            gap = (
                rng.uniform(1.2, 4)
                if queueing and rng.random() < 0.85
                else rng.exponential(12) + 3 + 60 * (1 - busy) * rng.random()
            )
            at += shape.length / 2 + gap
    if place.kerbs and rng.random() < 0.45:
        for kerb in place.kerbs:
            for at in np.arange(rng.uniform(0, 8), kerb.length, 6.2):
                if rng.random() < 0.5 and not crowd.full():
                    crowd.add(
                        _some(rng, actors.car) if rng.random() < 0.9 else _some(rng, actors.truck, "panel"),
                        *kerb.at(at),
                        kerb.yaw + (np.pi if rng.random() < 0.3 else 0)
                    )
    share = rng.uniform(0.2, 0.9)
    for x, y, yaw in place.bays:
        if rng.random() < share and not crowd.full():
            crowd.add(_some(rng, actors.car), x, y, yaw + rng.normal(0, 0.03))


def _walkers(rng, place, crowd):
    many = rng.integers(0, 28)
    ways = place.walks + 2 * place.crossings
    for _ in range(int(many) if ways else 0):
        way = ways[int(rng.integers(len(ways)))]
        near = rng.normal(way.length / 2, 22) if way.length > 40 else rng.uniform(0, way.length)
        x, y = way.at(near, rng.normal(0, 0.7))
        yaw = way.yaw + (np.pi if rng.random() < 0.5 else 0) + rng.normal(0, 0.25)
        draw = rng.random()
        if draw < 0.86:
            crowd.add(_walker(rng), x, y, yaw)
            if rng.random() < 0.3:
                crowd.add(_walker(rng), x + rng.normal(0, 0.6), y + rng.normal(0, 0.6), yaw)
        elif draw < 0.95:
            crowd.add(_some(rng, actors.bicycle, bool(rng.random() < 0.7)), x, y, yaw)
        else:
            crowd.add(_some(rng, actors.motorcycle, False), x, y, yaw + 1.2)


def _walker(rng):
    return _some(rng, actors.person, None if rng.random() < 0.2 else round(rng.uniform(0, 2 * np.pi), 0))


def _lonely(rng, camera, crowd):
    """Some in front of the camera whatever the place: near ones are rare otherwise."""
    for _ in range(int(rng.integers(0, 6))):
        spot = camera.ground_at(rng.uniform(0.1, 0.9) * camera.width, rng.uniform(0.45, 0.95) * camera.height)
        if spot is not None and hypot(*(spot - camera.eye[:2])) < 60:
            draw = rng.random()
            shape = (
                _walker(rng) if draw < 0.45
                else _some(rng, actors.bicycle) if draw < 0.62
                else _some(rng, actors.motorcycle) if draw < 0.76
                else _some(rng, actors.bus) if draw < 0.84
                else _vehicle(rng)
            )  # fmt: skip
            crowd.add(shape, *spot, rng.uniform(0, 2 * np.pi))
