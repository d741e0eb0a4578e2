"""What is no road user: sky, buildings, trees, poles, signs."""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np

from .mesh import GLASS, MATTE, Mesh, loft, ring, tube

WALLS = [
    (0.62, 0.68, 0.72),
    (0.45, 0.55, 0.66),
    (0.70, 0.72, 0.74),
    (0.34, 0.42, 0.58),
    (0.55, 0.58, 0.60),
    (0.75, 0.80, 0.84),
    (0.40, 0.46, 0.50),
]


@dataclass(frozen=True)
class Building:
    """A block on the ground, turned by `yaw`; `seed` is that of its windows."""

    x: float
    y: float
    yaw: float
    length: float
    width: float
    height: float
    seed: int

    def corners(self):
        """On the ground, [4, 2]."""
        c, s = np.cos(self.yaw), np.sin(self.yaw)
        half = np.array([(1, -1), (-1, -1), (-1, 1), (1, 1)]) * (self.length / 2, self.width / 2)
        return half @ np.array([[c, s], [-s, c]]) + (self.x, self.y)


@dataclass(frozen=True)
class Tree:
    x: float
    y: float
    height: float
    seed: int


def draw_sky(canvas, camera, lit, rng):
    height, width = canvas.shape[:2]
    horizon = int(np.clip(camera.horizon_px() + 2, 0, height))
    if horizon == 0:
        return
    up = np.clip((camera.horizon_px() - np.arange(horizon)) / (height * 0.6), 0, 1)[:, None, None]
    sky = np.repeat(lit.sky_low * (1 - up) + lit.sky_top * up, width, 1)
    noise = rng.standard_normal((5, 9)).astype(np.float32)
    clouds = cv2.resize(noise, (width, horizon), interpolation=cv2.INTER_CUBIC) + 0.4 * cv2.resize(
        rng.standard_normal((14, 26)).astype(np.float32), (width, horizon), interpolation=cv2.INTER_CUBIC
    )
    sky = sky + np.clip(clouds, 0, 2)[:, :, None] * 0.06 * (1 - lit.dark)
    canvas[:horizon, :, :3] = np.clip(sky * 255, 0, 255)


@lru_cache(maxsize=24)
def facade(seed):
    """Windows in rows on a wall, 8 bits, with a height of 3 m for 24 px."""
    rng = np.random.default_rng(seed)
    wall = np.array(WALLS[int(rng.integers(len(WALLS)))]) * rng.uniform(0.8, 1.1)
    picture = np.full((240, 320, 3), wall, np.float32)
    across, gap = int(rng.integers(14, 34)), int(rng.integers(5, 16))
    tall = int(rng.integers(9, 20))
    shop = rng.random() < 0.5
    for floor in range(10):
        top = 240 - (floor + 1) * 24 + 3
        for x in range(gap // 2, 320 - across, across + gap):
            glass = np.array((0.30, 0.26, 0.22)) * rng.uniform(0.6, 1.7)
            if floor == 0 and shop:
                glass = np.array((0.25, 0.25, 0.28)) * rng.uniform(0.5, 2.2)
            picture[top : top + tall, x : x + across] = glass
            picture[top : top + tall, x + across // 2] = wall * 0.8
        if floor == 0 and shop:
            picture[top - 3 : top, :] = np.array(WALLS[int(rng.integers(len(WALLS)))])[::-1] * rng.uniform(0.4, 1)
    picture *= 1 + rng.normal(0, 0.03, (240, 320, 1))
    return np.clip(picture * 255, 0, 255).astype(np.uint8)


def draw_building(canvas, camera, lit, building):
    """Draws its walls and roof as seen from the camera, unless a part is behind the camera."""
    corners = building.corners()
    top = np.column_stack([corners, np.full(4, building.height)])
    low = np.column_stack([corners, np.zeros(4)])
    for i in range(4):
        j = (i + 1) % 4
        normal = np.array([corners[j, 1] - corners[i, 1], corners[i, 0] - corners[j, 0], 0.0])
        normal /= np.linalg.norm(normal)
        if (camera.eye - low[i]) @ normal > 0:
            side = np.linalg.norm(corners[j] - corners[i])
            _wall(canvas, camera, lit, np.stack([low[i], low[j], top[j], top[i]]), normal, side, building)
    roof = camera.polygon(top)
    if roof is not None and camera.eye[2] > building.height:
        cv2.fillPoly(canvas, [np.round(np.clip(roof, -8000, 8000)).astype(np.int32)], (90, 92, 95, 0))


def _wall(canvas, camera, lit, corners, normal, side, building):
    seen = camera.seen(corners)
    if (seen[:, 2] < 1.0).any():
        return
    pixels = camera.pixels(seen)
    height, width = canvas.shape[:2]
    left, upper = np.floor(np.clip(pixels.min(0), 0, (width, height))).astype(int)
    right, lower = np.ceil(np.clip(pixels.max(0), 0, (width, height))).astype(int)
    if right - left < 1 or lower - upper < 1:
        return
    texture = facade(building.seed)
    use_w, use_h = min(320, max(20, int(side * 8))), min(240, max(24, int(building.height / 3) * 24))
    source = np.float32([(0, 240), (use_w, 240), (use_w, 240 - use_h), (0, 240 - use_h)])
    warp = cv2.getPerspectiveTransform(source, np.float32(pixels - (left, upper)))
    size = (int(right - left), int(lower - upper))
    painted = cv2.warpPerspective(texture, warp, size, flags=cv2.INTER_LINEAR)
    mask = np.zeros((size[1], size[0]), np.uint8)
    cv2.fillConvexPoly(mask, np.round(pixels - (left, upper)).astype(np.int32), 1)
    level = lit.ambient * 0.72 + lit.sun_colour * max(0.0, normal @ lit.sun)
    haze = 1 - np.exp(-seen[:, 2].mean() / lit.haze_m)
    shaded = np.clip(painted * level * (1 - haze) + lit.sky_low * 255 * haze, 0, 255)
    part = canvas[upper:lower, left:right]
    part[:, :, :3] = np.where(mask[:, :, None], shaded, part[:, :, :3])
    part[:, :, 3] = np.where(mask, 0, part[:, :, 3])


@lru_cache(maxsize=24)
def foliage(seed):
    """A crown with its trunk: BGR and alpha, 8 bits, 160 x 200."""
    rng = np.random.default_rng(seed)
    sprite = np.zeros((200, 160, 4), np.uint8)
    cv2.line(sprite, (80, 199), (80, 110), (45, 60, 72, 255), 7)
    green = np.array([(40, 92, 62), (48, 84, 74), (38, 78, 48), (60, 100, 88)][int(rng.integers(4))])
    for _ in range(260):
        angle, reach = rng.uniform(0, 2 * np.pi), np.sqrt(rng.random())
        x, y = 80 + np.cos(angle) * reach * 62, 78 + np.sin(angle) * reach * 66
        bright = 0.55 + 0.6 * (1 - y / 150) + rng.normal(0, 0.13)
        colour = np.clip(green * bright, 0, 255).astype(int).tolist()
        cv2.circle(sprite, (int(x), int(y)), int(rng.integers(5, 13)), (*colour, 255), -1)
    return cv2.GaussianBlur(sprite, (3, 3), 0)


def draw_tree(canvas, camera, lit, tree):
    foot, depth = camera.project([(tree.x, tree.y, 0.0)])
    if depth[0] < 4:
        return
    tall = tree.height * camera.focal_px / depth[0]
    size = (max(2, int(tall * 0.8)), max(2, int(tall)))
    left, upper = int(foot[0, 0] - size[0] / 2), int(foot[0, 1] - size[1])
    height, width = canvas.shape[:2]
    x0, y0, x1, y1 = max(0, left), max(0, upper), min(width, left + size[0]), min(height, upper + size[1])
    if x1 <= x0 or y1 <= y0 or max(size) > 4000:
        return
    sprite = cv2.resize(foliage(tree.seed), size, interpolation=cv2.INTER_AREA if size[0] < 160 else cv2.INTER_LINEAR)
    sprite = sprite[y0 - upper : y1 - upper, x0 - left : x1 - left].astype(np.float32)
    haze = 1 - np.exp(-depth[0] / lit.haze_m)
    colour = sprite[:, :, :3] * (lit.ambient + lit.sun_colour * 0.7) * (1 - haze) + lit.sky_low * 255 * haze
    alpha = sprite[:, :, 3:] / 255
    part = canvas[y0:y1, x0:x1]
    part[:, :, :3] = np.clip(part[:, :, :3] * (1 - alpha) + colour * alpha, 0, 255)
    part[:, :, 3] = np.where(alpha[:, :, 0] > 0.5, 0, part[:, :, 3])


def lamp_post(height=8.0, arm=2.0):
    """Its arm reaches along +x."""
    mesh = Mesh()
    grey = (0.45, 0.46, 0.46)
    mesh.add_solid(*tube((0, 0, 0), (0, 0, height), 0.10, 0.06), grey)
    mesh.add_solid(*tube((0, 0, height), (arm, 0, height + 0.25), 0.05, 0.04, 4), grey)
    head = loft(
        [
            (arm - 0.35, ring(0.25, height + 0.16, height + 0.30, 0.03)),
            (arm + 0.3, ring(0.20, height + 0.18, height + 0.28, 0.03)),
        ]
    )
    mesh.add_solid(head[0], head[1], (0.6, 0.62, 0.62))
    return mesh


def sign(rng, height=2.4):
    """A road sign that looks along -x, or a hoarding."""
    mesh = Mesh()
    mesh.add_solid(*tube((0, 0, 0), (0, 0, height), 0.04, 0.04, 4), (0.5, 0.5, 0.5))
    colour = [(0.7, 0.3, 0.1), (0.15, 0.15, 0.7), (0.85, 0.85, 0.85), (0.2, 0.5, 0.2), (0.2, 0.7, 0.85)][
        int(rng.integers(5))
    ]
    w, h = rng.uniform(0.5, 1.4), rng.uniform(0.5, 1.2)
    board = loft([(-0.06, ring(w, height - h, height, 0.04)), (-0.02, ring(w, height - h, height, 0.04))])
    mesh.add_solid(board[0], board[1], colour)
    return mesh


def traffic_light(state="red", height=3.2):
    """A signal that looks along -x."""
    mesh = Mesh()
    mesh.add_solid(*tube((0, 0, 0), (0, 0, height), 0.06, 0.06, 6), (0.35, 0.36, 0.36))
    box = loft([(-0.22, ring(0.34, height - 0.95, height, 0.04)), (-0.02, ring(0.34, height - 0.95, height, 0.04))])
    mesh.add_solid(box[0], box[1], (0.10, 0.10, 0.10))
    lit_colour = {"red": (0.15, 0.15, 0.95), "amber": (0.2, 0.7, 0.98), "green": (0.45, 0.95, 0.3)}
    for i, name in enumerate(("red", "amber", "green")):
        z = height - 0.18 - 0.29 * i
        colour = lit_colour[name] if name == state else tuple(0.22 * c for c in lit_colour[name])
        corners = [
            (-0.235, 0.10, z - 0.10),
            (-0.235, -0.10, z - 0.10),
            (-0.235, -0.10, z + 0.10),
            (-0.235, 0.10, z + 0.10),
        ]
        mesh.add(corners, [(0, 1, 2, 3)], colour, 3 if name == state else MATTE, 1)
    return mesh


def shelter():
    """A bus stop; something with glass that is no vehicle."""
    mesh = Mesh()
    for x in (-1.8, 1.8):
        mesh.add_solid(*tube((x, 0.6, 0), (x, 0.6, 2.4), 0.05, 0.05, 4), (0.4, 0.4, 0.4))
    back = loft([(-1.8, ring(0.04, 0.3, 2.2, 0.01)), (1.8, ring(0.04, 0.3, 2.2, 0.01))])
    back[0][:, 1] += 0.6
    mesh.add_solid(back[0], back[1], (0.5, 0.48, 0.45), GLASS)
    roof = loft([(-2.0, ring(1.5, 2.4, 2.5, 0.02)), (2.0, ring(1.5, 2.4, 2.5, 0.02))])
    mesh.add_solid(roof[0], roof[1], (0.35, 0.36, 0.36))
    return mesh
