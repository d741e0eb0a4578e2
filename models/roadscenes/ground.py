"""What lies flat: carriageways, pavements, lines, crossings, and the grain of the asphalt."""

from dataclasses import dataclass, field
from functools import lru_cache

import cv2
import numpy as np

TILE_PX = 1024
TILE_M = 64.0
LINE = (0.80, 0.82, 0.82)
YELLOW = (0.20, 0.62, 0.80)


@dataclass
class Ground:
    """Flat polygons [(points [n, 2], colour)], drawn in this order on `base`; `grain` is the seed of its texture."""

    base: tuple
    polygons: list = field(default_factory=list)
    grain: int = 0

    def add(self, points, colour):
        self.polygons.append((np.asarray(points, np.float64), tuple(colour)))

    def band(self, start, end, left, right, colour):
        """A strip from `start` to `end`, between two offsets to the left of its direction (negative: right)."""
        start, end = np.asarray(start, float), np.asarray(end, float)
        along = (end - start) / np.linalg.norm(end - start)
        side = np.array([-along[1], along[0]])
        self.add([start + side * left, start + side * right, end + side * right, end + side * left], colour)

    def line(self, start, end, offset=0.0, width=0.14, colour=LINE):
        self.band(start, end, offset + width / 2, offset - width / 2, colour)

    def dashes(self, start, end, offset=0.0, dash=3.0, gap=4.5, width=0.14, colour=LINE):
        start, end = np.asarray(start, float), np.asarray(end, float)
        length = np.linalg.norm(end - start)
        along = (end - start) / length
        for at in np.arange(0, length - dash, dash + gap):
            self.line(start + along * at, start + along * (at + dash), offset, width, colour)

    def zebra(self, start, end, depth=3.2, stripe=0.5, colour=LINE):
        """A crossing that people use from `start` to `end`; its stripes run along the traffic."""
        start, end = np.asarray(start, float), np.asarray(end, float)
        length = np.linalg.norm(end - start)
        along = (end - start) / length
        for at in np.arange(stripe / 2, length - stripe, 2 * stripe):
            self.band(start + along * at, start + along * (at + stripe), depth / 2, -depth / 2, colour)


@lru_cache(maxsize=6)
def grain(seed):
    """A texture that repeats, around 1: fine stones, patches, repairs, oil, cracks."""
    rng = np.random.default_rng(seed)
    tile = np.ones((TILE_PX, TILE_PX), np.float32)
    for cells, strength in ((8, 0.05), (32, 0.04), (128, 0.03), (512, 0.05)):
        noise = rng.standard_normal((cells, cells)).astype(np.float32)
        noise = np.tile(noise, (2, 2))
        tile += (
            strength * cv2.resize(noise, (2 * TILE_PX, 2 * TILE_PX), interpolation=cv2.INTER_CUBIC)[:TILE_PX, :TILE_PX]
        )
    for _ in range(10):
        x, y = rng.integers(0, TILE_PX - 120, 2)
        w, h = rng.integers(12, 110, 2)
        tile[y : y + h, x : x + w] *= rng.uniform(0.86, 1.08)
    for _ in range(25):
        spot = tuple(int(v) for v in rng.integers(20, TILE_PX - 20, 2))
        cv2.circle(tile, spot, int(rng.integers(2, 9)), float(rng.uniform(0.75, 0.92)), -1)
    for _ in range(14):
        point = rng.uniform(0, TILE_PX, 2)
        for _ in range(25):
            after = point + rng.normal(0, 9, 2) + (4, 2)
            cv2.line(tile, tuple(int(v) for v in point), tuple(int(v) for v in after), 0.78, 1)
            point = after
    return cv2.GaussianBlur(tile, (3, 3), 0)


def draw_ground(canvas, camera, ground, lit):
    """Paints everything below the horizon."""
    height, width = canvas.shape[:2]
    horizon = int(np.clip(camera.horizon_px() + 1, 0, height))
    if horizon >= height:
        return
    level = lit.ambient + lit.sun_colour * lit.sun[2]
    wet = 1 - 0.35 * lit.rain
    canvas[horizon:, :, :3] = _bytes(np.asarray(ground.base) * level)
    for points, colour in ground.polygons:
        seen = camera.polygon(np.column_stack([points, np.zeros(len(points))]))
        if seen is not None:
            fixed = np.round(np.clip(seen, -8000, 8000) * 16).astype(np.int32)
            cv2.fillConvexPoly(canvas, fixed, (*_bytes(np.asarray(colour) * level * wet).tolist(), 0), cv2.LINE_AA, 4)
    _grain(canvas, camera, ground, horizon)
    _haze(canvas, camera, lit, horizon)


def _grain(canvas, camera, ground, horizon):
    height, width = canvas.shape[:2]
    scale = TILE_PX / TILE_M
    to_texture = np.array([[scale, 0, 0], [0, scale, 0], [0, 0, 1]])
    to_picture = camera.ground_to_picture @ np.linalg.inv(to_texture)
    texture = grain(ground.grain)
    warped = cv2.warpPerspective(
        texture, to_picture, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_WRAP
    )[horizon:]
    part = canvas[horizon:, :, :3]
    part[:] = cv2.multiply(part.astype(np.float32), cv2.merge([warped] * 3)).clip(0, 255)


def _haze(canvas, camera, lit, horizon):
    rows = np.arange(horizon, canvas.shape[0]) + 0.5 - camera.horizon_px()
    distance = camera.eye[2] * camera.focal_px / np.maximum(rows, 0.5)
    amount = (1 - np.exp(-distance / lit.haze_m)).astype(np.float32)[:, None, None]
    part = canvas[horizon:, :, :3]
    part[:] = part * (1 - amount) + (lit.sky_low * 255).astype(np.float32) * amount


def _bytes(colour):
    return np.clip(np.asarray(colour) * 255, 0, 255).astype(np.uint8)
