"""Meshes of quads, and the few ways to make them."""

from dataclasses import dataclass, field
from math import cos, pi, sin

import numpy as np

MATTE, PAINT, GLASS, HEADLIGHT, TAILLIGHT = range(5)


@dataclass
class Mesh:
    """Vertices [n, 3] and quads [f, 4], with a colour (BGR, 0..1), a material and a layer for each quad.

    Within a mesh lower layers are drawn first; within a layer, parts and quads from far to near.
    """

    vertices: np.ndarray = field(default_factory=lambda: np.zeros((0, 3)))
    quads: np.ndarray = field(default_factory=lambda: np.zeros((0, 4), np.int32))
    colours: np.ndarray = field(default_factory=lambda: np.zeros((0, 3)))
    materials: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int8))
    layers: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int8))
    parts: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int16))

    def add(self, vertices, quads, colours, material=MATTE, layer=0, part=None):
        """Adds quads as one part, or to a part there is; one colour and material, or one for each quad."""
        quads = np.asarray(quads, np.int32).reshape(-1, 4)
        number = self.part_count() if part is None else part
        count = len(quads)
        self.quads = np.concatenate([self.quads, quads + len(self.vertices)])
        self.vertices = np.concatenate([self.vertices, np.asarray(vertices, np.float64).reshape(-1, 3)])
        self.colours = np.concatenate([self.colours, np.broadcast_to(np.asarray(colours, np.float64), (count, 3))])
        self.materials = np.concatenate([self.materials, np.broadcast_to(np.int8(material), count)])
        self.layers = np.concatenate([self.layers, np.full(count, layer, np.int8)])
        self.parts = np.concatenate([self.parts, np.full(count, number, np.int16)])
        return number

    def add_solid(self, vertices, quads, colours, material=MATTE, layer=0, part=None):
        """Adds a convex body; its quads are turned to look outwards."""
        vertices, quads = np.asarray(vertices, np.float64), np.asarray(quads, np.int32).reshape(-1, 4)
        corners = vertices[quads]
        normals = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
        inwards = ((corners.mean(1) - vertices.mean(0)) * normals).sum(1) < 0
        quads = np.where(inwards[:, None], quads[:, ::-1], quads)
        return self.add(vertices, quads, colours, material, layer, part)

    def part_count(self):
        return int(self.parts.max()) + 1 if len(self.parts) else 0

    def join(self, other, layer=0):
        """Adds another mesh, its parts kept apart."""
        first = self.part_count()
        self.quads = np.concatenate([self.quads, other.quads + len(self.vertices)])
        self.vertices = np.concatenate([self.vertices, other.vertices])
        self.colours = np.concatenate([self.colours, other.colours])
        self.materials = np.concatenate([self.materials, other.materials])
        self.layers = np.concatenate([self.layers, other.layers + np.int8(layer)])
        self.parts = np.concatenate([self.parts, other.parts + np.int16(first)])
        return self

    def moved(self, x=0.0, y=0.0, z=0.0, yaw=0.0, lean=0.0, scale=1.0):
        """A copy, scaled, leant to its left, turned and moved, in this order; angles in radians."""
        lean_by = np.array([[1, 0, 0], [0, cos(lean), -sin(lean)], [0, sin(lean), cos(lean)]])
        turn = np.array([[cos(yaw), -sin(yaw), 0], [sin(yaw), cos(yaw), 0], [0, 0, 1]])
        vertices = self.vertices * scale @ (turn @ lean_by).T + (x, y, z)
        return Mesh(vertices, self.quads, self.colours, self.materials, self.layers, self.parts)


def ring(width, bottom, top, bevel=0.12, top_width=None):
    """Eight points (y, z) around a cross-section with bevelled corners; faces 1 and 5 are its sides, 3 its top."""
    half = width / 2
    half_top = (width if top_width is None else top_width) / 2
    bevel = min(bevel, half * 0.6, half_top * 0.6, (top - bottom) * 0.45)
    right = [(half - bevel, bottom), (half, bottom + bevel), (half_top, top - bevel), (half_top - bevel, top)]
    return np.array(right + [(-y, z) for y, z in reversed(right)])


SIDES, TOP = (1, 5), 3


def loft(stations):
    """Skin over cross-sections [(x, ring)], from back to front: vertices, quads, and (gap, face) of each quad; caps are (-1, 0), (-2, 0)."""
    count = len(stations[0][1])
    vertices = np.concatenate([np.column_stack([np.full(count, x), points]) for x, points in stations])
    quads, where = [], []
    for gap in range(len(stations) - 1):
        for face in range(count):
            after = (face + 1) % count
            quads.append((gap * count + face, (gap + 1) * count + face, (gap + 1) * count + after, gap * count + after))
            where.append((gap, face))
    last = (len(stations) - 1) * count
    quads += [q[::-1] for q in _fan(0, count)] + _fan(last, count)
    where += [(-1, 0)] * ((count - 2) // 2) + [(-2, 0)] * ((count - 2) // 2)
    return vertices, quads, where


def _fan(first, count):
    """Quads over an even convex polygon of vertices in a row."""
    return [(first + i, first + i + 1, first + count - 2 - i, first + count - 1 - i) for i in range((count - 2) // 2)]


def plate(corners):
    """One quad; its corners run counter-clockwise as seen from outside."""
    return np.asarray(corners, np.float64), [(0, 1, 2, 3)]


def side_plate(x0, x1, z0, z1, y):
    """An upright quad along x, looking away from the middle of the vehicle."""
    corners = [(x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)]
    return plate(corners if y < 0 else corners[::-1])


def end_plate(y0, y1, z0, z1, x, forward):
    """An upright quad across, looking forward or back."""
    corners = [(x, y0, z0), (x, y1, z0), (x, y1, z1), (x, y0, z1)]
    return plate(corners if forward else corners[::-1])


def disc(x, z, radius, y, count=10):
    """An upright disc along x, looking away from the middle of the vehicle."""
    turn = np.linspace(0, 2 * pi, count, endpoint=False)
    turn = turn if y < 0 else turn[::-1]
    return np.column_stack([x + radius * np.cos(turn), np.full(count, y), z + radius * np.sin(turn)]), _fan(0, count)


def tube(start, end, radius, end_radius=None, count=6):
    """A tapered tube between two points, with caps."""
    start, end = np.asarray(start, np.float64), np.asarray(end, np.float64)
    axis = (end - start) / max(np.linalg.norm(end - start), 1e-9)
    helper = np.array([0.0, 1.0, 0.0]) if abs(axis[1]) < 0.9 else np.array([1.0, 0.0, 0.0])
    u = np.cross(helper, axis)
    u /= np.linalg.norm(u)
    v = np.cross(axis, u)
    turn = np.linspace(0, 2 * pi, count, endpoint=False)
    around = np.outer(np.cos(turn), u) + np.outer(np.sin(turn), v)
    vertices = np.concatenate([start + around * radius, end + around * (radius if end_radius is None else end_radius)])
    quads = [(i, (i + 1) % count, count + (i + 1) % count, count + i) for i in range(count)]
    return vertices, quads + [q[::-1] for q in _fan(0, count)] + _fan(count, count)


def ball(centre, radius, squash=1.0):
    """A head, a helmet: four rings of six."""
    heights = np.array([-0.9, -0.4, 0.4, 0.9])
    turn = np.linspace(0, 2 * pi, 6, endpoint=False)
    rings = []
    for h in heights:
        r = radius * np.sqrt(max(0.0, 1 - h * h))
        rings.append(np.column_stack([np.cos(turn) * r, np.sin(turn) * r, np.full(6, h * radius * squash)]))
    vertices = np.concatenate(rings) + np.asarray(centre)
    quads = [
        (k * 6 + i, k * 6 + (i + 1) % 6, k * 6 + 6 + (i + 1) % 6, k * 6 + 6 + i) for k in range(3) for i in range(6)
    ]
    return vertices, quads + _fan(18, 6)
