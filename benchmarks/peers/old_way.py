"""The old way of a detector: cv2.VideoCapture decodes every frame, cv2.dnn infers, NumPy reads the output.

Takes: MODEL CLIP THREADS SECONDS INTERVAL
  MODEL     a YOLOX model with a fixed, square input and one output [1, anchors, 5 + classes]
  THREADS   of OpenCV, which infers with them, and of FFmpeg, which decodes with them
  INTERVAL  0: every frame is inferred, as fast as possible; else the clip is played in real time, every frame of it is
            decoded, and one is inferred every INTERVAL seconds
Prints one line of JSON when SECONDS have passed: frames inferred, seconds, CPU seconds, objects found per frame.
"""

import json
import os
import sys
import time

model, clip, threads, seconds, interval = sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]), float(sys.argv[5])
os.environ["OPENCV_FFMPEG_CAPTURE_OPTIONS"] = f"threads;{threads}"

import cv2  # noqa: E402, I001  (reads the environment when it is loaded)
import numpy as np  # noqa: E402

CONFIDENCE, IOU, PAD = 0.35, 0.5, 114
cv2.setNumThreads(threads)
net = cv2.dnn.readNetFromONNX(model)


def grid(size):
    """Centre offset and stride of every anchor."""
    cells = []
    for stride in (8, 16, 32):
        y, x = np.mgrid[0 : size // stride, 0 : size // stride]
        cells.append(np.stack([x.ravel(), y.ravel(), np.full(x.size, stride)], axis=1))
    return np.concatenate(cells).astype(np.float32)


def input_size():
    for size in (416, 640, 320, 512):
        try:
            net.setInput(np.zeros((1, 3, size, size), np.float32))
            if net.forward().shape[1] == len(grid(size)):
                return size
        except cv2.error:
            continue
    raise SystemExit("this peer does not know the input size of the model")


SIZE = input_size()
GRID = grid(SIZE)
canvas = np.full((SIZE, SIZE, 3), PAD, np.uint8)


def detect(frame):
    height, width = frame.shape[:2]
    scale = min(SIZE / width, SIZE / height)
    fitted = cv2.resize(frame, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_LINEAR)
    canvas[: fitted.shape[0], : fitted.shape[1]] = fitted
    net.setInput(canvas.transpose(2, 0, 1)[np.newaxis].astype(np.float32))
    rows = net.forward()[0]
    classes = rows[:, 5:]
    confidence = rows[:, 4] * classes.max(axis=1)
    sure = confidence >= CONFIDENCE
    rows, cells = rows[sure], GRID[sure]
    size = np.exp(rows[:, 2:4]) * cells[:, 2:]
    corner = (rows[:, :2] + cells[:, :2]) * cells[:, 2:] - size / 2
    boxes = np.concatenate([corner, size], axis=1) / scale
    kept = 0
    labels = classes[sure].argmax(axis=1)
    for label in np.unique(labels):
        of_class = labels == label
        kept += len(cv2.dnn.NMSBoxes(boxes[of_class].tolist(), confidence[sure][of_class].tolist(), CONFIDENCE, IOU))
    return kept


def opened():
    capture = cv2.VideoCapture(clip, cv2.CAP_FFMPEG)
    if not capture.isOpened():
        raise SystemExit(f"OpenCV cannot open {clip}")
    return capture


capture = opened()
pace = 1 / capture.get(cv2.CAP_PROP_FPS)
inferred = found = read = 0
due = 0.0
for _ in range(10):  # warm
    detect(capture.read()[1])
cpu, begun = time.process_time(), time.monotonic()
while True:
    passed = time.monotonic() - begun
    if passed >= seconds:
        break
    if interval:
        time.sleep(max(0.0, read * pace - passed))
    more, frame = capture.read()
    if not more:
        capture.release()
        capture = opened()
        continue
    read += 1
    if not interval or read * pace >= due:
        due += interval
        found += detect(frame)
        inferred += 1
passed = time.monotonic() - begun
print(json.dumps({
    "frames": inferred,
    "seconds": passed,
    "cpuSeconds": time.process_time() - cpu,
    "objectsPerFrame": found / max(1, inferred),
}))
