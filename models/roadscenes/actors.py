"""Road users of many shapes. Each is a mesh that stands on z = 0 around the origin and looks along +x."""

from dataclasses import dataclass
from math import pi, sin

import numpy as np

from . import BICYCLE, BUS, CAR, MOTORCYCLE, PERSON, TRUCK
from .mesh import (
    GLASS,
    HEADLIGHT,
    MATTE,
    PAINT,
    SIDES,
    TAILLIGHT,
    TOP,
    Mesh,
    ball,
    disc,
    end_plate,
    loft,
    ring,
    side_plate,
    tube,
)

GLASS_COLOUR = (0.16, 0.14, 0.12)
TRIM = (0.09, 0.09, 0.09)
TYRE = (0.07, 0.07, 0.07)
RIM = (0.5, 0.5, 0.52)
WHITE_LIGHT = (0.85, 0.92, 0.95)
RED_LIGHT = (0.12, 0.10, 0.62)

# BGR, with how common they are on roads
PAINTS = [
    ((0.86, 0.87, 0.87), 26), ((0.60, 0.61, 0.62), 18), ((0.10, 0.10, 0.10), 18), ((0.32, 0.32, 0.33), 12),
    ((0.16, 0.14, 0.62), 8), ((0.48, 0.24, 0.12), 8), ((0.30, 0.12, 0.10), 4), ((0.55, 0.68, 0.74), 3),
    ((0.16, 0.62, 0.80), 2), ((0.22, 0.38, 0.16), 2), ((0.10, 0.18, 0.34), 2), ((0.10, 0.38, 0.78), 2),
]  # fmt: skip
CLOTHES = [
    (0.12, 0.12, 0.13), (0.22, 0.20, 0.20), (0.42, 0.28, 0.18), (0.55, 0.40, 0.22), (0.80, 0.80, 0.80), (0.20, 0.18, 0.58),
    (0.18, 0.42, 0.30), (0.60, 0.58, 0.55), (0.20, 0.55, 0.75), (0.52, 0.42, 0.66), (0.25, 0.30, 0.40), (0.70, 0.55, 0.30),
]  # fmt: skip
TROUSERS = [
    (0.14, 0.12, 0.12),
    (0.36, 0.24, 0.16),
    (0.30, 0.26, 0.24),
    (0.10, 0.10, 0.10),
    (0.45, 0.50, 0.55),
    (0.62, 0.66, 0.70),
]
SKINS = [(0.60, 0.72, 0.86), (0.48, 0.60, 0.78), (0.30, 0.42, 0.60), (0.16, 0.24, 0.38)]
BUS_PAINTS = [
    (0.82, 0.83, 0.83), (0.16, 0.16, 0.66), (0.16, 0.60, 0.82), (0.55, 0.30, 0.14), (0.30, 0.50, 0.24), (0.70, 0.55, 0.40), (0.30, 0.66, 0.90),
]  # fmt: skip
CARGO_PAINTS = [
    (0.88, 0.88, 0.88), (0.75, 0.76, 0.76), (0.60, 0.35, 0.16), (0.18, 0.18, 0.60), (0.30, 0.46, 0.30), (0.25, 0.30, 0.42), (0.40, 0.62, 0.80),
]  # fmt: skip


@dataclass
class Shape:
    """A mesh with its class; `length` and `width` in metres are those of its place on the road.

    `riders` are shapes of their own that sit on it. `lights`: (x, y, z, front) of its lamps.
    """

    kind: int
    mesh: Mesh
    length: float
    width: float
    riders: tuple = ()
    lights: tuple = ()


def pick(rng, choices):
    return choices[int(rng.integers(len(choices)))]


def tinted(rng, colour, spread=0.06):
    return np.clip(np.asarray(colour) + rng.normal(0, spread / 2) + rng.normal(0, spread / 3, 3), 0.03, 0.97)


def paint(rng):
    weights = np.array([weight for _, weight in PAINTS], float)
    return tinted(rng, PAINTS[int(rng.choice(len(PAINTS), p=weights / weights.sum()))][0])


def car(rng, colour=None, style=None):
    style = style or pick(rng, ("saloon", "hatchback", "hatchback", "suv", "suv", "estate", "van", "pickup"))
    length, width, height = {
        "saloon": (4.6, 1.82, 1.45), "hatchback": (4.05, 1.76, 1.50), "suv": (4.55, 1.88, 1.70),
        "estate": (4.65, 1.82, 1.49), "van": (4.8, 1.92, 1.92), "pickup": (5.2, 1.90, 1.80),
    }[style]  # fmt: skip
    size = rng.normal(1, 0.03)
    length, width, height = length * size * rng.normal(1, 0.03), width * size, height * size * rng.normal(1, 0.02)
    colour = paint(rng) if colour is None else np.asarray(colour)
    # where the glass begins and ends, from the back (0) to the front (1): base, roof, roof, base
    cabin = {
        "saloon": (0.12, 0.28, 0.58, 0.74), "hatchback": (0.02, 0.12, 0.56, 0.75), "suv": (0.02, 0.09, 0.58, 0.74),
        "estate": (0.02, 0.08, 0.57, 0.74), "van": (0.01, 0.04, 0.70, 0.88), "pickup": (0.40, 0.44, 0.62, 0.75),
    }[style]  # fmt: skip
    mesh = Mesh()
    belt = height * (0.62 if style != "van" else 0.55)
    low = 0.2
    at = [(t - 0.5) * length for t in (0, 0.05, 0.3, 0.72, 0.94, 1)]
    tops = [belt * 0.86, belt * (0.97 if style == "saloon" else 1.0), belt, belt * 0.99, belt * 0.84, belt * 0.62]
    widths = [width * w for w in (0.86, 0.97, 1, 1, 0.96, 0.82)]
    body = loft([(x, ring(w, low, top, 0.13, w * 0.94)) for x, w, top in zip(at, widths, tops)])
    mesh.add_solid(body[0], body[1], [TRIM if face == 7 else colour for _, face in body[2]], PAINT)
    _cabin(mesh, length, width, belt, height, cabin, colour, solid_back=style == "pickup")
    if style == "pickup":
        bed = np.array([(-0.47 * length, -width * 0.4, belt), (cabin[0] * length - 0.5 * length, -width * 0.4, belt),
                        (cabin[0] * length - 0.5 * length, width * 0.4, belt), (-0.47 * length, width * 0.4, belt)]) + (0, 0, 0.015)  # fmt: skip
        mesh.add(bed, [(0, 1, 2, 3)], TRIM, MATTE, 1)
    _wheels(mesh, (-0.31 * length, 0.31 * length), width, height * 0.215)
    _face(mesh, length, width, belt, low)
    if rng.random() < 0.06 and style in ("saloon", "hatchback", "estate"):
        sign = loft([(x, ring(0.55, height, height + 0.16, 0.03)) for x in (-0.1, 0.12)])
        mesh.add_solid(sign[0], sign[1], (0.2, 0.8, 0.9), MATTE, 3)
    return Shape(CAR, mesh, length, width, lights=_lamps(length, width, belt * 0.72))


def _cabin(mesh, length, width, belt, height, at, colour, solid_back=False):
    xs = [(t - 0.5) * length for t in at]
    sections = [
        (xs[0], ring(width * 0.9, belt - 0.05, belt + 0.03, 0.02, width * 0.88)),
        (xs[1], ring(width * 0.9, belt - 0.05, height - 0.03, 0.10, width * 0.78)),
        ((xs[1] + xs[2]) / 2, ring(width * 0.91, belt - 0.05, height, 0.11, width * 0.79)),
        (xs[2], ring(width * 0.9, belt - 0.05, height - 0.02, 0.10, width * 0.77)),
        (xs[3], ring(width * 0.9, belt - 0.05, belt + 0.02, 0.02, width * 0.88)),
    ]
    vertices, quads, where = loft(sections)
    glass = [_is_glass(gap, face, solid_back) for gap, face in where]
    mesh.add_solid(
        vertices, quads, [GLASS_COLOUR if g else colour for g in glass], [GLASS if g else PAINT for g in glass], 1
    )
    middle = (xs[1] + xs[2]) / 2
    for side in (-1, 1):  # the pillar between the doors
        top, bottom = side * (width * 0.40), side * (width * 0.452)
        corners = [
            (middle - 0.05, bottom, belt),
            (middle + 0.05, bottom, belt),
            (middle + 0.05, top, height - 0.1),
            (middle - 0.05, top, height - 0.1),
        ]
        mesh.add(corners if side < 0 else corners[::-1], [(0, 1, 2, 3)], colour * 0.8, PAINT, 2)


def _is_glass(gap, face, solid_back):
    if gap in (0, 3):
        return face in (2, 3, 4, *SIDES) and not (solid_back and gap == 0)
    return gap in (1, 2) and face in SIDES


def _wheels(mesh, axles, width, radius):
    for x in axles:
        for side in (-1, 1):
            y = side * (width / 2 + 0.012)
            tyre = disc(x, radius, radius, y)
            mesh.add(tyre[0], tyre[1], TYRE, MATTE, 1)
            rim = disc(x, radius, radius * 0.58, y + side * 0.004, 8)
            mesh.add(rim[0], rim[1], RIM, MATTE, 2)


def _face(mesh, length, width, belt, low):
    """Lamps, plates and grille."""
    front, back = 0.5 * length + 0.012, -0.5 * length - 0.012
    for side in (-1, 1):
        inner, outer = sorted((side * width * 0.20, side * width * 0.39))
        lamp = end_plate(inner, outer, belt * 0.47, belt * 0.60, front, True)
        mesh.add(lamp[0], lamp[1], WHITE_LIGHT, HEADLIGHT, 1)
        lamp = end_plate(inner, outer, belt * 0.58, belt * 0.78, back, False)
        mesh.add(lamp[0], lamp[1][0][::-1], RED_LIGHT, TAILLIGHT, 1)
    grille = end_plate(-width * 0.19, width * 0.19, belt * 0.36, belt * 0.55, front, True)
    mesh.add(grille[0], grille[1], TRIM, MATTE, 1)
    plate = end_plate(-0.26, 0.26, belt * 0.40, belt * 0.52, back, False)
    mesh.add(plate[0], plate[1][0][::-1], (0.75, 0.8, 0.8), MATTE, 1)


def _lamps(length, width, z):
    return tuple((sign * length / 2, side * width * 0.33, z, sign > 0) for sign in (-1, 1) for side in (-1, 1))


def _box(mesh, x0, x1, width, z0, z1, colour, bevel=0.08, layer=0, material=PAINT):
    body = loft([(x0, ring(width, z0, z1, bevel)), (x1, ring(width, z0, z1, bevel))])
    return mesh.add_solid(body[0], body[1], colour, material, layer)


def bus(rng, colour=None):
    length, width, height = rng.uniform(8.5, 12.5), 2.5, rng.uniform(2.8, 3.3)
    colour = tinted(rng, pick(rng, BUS_PAINTS)) if colour is None else np.asarray(colour)
    second = tinted(rng, pick(rng, BUS_PAINTS)) if rng.random() < 0.5 else colour
    half = length / 2
    mesh = Mesh()
    stations = [(-half, ring(width * 0.96, 0.32, height - 0.08, 0.15)), (-half + 0.15, ring(width, 0.32, height, 0.18)),
                (half - 0.25, ring(width, 0.32, height, 0.18)), (half, ring(width * 0.95, 0.32, height - 0.12, 0.15))]  # fmt: skip
    vertices, quads, where = loft(stations)
    mesh.add_solid(vertices, quads, [second if face == TOP else colour for _, face in where], PAINT)
    panes = int(length / 1.5)
    pane = (length - 0.9) / panes
    for side in (-1, 1):
        y = side * (width / 2 + 0.012)
        stripe = side_plate(-half + 0.2, half - 0.3, 0.4, 0.85, y)
        mesh.add(stripe[0], stripe[1], second * 0.9, PAINT, 1)
        for i in range(panes):
            x = -half + 0.45 + i * pane
            door = side < 0 and i in (panes - 1, panes // 2)
            window = side_plate(x + 0.05, x + pane - 0.05, 0.5 if door else 1.3, height - 0.55, y + side * 0.004)
            mesh.add(window[0], window[1], GLASS_COLOUR, GLASS, 2)
    for x, forward in ((half + 0.012, True), (-half - 0.012, False)):
        low = 0.95 if forward else 1.5
        pane_ = end_plate(-width * 0.44, width * 0.44, low, height - 0.55, x, forward)
        quad = pane_[1] if forward else [pane_[1][0][::-1]]
        mesh.add(pane_[0], quad, GLASS_COLOUR, GLASS, 1)
        if forward:
            sign = end_plate(-width * 0.36, width * 0.36, height - 0.5, height - 0.25, x + 0.004, True)
            mesh.add(sign[0], sign[1], (0.1, 0.35, 0.45), MATTE, 2)
        for side in (-1, 1):
            inner, outer = sorted((side * width * 0.30, side * width * 0.45))
            lamp = end_plate(inner, outer, 0.5, 0.72, x + (0.006 if forward else -0.006), forward)
            quad = lamp[1] if forward else [lamp[1][0][::-1]]
            mesh.add(lamp[0], quad, WHITE_LIGHT if forward else RED_LIGHT, HEADLIGHT if forward else TAILLIGHT, 2)
    if rng.random() < 0.6:
        unit = loft(
            [
                (-half * 0.3, ring(1.6, height, height + 0.25, 0.08)),
                (half * 0.1, ring(1.6, height, height + 0.25, 0.08)),
            ]
        )
        mesh.add_solid(unit[0], unit[1], colour * 0.85, MATTE, 3)
    _wheels(mesh, (-0.27 * length, 0.33 * length), width, 0.5)
    return Shape(BUS, mesh, length, width, lights=_lamps(length, width, 0.6))


def truck(rng, style=None):
    style = style or pick(rng, ("box", "box", "panel", "flatbed", "tipper", "semi", "tanker"))
    colour = paint(rng)
    cargo = tinted(rng, pick(rng, CARGO_PAINTS))
    if style == "panel":
        return _panel_van(rng, colour)
    width = rng.uniform(2.1, 2.5)
    cab = rng.uniform(1.7, 2.2)
    cab_height = rng.uniform(2.3, 3.0)
    bed = rng.uniform(9, 12) if style == "semi" else rng.uniform(3.6, 6.5)
    length = cab + 0.25 + bed
    half = length / 2
    mesh = Mesh()
    _box(mesh, -half, half - cab, width * 0.5, 0.5, 0.9, TRIM, 0.05)
    if style == "tanker":
        turn = np.linspace(0, 2 * pi, 8, endpoint=False) + pi / 8
        circle = np.column_stack([width / 2 * np.cos(turn), 1.0 + width * 0.42 + width * 0.42 * np.sin(turn)])
        body = loft(
            [
                (-half, circle * (0.8, 1) + (0, 0)),
                (-half + 0.3, circle),
                (-half + bed - 0.3, circle),
                (-half + bed, circle * (0.8, 1)),
            ]
        )
        mesh.add_solid(body[0], body[1], cargo, PAINT, 1)
    elif style in ("flatbed", "tipper"):
        _box(
            mesh,
            -half,
            -half + bed,
            width,
            0.9,
            1.15 if style == "flatbed" else rng.uniform(1.7, 2.3),
            cargo if style == "tipper" else colour * 0.6,
            0.03,
            1,
        )
        if style == "flatbed" and rng.random() < 0.7:
            load = rng.uniform(0.5, 0.95)
            _box(
                mesh,
                -half + 0.2,
                -half + bed * load,
                width * 0.85,
                1.15,
                rng.uniform(1.6, 2.6),
                tinted(rng, pick(rng, CARGO_PAINTS)),
                0.03,
                2,
                MATTE,
            )
    else:
        top = rng.uniform(3.0, 3.8)
        _box(mesh, -half, -half + bed, width, 0.85, top, cargo, 0.04, 1)
        if rng.random() < 0.5:
            for side in (-1, 1):
                logo = side_plate(
                    -half + bed * 0.25,
                    -half + bed * 0.75,
                    0.85 + (top - 0.85) * 0.35,
                    0.85 + (top - 0.85) * 0.75,
                    side * (width / 2 + 0.012),
                )
                mesh.add(logo[0], logo[1], tinted(rng, pick(rng, CARGO_PAINTS)), MATTE, 2)
    _cab(mesh, half - cab, half, width * 0.97, cab_height, colour)
    axles = [half - cab * 0.5, -half + bed * 0.18] + ([-half + bed * 0.32] if bed > 5 else [])
    _wheels(mesh, axles, width, 0.5)
    _rear_lamps(mesh, half, width)
    return Shape(TRUCK, mesh, length, width, lights=_lamps(length, width, 0.8))


def _cab(mesh, x0, x1, width, height, colour):
    stations = [
        (x0, ring(width, 0.5, height, 0.12)),
        (x1 - 0.35, ring(width, 0.5, height, 0.14)),
        (x1 - 0.05, ring(width * 0.97, 0.5, height * 0.62, 0.1)),
        (x1, ring(width * 0.95, 0.5, height * 0.5, 0.08)),
    ]
    vertices, quads, where = loft(stations)
    glass = [gap == 1 and face in (2, 3, 4) for gap, face in where]
    mesh.add_solid(
        vertices, quads, [GLASS_COLOUR if g else colour for g in glass], [GLASS if g else PAINT for g in glass], 1
    )
    for side in (-1, 1):
        y = side * (width / 2 + 0.012)
        window = side_plate(x0 + 0.35, x1 - 0.5, height * 0.55, height * 0.85, y)
        mesh.add(window[0], window[1], GLASS_COLOUR, GLASS, 2)
        inner, outer = sorted((side * width * 0.28, side * width * 0.45))
        lamp = end_plate(inner, outer, 0.62, 0.85, x1 + 0.012, True)
        mesh.add(lamp[0], lamp[1], WHITE_LIGHT, HEADLIGHT, 2)
    grille = end_plate(-width * 0.25, width * 0.25, 0.6, height * 0.42, x1 + 0.012, True)
    mesh.add(grille[0], grille[1], TRIM, MATTE, 2)


def _rear_lamps(mesh, half, width):
    for side in (-1, 1):
        inner, outer = sorted((side * width * 0.30, side * width * 0.45))
        lamp = end_plate(inner, outer, 0.7, 0.88, -half - 0.012, False)
        mesh.add(lamp[0], [lamp[1][0][::-1]], RED_LIGHT, TAILLIGHT, 3)


def _panel_van(rng, colour):
    length, width, height = rng.uniform(5.0, 6.2), 2.0, rng.uniform(2.2, 2.6)
    half = length / 2
    mesh = Mesh()
    stations = [
        (-half, ring(width, 0.3, height, 0.12)),
        (half - 1.7, ring(width, 0.3, height, 0.14)),
        (half - 0.85, ring(width * 0.97, 0.3, height * 0.58, 0.12)),
        (half, ring(width * 0.9, 0.3, height * 0.40, 0.12)),
    ]
    vertices, quads, where = loft(stations)
    glass = [gap == 1 and face in (2, 3, 4) for gap, face in where]
    mesh.add_solid(
        vertices, quads, [GLASS_COLOUR if g else colour for g in glass], [GLASS if g else PAINT for g in glass]
    )
    for side in (-1, 1):
        window = side_plate(half - 2.3, half - 1.35, height * 0.56, height * 0.82, side * (width / 2 + 0.012))
        mesh.add(window[0], window[1], GLASS_COLOUR, GLASS, 2)
    _wheels(mesh, (-0.3 * length, 0.32 * length), width, 0.36)
    _face(mesh, length, width, height * 0.5, 0.3)
    return Shape(TRUCK, mesh, length, width, lights=_lamps(length, width, 0.8))


def person(rng, phase=None, clothes=None, height=None):
    """`phase` of the step, in radians; None stands still."""
    mesh = Mesh()
    top = tinted(rng, pick(rng, CLOTHES) if clothes is None else clothes)
    legs = tinted(rng, pick(rng, TROUSERS))
    skin = np.asarray(pick(rng, SKINS))
    build = rng.normal(1, 0.08)
    stride = 0.0 if phase is None else sin(phase) * 0.30
    for side, swing in ((-1, stride), (1, -stride)):
        hip, foot = (0, side * 0.09, 0.88), (swing, side * 0.10, 0.06)
        knee = (swing * 0.55 + 0.05, side * 0.10, 0.48)
        _limb(mesh, [hip, knee, foot], (0.095 * build, 0.075 * build, 0.05), legs)
        shoe = tube((swing - 0.06, side * 0.10, 0.05), (swing + 0.16, side * 0.10, 0.04), 0.05, 0.04)
        mesh.add_solid(*shoe, TRIM)
        hand = (-swing * 0.8 + 0.05, side * 0.27 * build, 0.80)
        _limb(
            mesh,
            [(0, side * 0.22 * build, 1.40), (-swing * 0.3 - 0.03, side * 0.27 * build, 1.10), hand],
            (0.06, 0.05, 0.04),
            top if rng.random() < 0.75 else skin,
        )
    lean = 0.05 if phase is not None else 0.0
    torso = tube((0, 0, 0.84), (lean, 0, 1.46), 0.16 * build, 0.20 * build, 8)
    torso[0][:, 0] *= 0.75
    mesh.add_solid(*torso, top)
    mesh.add_solid(*ball((lean + 0.02, 0, 1.62), 0.125, 1.2), skin)
    hair = np.asarray(pick(rng, [(0.05, 0.05, 0.06), (0.10, 0.16, 0.24), (0.4, 0.5, 0.55), top]))
    mesh.add_solid(*ball((lean - 0.01, 0, 1.68), 0.125, 0.9), hair)
    if rng.random() < 0.25:
        bag = loft([(-0.30, ring(0.30, 1.0, 1.42, 0.06)), (-0.14, ring(0.34, 0.98, 1.44, 0.06))])
        mesh.add_solid(bag[0], bag[1], tinted(rng, pick(rng, CLOTHES)))
    scale = (rng.normal(1.70, 0.09) if height is None else height) / 1.76
    return Shape(PERSON, mesh.moved(scale=scale), 0.5, 0.6)


def _limb(mesh, points, radii, colour):
    for (start, end), r0, r1 in zip(zip(points, points[1:]), radii, radii[1:]):
        mesh.add_solid(*tube(start, end, r0, r1), colour)


def _rider(rng, seat, grip, pedals, helmet, lean, clothes=None):
    """Somebody on two wheels; points (x, z) of the machine."""
    mesh = Mesh()
    top = tinted(rng, pick(rng, CLOTHES) if clothes is None else clothes)
    legs = tinted(rng, pick(rng, TROUSERS))
    skin = np.asarray(pick(rng, SKINS))
    shoulder = (seat[0] + lean, seat[1] + 0.52)
    for side in (-1, 1):
        foot = (
            pedals[0] + (0.1 * side if not helmet else 0.05),
            side * 0.14,
            pedals[1] + (0.1 * side if not helmet else 0),
        )
        knee = ((seat[0] + foot[0]) / 2 + 0.22, side * 0.17, (seat[1] + foot[2]) / 2 + 0.10)
        _limb(mesh, [(seat[0], side * 0.10, seat[1] + 0.06), knee, foot], (0.10, 0.08, 0.05), legs)
        elbow = ((shoulder[0] + grip[0]) / 2 - 0.02, side * 0.28, (shoulder[1] + grip[1]) / 2 - 0.06)
        _limb(
            mesh,
            [(shoulder[0], side * 0.20, shoulder[1] - 0.04), elbow, (grip[0], side * 0.26, grip[1])],
            (0.065, 0.05, 0.04),
            top if rng.random() < 0.7 else skin,
        )
    torso = tube((seat[0], 0, seat[1]), (shoulder[0], 0, shoulder[1]), 0.16, 0.20, 8)
    mesh.add_solid(*torso, top)
    mesh.add_solid(*ball((shoulder[0] + 0.08, 0, shoulder[1] + 0.20), 0.12, 1.15), skin)
    cap = (
        tinted(rng, pick(rng, [(0.1, 0.1, 0.1), (0.85, 0.85, 0.85), (0.15, 0.15, 0.6), (0.2, 0.6, 0.8)]))
        if helmet
        else np.array((0.07, 0.08, 0.1))
    )
    mesh.add_solid(
        *ball((shoulder[0] + 0.05, 0, shoulder[1] + (0.22 if helmet else 0.26)), 0.155 if helmet else 0.125, 1.1), cap
    )
    return Shape(PERSON, mesh, 0.6, 0.6)


def bicycle(rng, ridden=True, phase=0.0):
    mesh = Mesh()
    colour = tinted(
        rng, pick(rng, [(0.1, 0.1, 0.1), (0.2, 0.2, 0.6), (0.6, 0.35, 0.15), (0.8, 0.8, 0.8), (0.3, 0.5, 0.2)])
    )
    for x in (-0.52, 0.52):
        _thin_wheel(mesh, x, 0.34, 0.035)
    for start, end in (((-0.52, 0.34), (-0.05, 0.32)), ((-0.05, 0.32), (-0.18, 0.86)), ((-0.05, 0.32), (0.36, 0.80)),
                       ((-0.16, 0.80), (0.36, 0.84)), ((0.52, 0.34), (0.36, 0.98)), ((-0.52, 0.34), (-0.16, 0.74))):  # fmt: skip
        mesh.add_solid(*tube((start[0], 0, start[1]), (end[0], 0, end[1]), 0.022, count=4), colour)
    mesh.add_solid(*tube((0.36, -0.28, 1.0), (0.36, 0.28, 1.0), 0.02, count=4), TRIM)
    mesh.add_solid(*tube((-0.30, 0, 0.92), (-0.05, 0, 0.93), 0.07, 0.04, count=4), TRIM)
    riders = (
        (_rider(rng, (-0.18, 0.95), (0.36, 1.02), (-0.05, 0.32), rng.random() < 0.3, rng.uniform(0.15, 0.35)),)
        if ridden
        else ()
    )
    return Shape(BICYCLE, mesh, 1.75, 0.6, riders)


def _thin_wheel(mesh, x, radius, thickness):
    turn = np.linspace(0, 2 * pi, 12, endpoint=False)
    outer = np.column_stack([x + radius * np.cos(turn), np.zeros(12), radius + radius * np.sin(turn)])
    for i in range(12):
        mesh.add_solid(
            *tube(outer[i], outer[(i + 1) % 12], thickness * 0.7, count=4),
            TYRE,
            MATTE,
            0,
            None if i == 0 else mesh.part_count() - 1
        )


def motorcycle(rng, ridden=True, clothes=None):
    mesh = Mesh()
    colour = tinted(
        rng, pick(rng, [(0.1, 0.1, 0.1), (0.15, 0.12, 0.62), (0.55, 0.25, 0.12), (0.75, 0.75, 0.75), (0.12, 0.5, 0.75)])
    )
    scooter = rng.random() < 0.45
    radius = 0.26 if scooter else 0.31
    for x in (-0.62, 0.66):
        body = loft([(x - radius, ring(0.10, radius * 0.55, radius * 1.45, 0.03)), (x - radius * 0.5, ring(0.12, radius * 0.06, radius * 1.94, 0.03)),
                     (x + radius * 0.5, ring(0.12, radius * 0.06, radius * 1.94, 0.03)), (x + radius, ring(0.10, radius * 0.55, radius * 1.45, 0.03))])  # fmt: skip
        mesh.add_solid(body[0], body[1], TYRE)
    frame = loft(
        [
            (-0.85, ring(0.20, 0.62, 0.78, 0.05)),
            (-0.3, ring(0.30, 0.40 if scooter else 0.45, 0.80, 0.08)),
            (0.15, ring(0.34, 0.35, 0.62 if scooter else 0.92, 0.1)),
            (0.45, ring(0.22, 0.55, 0.85, 0.06)),
        ]
    )
    mesh.add_solid(frame[0], frame[1], colour, PAINT)
    seat = loft([(-0.75, ring(0.26, 0.76, 0.86, 0.04)), (0.05, ring(0.24, 0.74, 0.84, 0.04))])
    mesh.add_solid(seat[0], seat[1], TRIM)
    mesh.add_solid(*tube((0.66, 0, radius), (0.42, 0, 1.0), 0.06, 0.06, 4), colour * 0.7)
    mesh.add_solid(*tube((0.40, -0.34, 1.02), (0.40, 0.34, 1.02), 0.03, count=4), TRIM)
    screen = loft([(0.46, ring(0.32, 0.72, 1.10, 0.08)), (0.60, ring(0.22, 0.78, 0.98, 0.08))])
    mesh.add_solid(screen[0], screen[1], colour, PAINT)
    lamp = end_plate(-0.09, 0.09, 0.82, 0.95, 0.615, True)
    mesh.add(lamp[0], lamp[1], WHITE_LIGHT, HEADLIGHT, 1)
    tail = end_plate(-0.08, 0.08, 0.64, 0.74, -0.865, False)
    mesh.add(tail[0], [tail[1][0][::-1]], RED_LIGHT, TAILLIGHT, 1)
    if scooter and rng.random() < 0.5:
        box = loft([(-1.0, ring(0.42, 0.85, 1.22, 0.04)), (-0.58, ring(0.42, 0.85, 1.22, 0.04))])
        mesh.add_solid(box[0], box[1], tinted(rng, pick(rng, CARGO_PAINTS)))
    riders = (
        (_rider(rng, (-0.22, 0.84), (0.40, 1.05), (0.05, 0.35), True, rng.uniform(0.08, 0.25), clothes),)
        if ridden
        else ()
    )
    return Shape(MOTORCYCLE, mesh, 2.0, 0.7, riders, ((0.62, 0, 0.88, True), (-0.87, 0, 0.7, False)))
