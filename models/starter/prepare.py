"""From folders of pictures and clips to prepared ones: labels brought to our classes, gaps filled in by the teacher."""

from pathlib import Path

import cv2
import numpy as np

from roadscenes.random_scene import on_photograph, random_picture

from .boxes import iou_matrix, share_within
from .teacher import QUICK

MOST_PX = 640
SURE, DOUBTFUL = 0.40, 0.15  # a teacher's box is an object; may be one: neither object nor background
RENDERED_PX = 560
PERSON, BICYCLE, CAR, MOTORCYCLE, BUS, TRUCK = range(6)


def road_cameras(folder, writer, teacher):
    """Pictures `scene__name.jpg` with labels 0 biker, 1 car, 2 cyclist, 3 people, 4 truck or bus."""
    for path in sorted(Path(folder, "images").glob("*.jpg")):
        if path.name not in writer.done:
            picture, labels = _without_bars(*_pair(path, Path(folder, "labels")))
            found = teacher(picture)
            targets = _filled_in(_camera_labels(labels, found), found)
            writer.add(path.name, picture, targets, "camera", path.name.split("__")[0])


def streets(folder, writer, teacher):
    """Pictures with labels in our own classes, which leave out whole classes."""
    for path in sorted(Path(folder).glob("*/images/*.jpg")):
        key = f"{path.parts[-3]}/{path.name}"
        if key not in writer.done:
            picture, labels = _without_bars(*_pair(path, path.parents[1] / "labels"))
            targets = _filled_in([(int(k), *box, 1) for k, *box in labels], teacher(picture, QUICK))
            writer.add(key, picture, targets, "street", path.parts[-3])


def clips(folder, writer, teacher, every_s=0.6):
    """Frames without labels: the teacher's boxes only."""
    for path in sorted(Path(folder).iterdir()):
        if path.suffix not in (".mp4",):
            continue
        capture = cv2.VideoCapture(str(path))
        step = max(1, round(capture.get(cv2.CAP_PROP_FPS) * every_s))
        number = 0
        while capture.grab():
            if number % step == 0 and f"{path.name}#{number}" not in writer.done:
                picture = _at_most(capture.retrieve()[1])
                writer.add(f"{path.name}#{number}", picture, _filled_in([], teacher(picture)), "clip", path.stem)
            number += 1


def rendered(writer, seeds):
    for seed in seeds:
        if str(seed) not in writer.done:
            picture, labels = random_picture(seed, RENDERED_PX)
            writer.add(str(seed), picture, rendered_targets(labels), "rendered", "rendered")


def mixed(writer, photographs, seeds):
    """Rendered road users in real places: what is real stays labelled unless it is hidden."""
    for seed in seeds:
        if str(seed) not in writer.done:
            item = photographs[int(np.random.default_rng(seed).integers(len(photographs)))]
            picture, labels = on_photograph(seed, item.picture)
            ours = rendered_targets(labels)
            hidden = (
                share_within(item.targets[:, 1:5], ours[:, 1:5]).max(1, initial=0) if len(item.targets) else np.zeros(0)
            )
            writer.add(str(seed), picture, np.concatenate([item.targets[hidden < 0.5], ours]), "mixed", item.scene)


def rendered_targets(labels):
    """Small, hidden and cut off ones are neither objects nor background."""
    rows = []
    for label in labels:
        x0, y0, x1, y1 = label.seen
        clear = (
            label.visible > 0.35 and label.inside > 0.2 and min(x1 - x0, y1 - y0) >= 4 and max(x1 - x0, y1 - y0) >= 9
        )
        rows.append((label.kind, *label.seen, float(clear)))
    return np.array(rows, np.float32).reshape(-1, 6)


def _at_most(picture):
    scale = MOST_PX / max(picture.shape[:2])
    return picture if scale >= 1 else cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)


def _pair(path, labels):
    picture = _at_most(cv2.imread(str(path)))
    return picture, _read(labels / (path.stem + ".txt"), picture)


def _without_bars(picture, labels):
    """Cuts off black rows above and below, which some data sets add to make pictures square."""
    rows = np.flatnonzero(picture.max(2).mean(1) > 14)
    if len(rows) < 32:
        return picture, labels
    first, last = rows[0], rows[-1] + 1
    moved = [(kind, x0, y0 - first, x1, y1 - first) for kind, x0, y0, x1, y1 in labels]
    return picture[first:last], moved


def _read(path, picture):
    """Rows of class and box in pixels."""
    rows = []
    for line in path.read_text().splitlines() if path.exists() else []:
        kind, *values = line.split()
        cx, cy, w, h = (float(v) for v in values[:4])
        height, width = picture.shape[:2]
        rows.append(
            (int(kind), (cx - w / 2) * width, (cy - h / 2) * height, (cx + w / 2) * width, (cy + h / 2) * height)
        )
    return rows


def _camera_labels(labels, found):
    targets = []
    for kind, *box in labels:
        if kind == 1:
            targets.append((CAR, *box, 1))
        elif kind == 3:
            targets.append((PERSON, *box, 1))
        elif kind == 4:
            targets.append((_heavy(box, found), *box, 1))
        else:
            targets += _machine_and_rider(MOTORCYCLE if kind == 0 else BICYCLE, box)
    return targets


def _heavy(box, found):
    """Bus or truck, as the teacher says; -1 where it does not know."""
    boxes, scores, kinds = found
    alike = (iou_matrix([box], boxes)[0] > 0.5) & np.isin(kinds, (BUS, TRUCK)) & (scores > 0.25)
    return int(kinds[alike][scores[alike].argmax()]) if alike.any() else -1


def _machine_and_rider(kind, box):
    """One box around both becomes two, in the proportions that riders have."""
    x0, y0, x1, y1 = box
    tall = y1 - y0
    inset = (x1 - x0) * (0.18 if x1 - x0 > 0.7 * tall else 0.06)
    return [(kind, x0, y0 + 0.40 * tall, x1, y1, 1), (PERSON, x0 + inset, y0, x1 - inset, y0 + 0.80 * tall, 1)]


def _filled_in(targets, found):
    """The labels, and what the teacher sees besides."""
    rows = [tuple(row) for row in targets]
    known = np.array([row[1:5] for row in rows], np.float32).reshape(-1, 4)
    for box, score, kind in zip(*found):
        if len(known) and iou_matrix([box], known).max() > 0.45:
            continue
        if len(known) and kind != PERSON and share_within([box], known).max() > 0.8:
            continue
        if score >= (SURE if kind != PERSON else SURE - 0.08):
            rows.append((int(kind), *box, 1))
            known = np.concatenate([known, [box]])
        elif score >= DOUBTFUL:
            rows.append((int(kind), *box, 0))
    return np.array(rows, np.float32).reshape(-1, 6)
