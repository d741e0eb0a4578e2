"""Draws a scene and says, to the pixel, where its road users are."""

from dataclasses import dataclass, field

import cv2
import numpy as np

from . import light as lighting
from .actors import Shape
from .backdrop import draw_building, draw_sky, draw_tree
from .ground import Ground, draw_ground
from .mesh import Mesh

MOST_ACTORS = 120  # each has a number of 8 bits while it is drawn


@dataclass(frozen=True)
class Actor:
    """A road user in its place. `ident` is its own; its riders have `rider_ids`."""

    ident: int
    shape: Shape
    x: float
    y: float
    yaw: float
    lean: float = 0.0
    rider_ids: tuple = ()
    braking: bool = False


@dataclass
class Scene:
    """All that is drawn. `props` are meshes in their places that are no road users; `lamps` (x, y, z) are street lamps that shine."""

    ground: Ground
    light: lighting.Light
    buildings: list = field(default_factory=list)
    trees: list = field(default_factory=list)
    props: list = field(default_factory=list)
    lamps: list = field(default_factory=list)
    actors: list = field(default_factory=list)
    seed: int = 0


@dataclass(frozen=True)
class Label:
    """Where something is, in pixels: `box` of all of it, `seen` of what nothing hides, both cut off at the picture's edge.

    `visible` is the share of its pixels in the picture that nothing hides, `inside` the share of its box that is in the picture.
    """

    ident: int
    kind: int
    box: tuple
    seen: tuple
    visible: float
    inside: float


def render(scene, camera, oversampling=2.0, photograph=None):
    """A picture of the camera's size, BGR, without what a sensor does to it, and its labels.

    With a `photograph`, that is what stands behind the road users, instead of sky and ground.
    """
    large = _enlarged(camera, oversampling)
    canvas = np.zeros((large.height, large.width, 4), np.uint8)
    if photograph is not None:
        canvas[:, :, :3] = cv2.resize(photograph, (large.width, large.height), interpolation=cv2.INTER_LINEAR)
    else:
        draw_sky(canvas, large, scene.light, np.random.default_rng(scene.seed))
        draw_ground(canvas, large, scene.ground, scene.light)
    drawings = [_Drawing(actor, large, scene.light) for actor in scene.actors[:MOST_ACTORS]]
    drawings = [drawing for drawing in drawings if drawing.drawable]
    _shadows(canvas, large, scene, drawings)
    _draw_upright(canvas, large, scene, drawings)
    labels = _labels(canvas[:, :, 3], drawings, oversampling)
    picture = cv2.resize(canvas[:, :, :3], (camera.width, camera.height), interpolation=cv2.INTER_AREA)
    return _lit(picture, camera, scene), labels


def _enlarged(camera, by):
    return type(camera)(
        camera.position, camera.yaw, camera.pitch, camera.fov, round(camera.width * by), round(camera.height * by)
    )


class _Drawing:
    """An actor and its riders, as faces on the canvas."""

    def __init__(self, actor, camera, lit):
        self.actor = actor
        mesh = Mesh().join(actor.shape.mesh)
        owners = [np.zeros(len(mesh.quads), int)]
        for i, rider in enumerate(actor.shape.riders):
            owners.append(np.full(len(rider.mesh.quads), i + 1))
            mesh = mesh.join(rider.mesh)
        self.mesh = mesh.moved(actor.x, actor.y, 0.0, actor.yaw, actor.lean)
        self.owners = np.concatenate(owners)
        self.distance = float(np.linalg.norm(np.array((actor.x, actor.y, 0.8)) - camera.eye))
        self.pixels, depth = camera.project(self.mesh.vertices)
        self.drawable = bool((depth > 0.6).all()) and self._touches(camera)
        self.faces = faces_of(self.mesh, camera, lit, self.pixels) if self.drawable else None
        self.numbers, self.drawn = {}, {}

    def _touches(self, camera):
        low, high = self.pixels.min(0), self.pixels.max(0)
        return bool(high[0] > 0 and high[1] > 0 and low[0] < camera.width and low[1] < camera.height)

    def idents(self):
        """(which of its own, ident, class) of it and its riders."""
        whole = [(0, self.actor.ident, self.actor.shape.kind)]
        return whole + [(i + 1, self.actor.rider_ids[i], rider.kind) for i, rider in enumerate(self.actor.shape.riders)]

    def outline(self, owner):
        """The box of one of its own, on the canvas, however far it reaches out of it."""
        points = self.pixels[self.mesh.quads[self.owners == owner].ravel()]
        return np.concatenate([points.min(0), points.max(0)])


def faces_of(mesh, camera, lit, pixels):
    """Indices and colours of the faces that look at the camera, in the order of drawing."""
    corners = mesh.vertices[mesh.quads]
    normals = np.cross(corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1])
    normals /= np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)
    centres = corners.mean(1)
    to_eye = camera.eye - centres
    distance = np.linalg.norm(to_eye, axis=1)
    to_eye /= distance[:, None]
    kept = np.flatnonzero((normals * to_eye).sum(1) > 0)
    colours = lighting.shade(lit, mesh.colours, mesh.materials, normals, to_eye)
    haze = (1 - np.exp(-distance / lit.haze_m))[:, None]
    colours = np.clip((colours * (1 - haze) + lit.sky_low * haze) * 255, 0, 255)
    count = mesh.part_count()
    part_distance = np.bincount(mesh.parts, distance, count) / np.maximum(np.bincount(mesh.parts, minlength=count), 1)
    order = np.lexsort((-distance[kept], -part_distance[mesh.parts[kept]], mesh.layers[kept]))
    return kept[order], colours


def _fill(canvas, polygon, colour, number):
    cv2.fillConvexPoly(canvas, polygon, (*colour, number), cv2.LINE_8, 3)


def _draw_faces(canvas, mesh, faces, pixels, number_of):
    order, colours = faces
    polygons = np.round(np.clip(pixels, -16000, 16000) * 8).astype(np.int32)[mesh.quads]
    shades = colours.tolist()
    for face in order.tolist():
        _fill(canvas, polygons[face], shades[face], number_of[face])


def _draw_upright(canvas, camera, scene, drawings):
    """Everything that stands, from far to near."""
    _number(drawings)
    work = [(d.distance, lambda d=d: _draw_actor(canvas, d)) for d in drawings]
    for thing in scene.buildings:
        nearest = np.hypot(thing.x - camera.eye[0], thing.y - camera.eye[1]) - min(thing.length, thing.width) / 2
        work.append((nearest, lambda b=thing: draw_building(canvas, camera, scene.light, b)))
    for thing in scene.trees:
        work.append(
            (
                np.hypot(thing.x - camera.eye[0], thing.y - camera.eye[1]),
                lambda t=thing: draw_tree(canvas, camera, scene.light, t),
            )
        )
    for mesh in scene.props:
        work.append(
            (
                float(np.linalg.norm(mesh.vertices.mean(0)[:2] - camera.eye[:2])),
                lambda m=mesh: _draw_prop(canvas, camera, scene.light, m),
            )
        )
    for _, draw in sorted(work, key=lambda item: -item[0]):
        draw()


def _number(drawings):
    number = 1
    for drawing in drawings:
        for owner, _, _ in drawing.idents():
            drawing.numbers[owner] = min(number, 255)
            number += 1


def _draw_actor(canvas, drawing):
    numbers = np.array([drawing.numbers[owner] for owner in range(len(drawing.actor.shape.riders) + 1)])
    _draw_faces(canvas, drawing.mesh, drawing.faces, drawing.pixels, numbers[drawing.owners].tolist())
    for owner, _, _ in drawing.idents():
        x0, y0, x1, y1 = _within(drawing.outline(owner), canvas.shape)
        drawing.drawn[owner] = int((canvas[y0:y1, x0:x1, 3] == drawing.numbers[owner]).sum())


def _draw_prop(canvas, camera, lit, mesh):
    pixels, depth = camera.project(mesh.vertices)
    if (depth > 0.6).all():
        _draw_faces(canvas, mesh, faces_of(mesh, camera, lit, pixels), pixels, [0] * len(mesh.quads))


def _within(outline, shape):
    low = np.clip(np.floor(outline[:2]), 0, (shape[1], shape[0])).astype(int)
    high = np.clip(np.ceil(outline[2:]) + 1, 0, (shape[1], shape[0])).astype(int)
    return (*low, *high)


def _labels(numbers, drawings, oversampling):
    labels = []
    for drawing in drawings:
        for owner, ident, kind in drawing.idents():
            if drawing.drawn.get(owner):
                label = _label(numbers, drawing, owner, ident, kind, oversampling)
                labels += [label] if label else []
    return labels


def _label(numbers, drawing, owner, ident, kind, oversampling):
    outline = drawing.outline(owner)
    x0, y0, x1, y1 = _within(outline, numbers.shape)
    mine = numbers[y0:y1, x0:x1] == drawing.numbers[owner]
    left = int(mine.sum())
    if not left:
        return None
    columns, rows = np.flatnonzero(mine.any(0)), np.flatnonzero(mine.any(1))
    seen = (x0 + columns[0], y0 + rows[0], x0 + columns[-1] + 1, y0 + rows[-1] + 1)
    box = np.clip(outline, 0, (numbers.shape[1], numbers.shape[0]) * 2)
    inside = (box[2] - box[0]) * (box[3] - box[1]) / max(1e-6, (outline[2] - outline[0]) * (outline[3] - outline[1]))
    scaled = [tuple(float(v) / oversampling for v in b) for b in (box, seen)]
    return Label(ident, kind, scaled[0], scaled[1], left / drawing.drawn[owner], float(inside))


def _shadows(canvas, camera, scene, drawings):
    """On the ground only: a soft one below everything, and a sharp one away from the sun."""
    mask = np.zeros(canvas.shape[:2], np.uint8)
    contact = np.zeros(canvas.shape[:2], np.uint8)
    sun, strength = scene.light.sun, scene.light.shadow
    meshes = [d.mesh for d in drawings] + scene.props
    for mesh in meshes:
        vertices = mesh.vertices
        if strength > 0.03 and sun[2] > 0.05:
            for part in range(mesh.part_count()):
                points = vertices[np.unique(mesh.quads[mesh.parts == part])]
                _hull(mask, camera, points[:, :2] - sun[:2] * (points[:, 2:] / sun[2]), int(255 * strength))
        near = vertices[vertices[:, 2] < 0.6]
        if len(near) >= 3 and mesh.part_count() > 3:
            centre = near[:, :2].mean(0)
            _hull(contact, camera, centre + (near[:, :2] - centre) * 1.06, 130)
    for building in scene.buildings:
        if strength > 0.03 and sun[2] > 0.05:
            low = building.corners()
            _hull(mask, camera, np.concatenate([low, low - sun[:2] * (building.height / sun[2])]), int(255 * strength))
    dark = np.maximum(
        cv2.GaussianBlur(mask, (3, 3), 0), cv2.GaussianBlur(contact, (0, 0), max(1.0, canvas.shape[0] / 260))
    )
    if dark.any():
        canvas[:, :, :3] = canvas[:, :, :3] * (1 - dark[:, :, None] * np.float32(1 / 255))


def _hull(mask, camera, points, value):
    pixels, depth = camera.project(np.column_stack([points, np.zeros(len(points))]))
    if (depth < 0.6).any():
        return
    hull = cv2.convexHull(np.round(np.clip(pixels, -8000, 8000)).astype(np.int32))
    cv2.fillConvexPoly(mask, hull, value)


def _lit(picture, camera, scene):
    """What lamps add where the sky gives little light."""
    dark = scene.light.dark
    if dark < 0.05:
        return picture
    height, width = picture.shape[:2]
    field_ = np.full((height // 4, width // 4, 3), (1 - 0.80 * dark), np.float32)
    small = _enlarged(camera, 0.25)
    for x, y, _ in scene.lamps:
        _pool(field_, small, (x, y), 9.0, np.array((0.45, 0.70, 0.95)) * dark)
    glow = np.zeros_like(field_)
    for actor in scene.actors:
        _lamps_of(field_, glow, small, actor, dark)
    field_ = cv2.resize(cv2.GaussianBlur(field_, (0, 0), 1.2), (width, height))
    glow = cv2.resize(cv2.GaussianBlur(glow, (0, 0), 1.0) + cv2.GaussianBlur(glow, (0, 0), 4.0) * 2.0, (width, height))
    return np.clip(picture * np.clip(field_, 0, 1.15) + glow * 255, 0, 255).astype(np.uint8)


def _pool(field_, camera, centre, radius, colour):
    turn = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    for share, strength in ((1.0, 0.25), (0.65, 0.3), (0.35, 0.35)):
        points = np.column_stack([centre[0] + radius * share * np.cos(turn), centre[1] + radius * share * np.sin(turn)])
        _add(field_, camera, points, colour * strength)


def _add(field_, camera, points, colour):
    seen = camera.polygon(np.column_stack([points, np.zeros(len(points))]))
    if seen is None:
        return
    mask = np.zeros(field_.shape[:2], np.uint8)
    cv2.fillConvexPoly(mask, np.round(np.clip(seen, -4000, 4000)).astype(np.int32), 1)
    field_ += mask[:, :, None] * np.asarray(colour, np.float32)


def _lamps_of(field_, glow, camera, actor, dark):
    c, s = np.cos(actor.yaw), np.sin(actor.yaw)
    for x, y, z, front in actor.shape.lights:
        place = np.array((actor.x + x * c - y * s, actor.y + x * s + y * c, z))
        pixel, depth = camera.project([place])
        forward = np.array((c, s, 0.0)) * (1 if front else -1)
        to_eye = camera.eye - place
        towards = float(forward @ to_eye / np.linalg.norm(to_eye))
        if front:
            reach = np.array([(1.0, 0.5), (13.0, 2.4), (13.0, -2.4), (1.0, -0.5)])
            cone = np.column_stack(
                [place[0] + reach[:, 0] * c - reach[:, 1] * s, place[1] + reach[:, 0] * s + reach[:, 1] * c]
            )
            _add(field_, camera, cone, np.array((0.26, 0.30, 0.32)) * dark)
        if depth[0] > 1 and towards > 0.05:
            size = max(1, int(round(camera.focal_px * 0.14 / depth[0])))
            strong = (1.2 if front else 0.55 if actor.braking else 0.3) * towards * dark
            colour = np.array((0.85, 0.95, 1.0) if front else (0.05, 0.05, 1.0)) * strong
            centre = tuple(int(v) for v in np.clip(np.round(pixel[0]), -4000, 4000))
            cv2.circle(glow, centre, size, colour.tolist(), -1)
