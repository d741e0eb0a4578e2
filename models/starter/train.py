"""Trains the net: `python3 -m starter.train --work DIR`; goes on where it was interrupted.

The schedule counts steps, not time, and every step's pictures depend on its number alone: a run that was interrupted ends as one
that was not, up to floating point.
"""

import argparse
import json
import time
from copy import deepcopy
from math import cos, pi
from pathlib import Path

import cv2
import numpy as np
import torch
from torch.utils.data import DataLoader

from .augment import MOSAIC, Sampler
from .dataset import Dataset
from .evaluate import average_precision
from .loss import loss
from .net import Net

BATCH = 32
SMALL, FULL = 320, 416
SMALL_SHARE = 0.75  # of the steps; none when it begins with the weights of another run
PLAIN_SHARE = 0.12  # of the steps, at the end: no mosaics, which no camera shows
WARM_UP = 200
RATE, LEAST_RATE = 2e-3, 5e-5
DECAY = 0.03
AVERAGE = 0.9985
SAVE_EVERY = 200


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", default="starter")
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--leave-out", nargs="*", default=[], help="scenes to measure on instead of to learn from")
    parser.add_argument("--begin-with", type=Path, help="weights of another run")
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(1)
    Training(chosen).run()


class Training:
    def __init__(self, chosen):
        self.steps, self.rate = chosen.steps, chosen.rate
        self.small_steps = 0 if chosen.begin_with else round(chosen.steps * SMALL_SHARE)
        self.file = chosen.work / f"{chosen.name}.pt"
        self.log = chosen.work / f"{chosen.name}.jsonl"
        folders = sorted(path for path in chosen.work.iterdir() if (path / "index.jsonl").exists())
        self.dataset = Dataset(folders, chosen.leave_out)
        whole = Dataset(folders)
        self.held = [whole[i] for i in whole.indices("camera") if whole.entries[i][5] in chosen.leave_out]
        self.net = Net().to(memory_format=torch.channels_last)
        if chosen.begin_with:
            self.net.load_state_dict(torch.load(chosen.begin_with)["average"])
        self.average = deepcopy(self.net).eval()
        groups = [{"params": [p for p in self.net.parameters() if p.dim() > 1], "weight_decay": DECAY},
                  {"params": [p for p in self.net.parameters() if p.dim() <= 1], "weight_decay": 0.0}]  # fmt: skip
        self.optimiser = torch.optim.AdamW(groups, lr=self.rate, betas=(0.9, 0.98))
        self.step = 0
        if self.file.exists():
            self._resume()

    def run(self):
        began, parts, since = time.monotonic(), np.zeros(3), self.step
        for pictures, targets in self._batches():
            parts += self._learn(pictures, targets)
            self.step += 1
            if self.step % SAVE_EVERY == 0 or self.step == self.steps:
                self._save()
                self._report(parts / (self.step - since), time.monotonic() - began)
                began, parts, since = time.monotonic(), np.zeros(3), self.step

    def _batches(self):
        """Those of the steps that are left, made by a process of its own."""
        batches = Batches(self.dataset, self.steps, self.small_steps)
        left = range(self.step, self.steps)
        return DataLoader(batches, None, sampler=left, num_workers=1, prefetch_factor=4, worker_init_fn=_one_thread)

    def _learn(self, pictures, targets):
        for group in self.optimiser.param_groups:
            group["lr"] = rate(self.step, self.steps, self.rate)
        size = pictures.shape[-1]
        batch = pictures.contiguous(memory_format=torch.channels_last)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            rows = self.net(batch.float())
        total, parts = loss(rows.float(), targets, size, size)
        self.optimiser.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 10.0)
        self.optimiser.step()
        self._follow()
        return parts.numpy()

    @torch.no_grad()
    def _follow(self):
        """The average of the weights, slow once there is something to average."""
        keep = min(AVERAGE, (1 + self.step) / (10 + self.step))
        for mean, now in zip(self.average.state_dict().values(), self.net.state_dict().values()):
            if mean.dtype.is_floating_point:
                mean.mul_(keep).add_(now, alpha=1 - keep)
            else:
                mean.copy_(now)

    def _save(self):
        state = {
            "net": self.net.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
        }
        torch.save(state, self.file.with_suffix(".part"))
        self.file.with_suffix(".part").replace(self.file)

    def _resume(self):
        state = torch.load(self.file)
        self.net.load_state_dict(state["net"])
        self.average.load_state_dict(state["average"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = state["step"]

    def _report(self, parts, seconds):
        line = {
            "step": self.step,
            "box": round(float(parts[0]), 3),
            "objectness": round(float(parts[1]), 3),
            "class": round(float(parts[2]), 3),
            "seconds": round(seconds, 1),
        }
        if self.held and (self.step % (5 * SAVE_EVERY) == 0 or self.step == self.steps):
            line["ap50"] = {name: round(value, 3) for name, value in average_precision(self.average, self.held).items()}
        with open(self.log, "a") as log:
            log.write(json.dumps(line) + "\n")
        print(line, flush=True)


def rate(step, steps, peak):
    if step < WARM_UP:
        return peak * (step + 1) / WARM_UP
    done = (step - WARM_UP) / max(1, steps - WARM_UP)
    return LEAST_RATE + (peak - LEAST_RATE) * (1 + cos(pi * done)) / 2


class Batches:
    """The pictures [BATCH, 3, size, size] of each step, and their targets; they depend on the number of the step alone."""

    def __init__(self, dataset, steps, small_steps):
        self.steps, self.small_steps = steps, small_steps
        self.samplers = {size: Sampler(dataset, size) for size in (SMALL, FULL)}

    def __getitem__(self, step):
        sampler = self.samplers[SMALL if step < self.small_steps else FULL]
        mosaic = MOSAIC if step < self.steps * (1 - PLAIN_SHARE) else 0.0
        made = [sampler.picture((1, step, i), mosaic) for i in range(BATCH)]
        pictures = torch.from_numpy(np.stack([picture for picture, _ in made]).transpose(0, 3, 1, 2).copy())
        return pictures, [torch.from_numpy(targets) for _, targets in made]


def _one_thread(_):
    """The rest of the machine is for learning."""
    cv2.setNumThreads(0)


if __name__ == "__main__":
    main()
