"""AP50 while training, on whole pictures as the detector sees them; the product's own `evaluate` has the last word."""

import cv2
import numpy as np
import torch

from .boxes import iou_matrix, share_within, suppress
from .net import decode

INPUT = 416
GROUPS = {"person": (0,), "cycle": (1, 3), "vehicle": (2, 4, 5)}


@torch.no_grad()
def detect(net, picture, floor=0.05):
    """Boxes in the picture's pixels, scores, classes."""
    scale = INPUT / max(picture.shape[:2])
    resized = cv2.resize(
        picture, (round(picture.shape[1] * scale), round(picture.shape[0] * scale)), interpolation=cv2.INTER_AREA
    )
    canvas = np.full((INPUT, INPUT, 3), 114, np.uint8)
    canvas[: resized.shape[0], : resized.shape[1]] = resized
    rows = net(
        torch.from_numpy(canvas.transpose(2, 0, 1)[None].copy()).float().contiguous(memory_format=torch.channels_last)
    )[0].float()
    boxes = decode(rows, INPUT, INPUT).numpy() / scale
    scores, kinds = (rows[:, 4:5].sigmoid() * rows[:, 5:].sigmoid()).max(1)
    kept = scores.numpy() > floor
    boxes, scores, kinds = boxes[kept], scores.numpy()[kept], kinds.numpy()[kept]
    best = suppress(boxes, scores, kinds, 0.5)
    return boxes[best], scores[best], kinds[best]


def average_precision(net, items):
    """AP50 of each group over the pictures; boxes to be ignored cost nothing and bring nothing."""
    hits = {name: [] for name in GROUPS}
    wanted = dict.fromkeys(GROUPS, 0)
    for item in items:
        boxes, scores, kinds = detect(net, item.picture)
        for name, members in GROUPS.items():
            mine = np.isin(kinds, members)
            truth = item.targets[np.isin(item.targets[:, 0], (*members, -1) if name == "vehicle" else members)]
            hits[name] += _match(
                boxes[mine], scores[mine], truth[truth[:, 5] > 0.5, 1:5], item.targets[item.targets[:, 5] < 0.5, 1:5]
            )
            wanted[name] += int((truth[:, 5] > 0.5).sum())
    return {name: _area(hits[name], wanted[name]) for name in GROUPS}


def _match(boxes, scores, truth, ignored):
    free = np.ones(len(truth), bool)
    out = []
    for box, score in sorted(zip(boxes.tolist(), scores.tolist()), key=lambda pair: -pair[1]):
        iou = iou_matrix([box], truth)[0] * free if len(truth) else np.zeros(0)
        if len(iou) and iou.max() >= 0.5:
            free[iou.argmax()] = False
            out.append((score, True))
        elif not (len(ignored) and share_within([box], ignored).max() > 0.5):
            out.append((score, False))
    return out


def _area(hits, wanted):
    if not wanted:
        return float("nan")
    good = np.array([hit for _, hit in sorted(hits, key=lambda h: -h[0])], bool)
    recall = np.cumsum(good) / wanted
    precision = np.maximum.accumulate((np.cumsum(good) / np.arange(1, len(good) + 1))[::-1])[::-1]
    return float((np.diff(recall, prepend=0) * precision).sum())
