"""From weights to the ONNX file: `python3 -m starter.export --work DIR --out FILE`.

Static quantisation as QuantizeLinear/DequantizeLinear pairs: activations uint8 with a scale from calibration, weights int8 per channel.
Weights keep to 7 bits: on CPUs without VNNI the product of two pairs of 8 bits overflows its 16, and a model that is wrong on
older machines is worse than one that is slightly less exact everywhere.
"""

import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import fx, nn

from roadscenes import CLASSES as NAMES

from .augment import Sampler
from .dataset import Dataset
from .net import PAD_VALUE, SCALE, Conv, Net

INPUT = 416
WEIGHT_MOST = 63
CALIBRATION = 256
CLIP_SHARE = 2e-5  # of the largest activations are cut off: a few outliers would cost everything else precision
LICENCE = "Apache-2.0; trained on pictures under CC BY 4.0, MIT and Apache-2.0, see MODEL_CARD.md"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--name", default="starter")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true", help="without quantisation, to compare with")
    chosen = parser.parse_args()
    net = Net().eval()
    net.load_state_dict(torch.load(chosen.work / f"{chosen.name}.pt")["average"])
    pictures = None if chosen.float else calibration_pictures(chosen.work)
    model = export(net, pictures)
    chosen.out.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, str(chosen.out))
    content = chosen.out.read_bytes()
    print(f"{chosen.out}: {len(content)} bytes, sha256 {hashlib.sha256(content).hexdigest()}")


def calibration_pictures(work):
    """Training pictures as tensors of one, always the same."""
    folders = sorted(path for path in work.iterdir() if (path / "index.jsonl").exists())
    sampler = Sampler(Dataset(folders), INPUT)
    for i in range(CALIBRATION):
        picture, _ = sampler.picture((2, i), mosaic=0.0)
        yield torch.from_numpy(picture.transpose(2, 0, 1)[None].copy()).float()


def export(net, pictures=None):
    """The ONNX model of a net; quantised where there are pictures to calibrate with."""
    graph = _Tracer().trace(_Maps(net))
    traced = fx.GraphModule(_Maps(net), graph)
    ranges = None if pictures is None else _Ranges(traced).over(pictures)
    return _Writer(traced, ranges).model()


class _Maps(nn.Module):
    """The part that is quantised: from a normalised picture to the three maps of each level."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, x):
        return self.net.maps(x)


class _Tracer(fx.Tracer):
    def is_leaf_module(self, module, name):
        return isinstance(module, (Conv, nn.MaxPool2d, nn.Conv2d))


class _Ranges(fx.Interpreter):
    """The largest value of each node that is worth keeping."""

    def __init__(self, module):
        super().__init__(module)
        self.most = {}

    @torch.no_grad()
    def over(self, pictures):
        for picture in pictures:
            self.run((picture - PAD_VALUE) / SCALE)
        return {name: float(np.quantile(values, 0.75)) for name, values in self.most.items()}

    def run_node(self, node):
        value = super().run_node(node)
        if isinstance(value, torch.Tensor):
            flat = value.flatten()
            kept = max(1, int(flat.numel() * CLIP_SHARE))
            self.most.setdefault(node.name, []).append(float(torch.topk(flat, kept).values[-1]))
        return value


class _Writer:
    """Writes one node after the other. A name stands for the float value; with ranges it has passed through 8 bits."""

    def __init__(self, traced, ranges):
        self.traced, self.ranges = traced, ranges
        self.modules = dict(traced.named_modules())
        self.nodes, self.constants, self.steps = [], {}, {}

    def model(self):
        maps = []
        for node in self.traced.graph.nodes:
            if node.op == "placeholder":
                self._input(node.name)
            elif node.op == "call_module":
                self._module(node)
            elif node.op == "call_function":
                self._function(node)
            else:
                maps = [out.name for out in node.args[0]]
        self._rows(maps)
        return self._wrapped()

    def _input(self, name):
        self._node("Sub", ["images", self._constant("pad", np.float32(PAD_VALUE))], "centred")
        self._node("Div", ["centred", self._constant("scale", np.float32(SCALE))], self._raw(name))
        self._round(name, 1 / SCALE, int(PAD_VALUE))  # exact: every level of a pixel has its own number

    def _module(self, node):
        module, source = self.modules[node.target], node.args[0].name
        if isinstance(module, nn.MaxPool2d):
            self._node(
                "MaxPool", [source], self._raw(node.name), kernel_shape=[5, 5], strides=[1, 1], pads=[2, 2, 2, 2]
            )
            return self._round(node.name, *self._step(source))
        if isinstance(module, Conv):
            weight, bias = _folded(module)
            self._conv(node.name, source, module.conv, weight, bias)
            return self._round(node.name, self._scale(node.name))
        return self._conv(
            node.name, source, module, module.weight.detach().numpy(), module.bias.detach().numpy(), last=True
        )

    def _function(self, node):
        name = node.target.__name__
        if name == "cat":
            sources = [source.name for source in node.args[0]]
            heads = all(source.name not in self.steps for source in node.args[0])
            self._node("Concat", sources, node.name if heads else self._raw(node.name), axis=1)
            if not heads:
                self._round(node.name, max(self._step(source)[0] for source in sources) if self.ranges else 0)
        elif name == "add":
            self._node("Add", [source.name for source in node.args], self._raw(node.name))
            self._round(node.name, self._scale(node.name))
        elif name == "interpolate":
            scales = self._constant("double", np.array([1, 1, 2, 2], np.float32))
            self._node(
                "Resize",
                [node.args[0].name, "", scales],
                self._raw(node.name),
                mode="nearest",
                coordinate_transformation_mode="asymmetric",
                nearest_mode="floor",
            )
            self._round(node.name, *self._step(node.args[0].name))
        else:
            raise ValueError(f"no rule for {name}")

    def _conv(self, name, source, layer, weight, bias, last=False):
        pads = [layer.padding[0]] * 4
        attributes = {"kernel_shape": list(layer.kernel_size), "strides": list(layer.stride), "pads": pads}
        inputs = [source, *self._weights(name, source, weight, bias)]
        self._node("Conv", inputs, name if last else self._raw(name), **attributes)
        if not last and not self.ranges:
            self.nodes[-1].output[0] = name + "_sum"
            self._node("Relu", [name + "_sum"], self._raw(name))

    def _weights(self, name, source, weight, bias):
        if not self.ranges:
            return self._constant(name + "_w", weight), self._constant(name + "_b", bias)
        scale = np.maximum(np.abs(weight).reshape(len(weight), -1).max(1), 1e-8) / WEIGHT_MOST
        whole = np.round(weight / scale[:, None, None, None]).astype(np.int8)
        bias_scale = (scale * self._step(source)[0]).astype(np.float32)
        whole_bias = np.round(bias / bias_scale).astype(np.int32)
        return self._per_channel(name + "_w", whole, scale.astype(np.float32)), self._per_channel(
            name + "_b", whole_bias, bias_scale
        )

    def _per_channel(self, name, whole, scale):
        zero = self._constant(name + "_zero", np.zeros(len(scale), whole.dtype))
        self._node(
            "DequantizeLinear",
            [self._constant(name + "_q", whole), self._constant(name + "_scale", scale), zero],
            name,
            axis=0,
        )
        return name

    def _raw(self, name):
        return name + "_exact" if self.ranges else name

    def _scale(self, name):
        return self.ranges[name] / 255 if self.ranges else 0

    def _step(self, name):
        return self.steps.get(name, (0, 0))

    def _round(self, name, scale, zero=0):
        """Through 8 bits; what is below zero is cut off on the way, so that no ReLU is needed."""
        self.steps[name] = (scale, zero)
        if not self.ranges:
            return
        pair = [self._constant(name + "_scale", np.float32(scale)), self._constant(name + "_zero", np.uint8(zero))]
        self._node("QuantizeLinear", [self._raw(name), *pair], name + "_8bit")
        self._node("DequantizeLinear", [name + "_8bit", *pair], name)

    def _rows(self, maps):
        """The maps as rows, as YOLOX has them: box raw, objectness and classes as probabilities."""
        for i, name in enumerate(maps):
            self._node(
                "Split",
                [name, self._constant("parts", np.array([4, 1 + len(NAMES)], np.int64))],
                [f"box{i}", f"logits{i}"],
                axis=1,
            )
            self._node("Sigmoid", [f"logits{i}"], f"probabilities{i}")
            self._node("Concat", [f"box{i}", f"probabilities{i}"], f"map{i}", axis=1)
            self._node(
                "Reshape", [f"map{i}", self._constant("flat", np.array([0, 5 + len(NAMES), -1], np.int64))], f"flat{i}"
            )
        self._node("Concat", [f"flat{i}" for i in range(len(maps))], "columns", axis=2)
        self._node("Transpose", ["columns"], "output", perm=[0, 2, 1])

    def _node(self, op, inputs, outputs, **attributes):
        outputs = [outputs] if isinstance(outputs, str) else outputs
        self.nodes.append(helper.make_node(op, inputs, outputs, name=f"{op}_{len(self.nodes)}", **attributes))

    def _constant(self, name, value):
        self.constants[name] = numpy_helper.from_array(np.array(value, order="C"), name)
        return name

    def _wrapped(self):
        cells = sum((INPUT // stride) ** 2 for stride in (8, 16, 32))
        inputs = [helper.make_tensor_value_info("images", TensorProto.FLOAT, ["batch", 3, INPUT, INPUT])]
        outputs = [helper.make_tensor_value_info("output", TensorProto.FLOAT, ["batch", cells, 5 + len(NAMES)])]
        graph = helper.make_graph(self.nodes, "roadwatch-starter", inputs, outputs, list(self.constants.values()))
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], producer_name="roadwatch-starter")
        model.ir_version = 8
        helper.set_model_props(model, {"names": str(list(NAMES)), "task": "detect", "license": LICENCE})
        onnx.checker.check_model(model)
        return model


def _folded(module):
    """Weights and bias of a convolution with its normalisation."""
    norm = module.norm
    factor = (norm.weight / torch.sqrt(norm.running_var + norm.eps)).detach()
    weight = module.conv.weight.detach() * factor[:, None, None, None]
    return weight.numpy(), (norm.bias.detach() - norm.running_mean * factor).numpy()


if __name__ == "__main__":
    main()
