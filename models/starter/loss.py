"""What the net is told: SimOTA gives cells to objects, then GIoU for boxes and cross-entropy for the rest."""

import torch
from torch.nn.functional import binary_cross_entropy, binary_cross_entropy_with_logits

from .boxes import giou, pairwise_iou
from .net import CLASSES, cells, decode

CANDIDATES = 27
MOST_CELLS = 9
BOX_WEIGHT = 4.0
RADIUS = 2.5  # cells around an object's centre that may find it


def loss(rows, targets, width, height):
    """Mean loss per found cell, and its parts.

    `rows` [b, cells, 5 + classes] of the net; `targets`: for each picture a tensor [n, 6] of class, box, and 1 if it is to be
    found or 0 if it is to be ignored. A class of -1 means: an object, of whatever class.
    """
    boxes = decode(rows, width, height)
    corners, strides = cells(width, height)
    parts, found = rows.new_zeros(3), 0
    for i, target in enumerate(targets):
        box, objectness, kind, count = _picture(rows[i], boxes[i], target, corners, strides)
        parts = parts + torch.stack([BOX_WEIGHT * box, objectness, kind])
        found += count
    parts = parts / max(found, 1)
    return parts.sum(), parts.detach()


def _picture(rows, boxes, target, corners, strides):
    wanted, ignored = target[target[:, 5] > 0.5], target[target[:, 5] <= 0.5]
    objectness = rows.new_zeros(len(rows))
    weight = rows.new_ones(len(rows))
    if len(ignored):
        centres = (corners + 0.5) * strides
        inside = (centres[:, None] > ignored[None, :, 1:3]).all(2) & (centres[:, None] < ignored[None, :, 3:5]).all(2)
        weight[inside.any(1)] = 0
    box = kind = rows.new_zeros(())
    count = 0
    if len(wanted):
        cell, which, iou = assign(rows.detach(), boxes.detach(), wanted, corners, strides)
        count = len(cell)
        if count:
            objectness[cell] = 1
            weight[cell] = 1
            box = (1 - giou(boxes[cell], wanted[which, 1:5])).sum()
            named = wanted[which, 0] >= 0
            truth = torch.zeros(count, CLASSES)
            truth[torch.arange(count)[named], wanted[which, 0][named].long()] = iou[named].clamp(min=0.1)
            kind = (binary_cross_entropy_with_logits(rows[cell, 5:], truth, reduction="none") * named[:, None]).sum()
    seen = (binary_cross_entropy_with_logits(rows[:, 4], objectness, reduction="none") * weight).sum()
    return box, seen, kind, count


def assign(rows, boxes, wanted, corners, strides):
    """SimOTA: (cell, object, IoU) of each cell that shall find an object."""
    centres = (corners + 0.5) * strides
    truth = wanted[:, 1:5]
    middle = (truth[:, :2] + truth[:, 2:]) / 2
    near = ((centres[None] - middle[:, None]).abs() < RADIUS * strides[None]).all(2)
    inside = ((centres[None] > truth[:, None, :2]) & (centres[None] < truth[:, None, 2:])).all(2)
    fits = _of_its_size(truth, strides)
    candidates = torch.nonzero((near | inside).any(0) & fits.any(0))[:, 0]
    if not len(candidates):
        return candidates, candidates, candidates.float()
    iou = pairwise_iou(truth, boxes[candidates])
    cost = _class_cost(rows[candidates], wanted[:, 0]) - 3 * torch.log(iou + 1e-8)
    cost = cost + 1e5 * ~(near & inside & fits)[:, candidates] + 1e3 * ~fits[:, candidates]
    top = torch.topk(iou, min(CANDIDATES, iou.shape[1]), 1).values
    many = top.sum(1).int().clamp(1, MOST_CELLS)
    taken = torch.zeros_like(cost, dtype=torch.bool)
    for j in range(len(wanted)):
        taken[j, torch.topk(cost[j], min(int(many[j]), cost.shape[1]), largest=False).indices] = True
    twice = taken.sum(0) > 1
    if twice.any():
        best = cost[:, twice].argmin(0)
        taken[:, twice] = False
        taken[best, torch.nonzero(twice)[:, 0]] = True
    which, place = torch.nonzero(taken, as_tuple=True)
    return candidates[place], which, iou[which, place]


def _of_its_size(truth, strides):
    """Which cells [n, cells] have the stride for an object: small ones are not left to coarse cells, and the other way round."""
    side = (truth[:, 2:] - truth[:, :2]).clamp(min=1).prod(1).sqrt()[:, None]
    ratio = side / strides[None, :, 0]
    return (
        (ratio > 0.8) & (ratio < 14)
        | (strides[None, :, 0] == 8) & (ratio <= 0.8)
        | (strides[None, :, 0] == 32) & (ratio >= 14)
    )


def _class_cost(rows, kinds):
    confidence = (rows[:, 5:].sigmoid() * rows[:, 4:5].sigmoid()).sqrt().clamp(1e-6, 1 - 1e-6)
    truth = torch.zeros(len(kinds), 1, CLASSES)
    named = kinds >= 0
    truth[named, 0, kinds[named].long()] = 1
    shape = (len(kinds), len(rows), CLASSES)
    cost = binary_cross_entropy(confidence[None].expand(shape), truth.expand(shape), reduction="none").sum(2)
    return cost * named[:, None]
