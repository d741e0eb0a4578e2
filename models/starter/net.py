"""The net: plain 3x3 convolutions and ReLU, because they are fast everywhere and lose nothing as int8."""

import torch
from torch import nn

CLASSES = 6
STRIDES = (8, 16, 32)
PAD_VALUE = 114.0
SCALE = 60.0


class Conv(nn.Module):
    def __init__(self, c_in, c_out, size=3, stride=1):
        super().__init__()
        self.conv = nn.Conv2d(c_in, c_out, size, stride, size // 2, bias=False)
        self.norm = nn.BatchNorm2d(c_out, eps=1e-3, momentum=0.03)

    def forward(self, x):
        return torch.relu(self.norm(self.conv(x)))


class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.one, self.two = Conv(channels, channels // 2, 1), Conv(channels // 2, channels)

    def forward(self, x):
        return x + self.two(self.one(x))


class Pyramid(nn.Module):
    """SPPF: three poolings in a row, so that a cell sees the whole neighbourhood."""

    def __init__(self, channels):
        super().__init__()
        self.reduce, self.join = Conv(channels, channels // 2, 1), Conv(channels * 2, channels, 1)
        self.pool = nn.MaxPool2d(5, 1, 2)

    def forward(self, x):
        x = self.reduce(x)
        one = self.pool(x)
        two = self.pool(one)
        return self.join(torch.cat([x, one, two, self.pool(two)], 1))


class Head(nn.Module):
    """Decoupled: one branch for box and objectness, one for the classes."""

    def __init__(self, c_in, width):
        super().__init__()
        self.stem = Conv(c_in, width, 1)
        self.place, self.kind = Conv(width, width), Conv(width, width)
        self.box, self.objectness, self.classes = (
            nn.Conv2d(width, 4, 1),
            nn.Conv2d(width, 1, 1),
            nn.Conv2d(width, CLASSES, 1),
        )
        for layer in (self.objectness, self.classes):
            nn.init.constant_(layer.bias, -4.6)  # everything is background to begin with

    def forward(self, x):
        x = self.stem(x)
        place, kind = self.place(x), self.kind(x)
        return torch.cat([self.box(place), self.objectness(place), self.classes(kind)], 1)


class Net(nn.Module):
    """Pictures [b, 3, h, w], BGR, 0..255, sides multiples of 32 -> [b, cells, 5 + classes], strides 8, 16, 32 in a row.

    A row is x, y, log w, log h in units of the stride, relative to the cell as YOLOX has them, then the logits of objectness and classes.
    """

    def __init__(self, widths=(16, 24, 64, 128, 160), neck=64, head=48):
        super().__init__()
        stem, one, two, three, four = widths
        self.stem = nn.Sequential(Conv(3, stem, 3, 2), Conv(stem, one, 3, 2))
        self.stage8 = nn.Sequential(Conv(one, two, 3, 2), Residual(two))
        self.stage16 = nn.Sequential(Conv(two, three, 3, 2), Residual(three), Residual(three))
        self.stage32 = nn.Sequential(Conv(three, four, 3, 2), Residual(four), Pyramid(four))
        self.sides = nn.ModuleList(Conv(c, neck, 1) for c in (two, three, four))
        self.down16 = Conv(neck, neck)
        self.up16, self.up32 = Conv(neck, neck, 3, 2), Conv(neck, neck, 3, 2)
        self.out16, self.out32 = Conv(neck, neck), Conv(neck, neck)
        self.heads = nn.ModuleList(Head(neck, head) for _ in STRIDES)

    def forward(self, pictures):
        maps = self.maps((pictures - PAD_VALUE) / SCALE)
        return torch.cat([m.flatten(2) for m in maps], 2).transpose(1, 2)

    def maps(self, x):
        p8 = self.stage8(self.stem(x))
        p16 = self.stage16(p8)
        p32 = self.stage32(p16)
        s8, s16, s32 = (side(p) for side, p in zip(self.sides, (p8, p16, p32)))
        s16 = self.down16(s16 + _double(s32))
        s8 = s8 + _double(s16)
        s16 = self.out16(s16 + self.up16(s8))
        s32 = self.out32(s32 + self.up32(s16))
        return [head(p) for head, p in zip(self.heads, (s8, s16, s32))]


def _double(x):
    return nn.functional.interpolate(x, scale_factor=2.0, mode="nearest")


def cells(width, height):
    """Left upper corners [cells, 2] in units of the stride, and strides [cells, 1]."""
    corners, strides = [], []
    for stride in STRIDES:
        ys, xs = torch.meshgrid(torch.arange(height // stride), torch.arange(width // stride), indexing="ij")
        corners.append(torch.stack([xs, ys], 2).reshape(-1, 2))
        strides.append(torch.full((len(corners[-1]), 1), stride))
    return torch.cat(corners).float(), torch.cat(strides).float()


def decode(rows, width, height):
    """Boxes [b, cells, 4] (left, top, right, bottom, in pixels) of the net's rows."""
    corners, strides = cells(width, height)
    centre = (rows[..., :2] + corners) * strides
    size = torch.exp(rows[..., 2:4].clamp(max=8)) * strides
    return torch.cat([centre - size / 2, centre + size / 2], -1)
