"""Day, dusk and night, dry and wet."""

from dataclasses import dataclass
from math import cos, radians, sin

import numpy as np

from .mesh import GLASS, HEADLIGHT, PAINT, TAILLIGHT


@dataclass(frozen=True)
class Light:
    """Colours are BGR, 0..1. `dark` says how far street lamps and headlights are needed, 0..1; `rain` likewise."""

    sun: np.ndarray
    sun_colour: np.ndarray
    ambient: np.ndarray
    sky_top: np.ndarray
    sky_low: np.ndarray
    shadow: float
    haze_m: float
    dark: float = 0.0
    rain: float = 0.0


def light(azimuth, elevation, strength, ambient, sky_top, sky_low, shadow, haze_m, warmth=0.0, dark=0.0, rain=0.0):
    """`warmth` from 0 (white) to 1 (orange); angles in degrees."""
    a, e = radians(azimuth), radians(elevation)
    colour = strength * np.array([1 - 0.55 * warmth, 1 - 0.18 * warmth, 1.0])
    return Light(
        np.array([cos(a) * cos(e), sin(a) * cos(e), sin(e)]), colour, np.asarray(ambient, float),
        np.asarray(sky_top, float), np.asarray(sky_low, float), shadow, haze_m, dark, rain,
    )  # fmt: skip


def sunny(azimuth=130, elevation=48):
    return light(azimuth, elevation, 0.62, (0.58, 0.54, 0.50), (0.86, 0.66, 0.42), (0.93, 0.88, 0.80), 0.55, 900)


def cloudy():
    return light(90, 70, 0.20, (0.78, 0.76, 0.74), (0.74, 0.73, 0.71), (0.86, 0.86, 0.85), 0.16, 500)


def random_light(rng):
    """The mix of a year of road cameras: much day, some dusk, some night, some rain."""
    azimuth = rng.uniform(0, 360)
    draw = rng.random()
    if draw < 0.40:
        base = light(azimuth, rng.uniform(22, 70), rng.uniform(0.4, 0.75), np.array((0.58, 0.54, 0.50)) * rng.uniform(0.8, 1.15),
                     (0.86, 0.66, 0.42), (0.93, 0.88, 0.80), rng.uniform(0.35, 0.62), rng.uniform(250, 1500), rng.uniform(0, 0.3))  # fmt: skip
    elif draw < 0.66:
        grey = rng.uniform(0.55, 0.9)
        base = light(
            azimuth,
            70,
            rng.uniform(0.1, 0.25),
            np.array((0.79, 0.77, 0.75)) * rng.uniform(0.75, 1.1),
            (grey,) * 3,
            (grey + 0.08,) * 3,
            rng.uniform(0.08, 0.22),
            rng.uniform(120, 700),
        )
    elif draw < 0.80:
        base = light(
            azimuth,
            rng.uniform(4, 14),
            rng.uniform(0.25, 0.5),
            np.array((0.50, 0.42, 0.40)) * rng.uniform(0.6, 1.0),
            (0.55, 0.40, 0.34),
            (0.42, 0.58, 0.80),
            0.3,
            rng.uniform(200, 800),
            0.8,
            rng.uniform(0.1, 0.5),
        )
    else:
        deep = rng.uniform(0.05, 0.22)
        base = light(
            azimuth,
            60,
            0.05,
            np.array((1.05, 1.0, 0.95)) * (0.6 + 0.4 * rng.random()),
            (0.10 + deep, 0.07 + deep * 0.6, 0.06 + deep * 0.5),
            (0.16 + deep, 0.14 + deep, 0.14 + deep),
            0.0,
            300,
            0.2,
            rng.uniform(0.75, 1.0),
        )
    return (
        base
        if rng.random() > 0.18
        else Light(
            **{**base.__dict__, "rain": rng.uniform(0.3, 1.0), "shadow": base.shadow * 0.3, "haze_m": base.haze_m * 0.5}
        )
    )


def shade(lit, colours, materials, normals, to_eye):
    """Colours of faces [f, 3], from their own colours, unit normals and unit directions to the eye."""
    facing = np.clip(normals @ lit.sun, 0, None)[:, None]
    skyward = (0.62 + 0.38 * normals[:, 2])[:, None]
    out = colours * (lit.ambient * skyward + lit.sun_colour * facing)
    mirrored = 2 * (normals * to_eye).sum(1, keepdims=True) * normals - to_eye
    up = np.clip(mirrored[:, 2:] * 1.4, 0, 1)
    sky = lit.sky_low * (1 - up) + lit.sky_top * up
    sky = np.where(mirrored[:, 2:] > -0.02, sky, lit.ambient * 0.30)
    grazing = (1 - np.clip((normals * to_eye).sum(1, keepdims=True), 0, 1)) ** 3
    glare = np.clip(mirrored @ lit.sun, 0, 1)[:, None] ** 40 * lit.sun_colour
    reflecting = np.select([materials == GLASS, materials == PAINT], [0.42, 0.07], 0.0)[:, None]
    reflecting = reflecting + (reflecting > 0) * grazing * 0.35
    out = out * (1 - reflecting) + sky * reflecting + glare * (reflecting > 0) * 0.7
    glowing = np.isin(materials, (HEADLIGHT, TAILLIGHT))[:, None]
    return np.where(glowing, np.maximum(out, colours * (0.75 + 0.25 * lit.dark)), out)
