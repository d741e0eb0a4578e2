"""A pinhole camera above the ground."""

from dataclasses import dataclass
from functools import cached_property
from math import cos, sin, tan

import numpy as np

NEAR_M = 0.4


@dataclass(frozen=True)
class Camera:
    """Looks along `yaw` (0 is +x, counter-clockwise), down by `pitch`; `fov` is horizontal. Angles in radians."""

    position: tuple
    yaw: float
    pitch: float
    fov: float
    width: int
    height: int

    @cached_property
    def eye(self):
        return np.asarray(self.position, np.float64)

    @cached_property
    def axes(self):
        """Rows: right, down, forward."""
        forward = np.array([cos(self.yaw) * cos(self.pitch), sin(self.yaw) * cos(self.pitch), -sin(self.pitch)])
        right = np.array([sin(self.yaw), -cos(self.yaw), 0.0])
        return np.stack([right, np.cross(forward, right), forward])

    @cached_property
    def focal_px(self):
        return self.width / 2 / tan(self.fov / 2)

    @cached_property
    def ground_to_picture(self):
        """Homography from (x, y, 1) on the ground to pixels."""
        intrinsics = np.array([[self.focal_px, 0, self.width / 2], [0, self.focal_px, self.height / 2], [0, 0, 1]])
        turned = self.axes @ np.column_stack([[1, 0, 0], [0, 1, 0], -self.eye])
        return intrinsics @ turned

    def seen(self, points):
        """Points [n, 3] of the world along right, down and forward."""
        return (points - self.eye) @ self.axes.T

    def pixels(self, seen):
        return seen[..., :2] * (self.focal_px / seen[..., 2:]) + (self.width / 2, self.height / 2)

    def project(self, points):
        """Pixels [n, 2] and depth [n] in metres; what is behind the camera has no meaningful pixel."""
        seen = self.seen(np.asarray(points, np.float64))
        return self.pixels(seen), seen[:, 2]

    def polygon(self, points):
        """Pixels of a flat polygon, cut off close to the camera and far outside the picture; None when nothing is left."""
        seen = self.seen(np.asarray(points, np.float64))
        for plane in self._view:
            seen = _cut(seen, plane)
            if seen is None:
                return None
        return self.pixels(seen)

    @cached_property
    def _view(self):
        """Half-spaces (normal, least) that hold twice what the picture shows."""
        x, y = self.width / self.focal_px, self.height / self.focal_px
        sides = [((1, 0, x), 0), ((-1, 0, x), 0), ((0, 1, y), 0), ((0, -1, y), 0)]
        return [(np.array(normal, float), least) for normal, least in [((0, 0, 1), NEAR_M), *sides]]

    def horizon_px(self):
        """The row of the horizon, which may lie outside the picture."""
        return self.height / 2 - self.focal_px * tan(self.pitch)

    def ground_at(self, u, v):
        """Where the ray of a pixel meets the ground; None above the horizon."""
        ray = np.array([(u - self.width / 2) / self.focal_px, (v - self.height / 2) / self.focal_px, 1.0]) @ self.axes
        if ray[2] >= -1e-6:
            return None
        return (self.eye - ray * (self.eye[2] / ray[2]))[:2]


def _cut(points, plane):
    """The part of a convex polygon on one side of a plane; None when nothing is left."""
    normal, least = plane
    over = points @ normal - least
    if (over >= 0).all():
        return points
    kept = []
    for i, here in enumerate(points):
        j = (i + 1) % len(points)
        if over[i] >= 0:
            kept.append(here)
        if (over[i] >= 0) != (over[j] >= 0):
            kept.append(here + (points[j] - here) * (over[i] / (over[i] - over[j])))
    return np.array(kept) if len(kept) >= 3 else None
