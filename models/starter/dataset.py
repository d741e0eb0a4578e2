"""Prepared pictures on disk: one file of raw pixels, one of places and boxes. Read by several processes at once."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Item:
    """A picture and what is known of it.

    `targets` [n, 6] of class, box in pixels, and 1 to be found or 0 to be ignored; class -1 is an object of whatever class.
    `source` names the kind of material, `scene` the camera.
    """

    picture: np.ndarray
    targets: np.ndarray
    source: str
    scene: str


class Writer:
    """Appends pictures; a folder that was begun is gone on with (`done` says what is in it)."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.index = self.folder / "index.jsonl"
        self.pixels = self.folder / "pixels.raw"
        self.done = {}
        self.end = 0  # of the pixels that the index knows
        if self.index.exists():
            for line in self.index.read_text().splitlines():
                entry = json.loads(line)
                self._know(entry)

    def add(self, key, picture, targets, source, scene):
        with open(self.pixels, "ab") as pixels:
            pixels.truncate(self.end)  # what an interrupted run left behind
            pixels.seek(0, 2)
            pixels.write(np.ascontiguousarray(picture).tobytes())
        entry = {
            "key": key, "at": self.end, "shape": list(picture.shape), "source": source, "scene": scene,
            "targets": [[round(float(v), 2) for v in row] for row in targets],
        }  # fmt: skip
        with open(self.index, "a") as index:
            index.write(json.dumps(entry) + "\n")
        self._know(entry)

    def _know(self, entry):
        self.done[entry["key"]] = entry
        self.end = entry["at"] + int(np.prod(entry["shape"]))


class Dataset:
    """The pictures of several folders; pixels stay on disk until they are used."""

    def __init__(self, folders, leave_out=()):
        self.entries = []
        for folder in map(Path, folders):
            pixels = np.memmap(folder / "pixels.raw", np.uint8, "r")
            for line in (folder / "index.jsonl").read_text().splitlines():
                entry = json.loads(line)
                if entry["scene"] not in leave_out:
                    targets = np.array(entry["targets"], np.float32).reshape(-1, 6)
                    self.entries.append(
                        (pixels, entry["at"], tuple(entry["shape"]), targets, entry["source"], entry["scene"])
                    )

    def __len__(self):
        return len(self.entries)

    def __getitem__(self, i):
        pixels, at, shape, targets, source, scene = self.entries[i]
        return Item(pixels[at : at + int(np.prod(shape))].reshape(shape), targets, source, scene)

    def indices(self, *sources):
        """Those of some sources."""
        return np.array([i for i, entry in enumerate(self.entries) if entry[4] in sources], int)
