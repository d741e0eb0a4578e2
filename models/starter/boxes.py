"""Boxes as arrays [n, 4]: left, top, right, bottom."""

import numpy as np
import torch


def iou_matrix(a, b):
    """Intersection over union [n, m], NumPy."""
    a, b = np.asarray(a, np.float32).reshape(-1, 4), np.asarray(b, np.float32).reshape(-1, 4)
    low, high = np.maximum(a[:, None, :2], b[None, :, :2]), np.minimum(a[:, None, 2:], b[None, :, 2:])
    shared = np.clip(high - low, 0, None).prod(2)
    return shared / np.maximum(area(a)[:, None] + area(b)[None] - shared, 1e-9)


def share_within(a, b):
    """Which share of each of `a` [n] lies within each of `b` [m]: [n, m]."""
    a, b = np.asarray(a, np.float32).reshape(-1, 4), np.asarray(b, np.float32).reshape(-1, 4)
    low, high = np.maximum(a[:, None, :2], b[None, :, :2]), np.minimum(a[:, None, 2:], b[None, :, 2:])
    return np.clip(high - low, 0, None).prod(2) / np.maximum(area(a)[:, None], 1e-9)


def area(boxes):
    return np.clip(boxes[:, 2] - boxes[:, 0], 0, None) * np.clip(boxes[:, 3] - boxes[:, 1], 0, None)


def suppress(boxes, scores, kinds, iou=0.6):
    """Indices that remain, best first; only boxes of the same kind suppress each other."""
    order = np.argsort(-scores)
    shifted = boxes + kinds[:, None].astype(np.float32) * 10000
    kept = []
    while len(order):
        best, order = order[0], order[1:]
        kept.append(best)
        order = order[iou_matrix(shifted[best], shifted[order])[0] <= iou]
    return np.array(kept, int)


def pairwise_iou(a, b):
    """The same as iou_matrix for tensors."""
    low, high = torch.maximum(a[:, None, :2], b[None, :, :2]), torch.minimum(a[:, None, 2:], b[None, :, 2:])
    shared = (high - low).clamp(min=0).prod(2)
    size = lambda x: (x[:, 2:] - x[:, :2]).clamp(min=0).prod(1)
    return shared / (size(a)[:, None] + size(b)[None] - shared).clamp(min=1e-9)


def giou(a, b):
    """Generalised IoU of boxes in pairs, [n], -1..1."""
    low, high = torch.maximum(a[:, :2], b[:, :2]), torch.minimum(a[:, 2:], b[:, 2:])
    shared = (high - low).clamp(min=0).prod(1)
    union = (a[:, 2:] - a[:, :2]).clamp(min=0).prod(1) + (b[:, 2:] - b[:, :2]).clamp(min=0).prod(1) - shared
    hull = (torch.maximum(a[:, 2:], b[:, 2:]) - torch.minimum(a[:, :2], b[:, :2])).clamp(min=0).prod(1)
    iou = shared / union.clamp(min=1e-9)
    return iou - (hull - union) / hull.clamp(min=1e-9)
