"""What a camera does to a picture: rain on the way, blur, noise, colour, compression, its name and clock."""

import cv2
import numpy as np


def rain(rng, picture, strength):
    height, width = picture.shape[:2]
    streaks = np.zeros((height, width), np.uint8)
    slant = rng.uniform(-0.25, 0.25)
    for _ in range(int(strength * width * height / 1500)):
        x, y = rng.integers(0, width), rng.integers(0, height)
        length = int(rng.integers(5, 16) * height / 360)
        cv2.line(
            streaks,
            (int(x), int(y)),
            (int(x + slant * length), int(y + length)),
            int(rng.integers(25, 70)),
            1,
            cv2.LINE_AA,
        )
    return np.clip(picture.astype(np.int16) + streaks[:, :, None], 0, 255).astype(np.uint8)


def shine(picture, strength):
    """Wet ground: what is bright is smeared downwards."""
    smeared = cv2.GaussianBlur(
        picture, (1, 2 * int(picture.shape[0] / 24) + 1), sigmaX=0.5, sigmaY=picture.shape[0] / 24
    )
    return np.clip(
        picture * (1 - 0.2 * strength) + np.maximum(smeared.astype(np.float32) - 40, 0) * 0.35 * strength, 0, 255
    ).astype(np.uint8)


def clock(rng, picture, text):
    """White letters with a dark edge, as cameras write them."""
    scale = picture.shape[0] / 700 * rng.uniform(0.8, 1.4)
    place = (int(rng.integers(4, 20)), int(rng.choice([18 * scale * 2, picture.shape[0] - 10])))
    for colour, thickness in (((0, 0, 0), 3), ((235, 235, 235), 1)):
        cv2.putText(picture, text, place, cv2.FONT_HERSHEY_SIMPLEX, scale, colour, thickness, cv2.LINE_AA)
    return picture


def grade(picture, contrast=1.0, gamma=1.0, gains=(1.0, 1.0, 1.0), saturation=1.0):
    levels = np.clip(((np.arange(256) / 255.0) ** gamma - 0.5) * contrast + 0.5, 0, 1) * 255
    picture = cv2.LUT(picture, levels.astype(np.uint8)).astype(np.float32)
    grey = picture.mean(2, keepdims=True)
    return np.clip((grey + (picture - grey) * saturation) * np.asarray(gains, np.float32), 0, 255).astype(np.uint8)


def noise(rng, picture, sigma):
    small = rng.standard_normal((picture.shape[0] // 2 + 1, picture.shape[1] // 2 + 1, 3)).astype(np.float32)
    grainy = cv2.resize(small, (picture.shape[1], picture.shape[0]), interpolation=cv2.INTER_LINEAR)
    fine = rng.standard_normal((*picture.shape[:2], 1)).astype(np.float32)
    return np.clip(picture + (grainy + fine) * sigma, 0, 255).astype(np.uint8)


def jpeg(picture, quality):
    return cv2.imdecode(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, int(quality)])[1], cv2.IMREAD_COLOR)


def low_resolution(picture, factor):
    height, width = picture.shape[:2]
    small = cv2.resize(
        picture, (max(8, int(width / factor)), max(8, int(height / factor))), interpolation=cv2.INTER_AREA
    )
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)


def random_camera(rng, picture, lit):
    """What a random road camera makes of it."""
    if lit.rain > 0.05:
        picture = rain(rng, shine(picture, lit.rain), lit.rain)
    picture = grade(
        picture,
        rng.uniform(0.75, 1.15),
        np.exp(rng.normal(0, 0.15)),
        1 + rng.normal(0, 0.04, 3),
        rng.uniform(0.5, 1.25),
    )
    if rng.random() < 0.5:
        picture = low_resolution(picture, rng.uniform(1.05, 2.0))
    if rng.random() < 0.5:
        picture = cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.3, 1.0))
    picture = noise(rng, picture, rng.uniform(0.5, 3) + 4 * lit.dark * rng.random())
    if rng.random() < 0.4:
        picture = clock(rng, picture, "CAM %02d %02d:%02d:%02d" % tuple(rng.integers((1, 0, 0, 0), (40, 24, 60, 60))))
    return jpeg(picture, rng.integers(35, 92))
