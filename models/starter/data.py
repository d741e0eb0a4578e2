"""Prepares what training needs: `python3 -m starter.data real|rendered|mixed --assets DIR --work DIR`; goes on where it was interrupted."""

import argparse
from pathlib import Path

import torch

from . import prepare
from .dataset import Dataset, Writer
from .teacher import Teacher

RENDERED, MIXED = 4500, 1200
FIRST_MIXED_SEED = 1_000_000


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=["real", "rendered", "mixed"])
    parser.add_argument("--assets", type=Path, help="folder with images/, video/ and models/yolox_nano.onnx")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--shard", default="0/1", help="which of how many parts of the renders, to use more processes")
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    shard, shards = (int(v) for v in chosen.shard.split("/"))
    if chosen.part == "real":
        real(chosen.assets, chosen.work)
    elif chosen.part == "rendered":
        prepare.rendered(Writer(chosen.work / f"rendered-{shard}"), range(shard, RENDERED, shards))
    else:
        seeds = range(FIRST_MIXED_SEED + shard, FIRST_MIXED_SEED + MIXED, shards)
        prepare.mixed(Writer(chosen.work / f"mixed-{shard}"), Dataset([chosen.work / "real"]), seeds)


def real(assets, work):
    teacher, writer = Teacher(str(assets / "models" / "yolox_nano.onnx")), Writer(work / "real")
    prepare.road_cameras(assets / "images" / "cctv", writer, teacher)
    prepare.clips(assets / "video", writer, teacher)
    prepare.streets(assets / "images" / "streets", writer, teacher)


if __name__ == "__main__":
    main()
