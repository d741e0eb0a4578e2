"""One training picture out of prepared ones: cut, scaled, put together, and spoilt as cameras spoil."""

import cv2
import numpy as np

from roadscenes import sensor

SHARES = {"rendered": 0.30, "mixed": 0.20, "camera": 0.20, "clip": 0.10, "street": 0.20}
MOSAIC = 0.5
PAD = 114
LEAST_PX = 4.0


class Sampler:
    """Makes training pictures; the same for the same seed."""

    def __init__(self, dataset, size):
        self.dataset, self.size = dataset, size
        self.groups = {name: dataset.indices(name) for name in SHARES if len(dataset.indices(name))}
        total = sum(SHARES[name] for name in self.groups)
        self.names = list(self.groups)
        self.shares = [SHARES[name] / total for name in self.names]

    def picture(self, seed, mosaic=MOSAIC):
        """A picture [size, size, 3] and its targets [n, 6]."""
        rng = np.random.default_rng(seed)
        if rng.random() < mosaic:
            picture, targets = self._mosaic(rng)
        else:
            picture, targets = self._cut(rng, self.size, self.size)
        return spoil(rng, picture), targets

    def _any(self, rng):
        group = self.groups[self.names[int(rng.choice(len(self.names), p=self.shares))]]
        return self.dataset[int(group[int(rng.integers(len(group)))])]

    def _mosaic(self, rng):
        """Four cuts around a point near the middle."""
        size = self.size
        cx, cy = (int(v) for v in rng.uniform(0.3, 0.7, 2) * size)
        picture = np.empty((size, size, 3), np.uint8)
        targets = []
        for x0, y0, x1, y1 in ((0, 0, cx, cy), (cx, 0, size, cy), (0, cy, cx, size), (cx, cy, size, size)):
            part, found = self._cut(rng, x1 - x0, y1 - y0)
            picture[y0:y1, x0:x1] = part
            targets.append(found + np.array([0, x0, y0, x0, y0, 0], np.float32))
        return picture, np.concatenate(targets)

    def _cut(self, rng, width, height):
        """A window of some picture, at a scale around that at which the detector will see it."""
        item = self._any(rng)
        tall, wide = item.picture.shape[:2]
        scale = 416 / max(tall, wide) * np.exp(rng.uniform(np.log(0.65), np.log(1.9)))
        if item.source == "street":
            scale *= rng.choice([0.35, 0.6, 1.0])  # objects are far larger there than before a road camera
        middle = np.array((wide, tall)) * rng.uniform(0, 1, 2)
        wanted = item.targets[item.targets[:, 5] > 0.5]
        if len(wanted) and rng.random() < 0.7:
            chosen = _rare_first(rng, wanted)
            middle = (chosen[1:3] + chosen[3:5]) / 2 + rng.normal(0, 0.2, 2) * (width, height) / scale
        middle = _kept_inside(rng, middle, np.array((wide, tall)), np.array((width, height)) / scale)
        mirror = rng.random() < 0.5
        sx = -scale if mirror else scale
        warp = np.array([[sx, 0, width / 2 - sx * middle[0]], [0, scale, height / 2 - scale * middle[1]]])
        sharp = cv2.INTER_LINEAR if scale > 0.75 else cv2.INTER_AREA
        picture = _warp(item.picture, warp, width, height, scale, sharp)
        return picture, moved(item.targets, warp, width, height)


def _kept_inside(rng, middle, whole, window):
    """Moves a window so that it shows as much of the picture as it can; what is smaller than the window lies anywhere in it."""
    if rng.random() < 0.1:
        return middle
    low, high = np.minimum(window / 2, whole - window / 2), np.maximum(window / 2, whole - window / 2)
    anywhere = low + rng.random(2) * (high - low)
    return np.where(whole > window, np.clip(middle, low, high), anywhere)


def _rare_first(rng, targets):
    """One of them; what is not a car three times as often."""
    weight = np.where(targets[:, 0] == 2, 1.0, 3.0)
    return targets[int(rng.choice(len(targets), p=weight / weight.sum()))]


def _warp(picture, warp, width, height, scale, sharp):
    if scale < 0.75:  # warpAffine does not average
        small = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=sharp)
        factor = np.array([picture.shape[1] / small.shape[1], picture.shape[0] / small.shape[0]])
        warp = np.column_stack([warp[:, :2] * factor[None], warp[:, 2]])
        picture = small
    return cv2.warpAffine(picture, warp, (width, height), flags=cv2.INTER_LINEAR, borderValue=(PAD,) * 3)


def moved(targets, warp, width, height):
    """The boxes in the window; what is mostly outside is ignored, what is far outside forgotten."""
    if not len(targets):
        return targets
    corners = targets[:, 1:5].reshape(-1, 2, 2) @ warp[:, :2].T + warp[:, 2]
    low, high = corners.min(1), corners.max(1)
    whole = (high - low).prod(1)
    low, high = np.clip(low, 0, (width, height)), np.clip(high, 0, (width, height))
    size = high - low
    inside = size.prod(1) / np.maximum(whole, 1e-6)
    out = np.column_stack([targets[:, 0], low, high, targets[:, 5]]).astype(np.float32)
    out[(inside < 0.35) | (size.min(1) < LEAST_PX), 5] = 0
    return out[(inside > 0.02) & (size.min(1) > 1)]


def spoil(rng, picture):
    """Colours, darkness and glow of night, blur, fewer pixels, JPEG, noise, rain; each now and then."""
    if rng.random() < 0.8:
        gains = 1 + rng.normal(0, 0.06, 3)
        picture = sensor.grade(
            picture, rng.uniform(0.7, 1.25), np.exp(rng.normal(0, 0.25)), gains, rng.uniform(0.3, 1.5)
        )
    if rng.random() < 0.10:
        picture = _night(rng, picture)
    if rng.random() < 0.25:
        picture = sensor.low_resolution(picture, rng.uniform(1.1, 2.0))
    if rng.random() < 0.12:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.2))
    if rng.random() < 0.04:
        picture = sensor.rain(rng, picture, rng.uniform(0.3, 1))
    if rng.random() < 0.2:
        sigma = rng.uniform(1, 7)
        picture = np.clip(
            picture + rng.standard_normal((*picture.shape[:2], 1)).astype(np.float32) * sigma, 0, 255
        ).astype(np.uint8)
    if rng.random() < 0.25:
        picture = sensor.jpeg(picture, rng.integers(30, 90))
    if rng.random() < 0.05:
        picture = cv2.cvtColor(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR)
    return picture


def _night(rng, picture):
    """Darker, with what is bright glowing."""
    level = rng.uniform(0.25, 0.6)
    bright = np.maximum(picture.astype(np.float32) - 170, 0)
    glow = cv2.GaussianBlur(bright, (0, 0), rng.uniform(2, 6)) * 2
    return np.clip(picture * level + bright * 0.7 + glow, 0, 255).astype(np.uint8)
