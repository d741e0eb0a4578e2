"""Vehicles that follow each other: the intelligent driver model (Treiber, Hennecke, Helbing 2000) on straight lanes."""

from dataclasses import dataclass, field
from math import sqrt

import numpy as np

from .actors import Shape
from .places import Lane


@dataclass
class Driver:
    """`desired` speed in m/s; `headway` in s and `room` in m are the distance kept; `braking` in m/s2 is comfortable, not the most.

    `heeds` says which of the signals and of the people on a crossing a driver stops for; the most braking is `hardest`.
    """

    desired: float = 12.0
    headway: float = 1.3
    room: float = 2.2
    accelerating: float = 1.8
    braking: float = 2.5
    hardest: float = 8.0
    heeds_signal: bool = True
    sees_people_m: float = 40.0


@dataclass
class Vehicle:
    """`at`: metres of its middle along the lane; `left`: its offset from the lane's middle."""

    ident: int
    shape: Shape
    lane: Lane
    at: float
    speed: float
    driver: Driver = field(default_factory=Driver)
    left: float = 0.0
    acceleration: float = 0.0
    rider_ids: tuple = ()

    def place(self):
        """x, y and heading."""
        return (*self.lane.at(self.at, self.left), self.lane.yaw)

    def front(self):
        return self.at + self.shape.length / 2

    def step(self, ahead, seconds):
        """`ahead`: (gap in m, speed) of everything to be heeded."""
        self.acceleration = max(-self.driver.hardest, min([self._free()] + [self._behind(*thing) for thing in ahead]))
        before = self.speed
        self.speed = max(0.0, self.speed + self.acceleration * seconds)
        self.at += (before + self.speed) / 2 * seconds

    def _free(self):
        return self.driver.accelerating * (1 - (self.speed / max(self.driver.desired, 0.1)) ** 4)

    def _behind(self, gap, speed):
        driver = self.driver
        closing = self.speed * (self.speed - speed) / (2 * sqrt(driver.accelerating * driver.braking))
        wanted = driver.room + max(0.0, self.speed * driver.headway + closing)
        return self._free() - driver.accelerating * (wanted / max(gap, 0.1)) ** 2


@dataclass(frozen=True)
class Walk:
    """Somebody on foot: corners (t, x, y) of the way, and the shape at each phase of a step."""

    ident: int
    shapes: tuple
    corners: tuple

    def place(self, t):
        """x, y, heading, speed; None before the first corner and after the last."""
        times = [corner[0] for corner in self.corners]
        if not times[0] <= t <= times[-1]:
            return None
        i = min(int(np.searchsorted(times, t, "right")) - 1, len(times) - 2)
        (t0, x0, y0), (t1, x1, y1) = self.corners[i : i + 2]
        share = (t - t0) / (t1 - t0)
        way = np.hypot(x1 - x0, y1 - y0)
        yaw = np.arctan2(y1 - y0, x1 - x0) if way > 0.01 else self._last_heading(i)
        return x0 + (x1 - x0) * share, y0 + (y1 - y0) * share, float(yaw), way / (t1 - t0)

    def _last_heading(self, i):
        for (_, x0, y0), (_, x1, y1) in zip(self.corners[i::-1][1:], self.corners[i::-1]):
            if np.hypot(x1 - x0, y1 - y0) > 0.01:
                return np.arctan2(y1 - y0, x1 - x0)
        return 0.0

    def shape(self, t, speed):
        """The step goes on with the way: one every 0.75 m."""
        if speed < 0.05:
            return self.shapes[0]
        return self.shapes[1 + int(t * speed / 1.5 * (len(self.shapes) - 1)) % (len(self.shapes) - 1)]
