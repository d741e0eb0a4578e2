"""What fills in labels that pictures lack: YOLOX-nano (Apache-2.0), at sizes and in ways its user would not pay for."""

import cv2
import numpy as np
import onnx
import torch
from onnx import numpy_helper

from .boxes import suppress
from .net import cells

# of COCO's 80 to ours
CLASSES = {0: 0, 1: 1, 2: 2, 3: 3, 5: 4, 7: 5}
# longer side in pixels, mirrored
THOROUGH = ((640, False), (640, True), (960, False))
QUICK = ((640, False),)


class OnnxGraph:
    """Runs the few operators of YOLOX in torch, at any size of picture."""

    def __init__(self, path):
        graph = onnx.load(path).graph
        self.constants = {t.name: torch.from_numpy(numpy_helper.to_array(t).copy()) for t in graph.initializer}
        self.nodes = [
            (n.op_type, list(n.input), n.output[0], {a.name: onnx.helper.get_attribute_value(a) for a in n.attribute})
            for n in graph.node
        ]
        self.input, self.output = graph.input[0].name, graph.output[0].name

    def __call__(self, pictures):
        values = dict(self.constants)
        values[self.input] = pictures
        for op, inputs, output, attributes in self.nodes:
            values[output] = getattr(self, "_" + op.lower())([values.get(name) for name in inputs], attributes)
        return values[self.output]

    def _conv(self, x, a):
        return torch.nn.functional.conv2d(
            x[0], x[1], x[2] if len(x) > 2 else None, a["strides"], a["pads"][:2], groups=a.get("group", 1)
        )

    def _sigmoid(self, x, a):
        return torch.sigmoid(x[0])

    def _mul(self, x, a):
        return x[0] * x[1]

    def _add(self, x, a):
        return x[0] + x[1]

    def _concat(self, x, a):
        return torch.cat(x, a["axis"])

    def _maxpool(self, x, a):
        return torch.nn.functional.max_pool2d(x[0], a["kernel_shape"], a["strides"], a["pads"][:2])

    def _resize(self, x, a):
        return torch.nn.functional.interpolate(x[0], scale_factor=2.0, mode="nearest")

    def _slice(self, x, a):
        picture, start, _, axis, step = x
        where = [slice(None)] * picture.dim()
        where[int(axis)] = slice(int(start), None, int(step))
        return picture[tuple(where)]

    def _reshape(self, x, a):
        return x[0].flatten(2)

    def _transpose(self, x, a):
        return x[0].permute(a["perm"])


class Teacher:
    """Boxes, scores and classes (ours) of a picture, confidence from 0.1 on."""

    def __init__(self, path):
        self.graph = OnnxGraph(path)

    @torch.no_grad()
    def __call__(self, picture, views=THOROUGH):
        found = [self._at(picture, size, mirrored) for size, mirrored in views]
        boxes, scores, kinds = (np.concatenate(part) for part in zip(*found))
        kept = suppress(boxes, scores, kinds, 0.55)
        return boxes[kept], scores[kept], kinds[kept]

    def _at(self, picture, size, mirrored):
        height, width = picture.shape[:2]
        scale = size / max(height, width)
        resized = cv2.resize(picture, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_LINEAR)
        canvas = np.full(tuple(-(-side // 32) * 32 for side in resized.shape[:2]) + (3,), 114, np.uint8)
        canvas[: resized.shape[0], : resized.shape[1]] = resized[:, ::-1] if mirrored else resized
        rows = self.graph(torch.from_numpy(canvas.transpose(2, 0, 1)[None].astype(np.float32)))[0].numpy()
        boxes, scores, kinds = _read(rows, canvas.shape[1], canvas.shape[0])
        if mirrored:
            boxes = np.stack(
                [resized.shape[1] - boxes[:, 2], boxes[:, 1], resized.shape[1] - boxes[:, 0], boxes[:, 3]], 1
            )
        return np.clip(boxes / scale, 0, [width, height] * 2).astype(np.float32), scores, kinds


def _read(rows, width, height):
    corners, strides = (t.numpy() for t in cells(width, height))
    confidence = rows[:, 4:5] * rows[:, 5:][:, list(CLASSES)]
    kinds = confidence.argmax(1)
    scores = confidence.max(1)
    kept = scores > 0.1
    centre = (rows[kept, :2] + corners[kept]) * strides[kept]
    size = np.exp(rows[kept, 2:4]) * strides[kept]
    return (
        np.concatenate([centre - size / 2, centre + size / 2], 1),
        scores[kept],
        np.array(list(CLASSES.values()))[kinds[kept]],
    )
