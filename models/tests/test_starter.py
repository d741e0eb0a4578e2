"""Preparing data, augmenting it, and the loss; what needs torch is skipped where it is absent."""

import tempfile
import unittest
from pathlib import Path

import numpy as np

try:
    import torch
except ImportError:
    torch = None

from roadscenes.picture import Label

needs_torch = unittest.skipIf(torch is None, "torch is not installed")


@needs_torch
class DatasetTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name) / "real"

    def write(self, keys):
        from starter.dataset import Writer

        writer = Writer(self.path)
        for number in keys:
            if str(number) not in writer.done:
                writer.add(
                    str(number),
                    np.full((8, 12, 3), number, np.uint8),
                    [(2, 1, 1, 5, 5, 1)],
                    "camera",
                    f"scene{number % 2}",
                )

    def test_what_is_written_is_read(self):
        from starter.dataset import Dataset

        self.write(range(4))
        dataset = Dataset([self.path])
        self.assertEqual([0, 1, 2, 3], [int(dataset[i].picture[0, 0, 0]) for i in range(4)])
        np.testing.assert_array_equal([[2, 1, 1, 5, 5, 1]], dataset[2].targets)

    def test_an_interrupted_run_goes_on(self):
        from starter.dataset import Dataset

        self.write(range(2))
        with open(self.path / "pixels.raw", "ab") as pixels:
            pixels.write(b"half a picture")
        self.write(range(4))
        self.assertEqual([0, 1, 2, 3], [int(Dataset([self.path])[i].picture[7, 11, 2]) for i in range(4)])

    def test_scenes_can_be_left_out(self):
        from starter.dataset import Dataset

        self.write(range(5))
        self.assertEqual(3, len(Dataset([self.path], leave_out=["scene1"])))


@needs_torch
class TargetsTest(unittest.TestCase):
    def test_boxes_follow_the_picture(self):
        from starter.augment import moved

        warp = np.array([[-2.0, 0, 100], [0, 2.0, 10]])
        (row,) = moved(np.array([[2, 10, 5, 20, 15, 1]], np.float32), warp, 200, 100)
        np.testing.assert_allclose((2, 60, 20, 80, 40, 1), row)

    def test_what_is_cut_off_is_ignored(self):
        from starter.augment import moved

        (row,) = moved(np.array([[2, -80, 0, 20, 50, 1]], np.float32), np.array([[1.0, 0, 0], [0, 1, 0]]), 100, 100)
        self.assertEqual(0, row[5])

    def test_hidden_and_tiny_ones_are_ignored(self):
        from starter.prepare import rendered_targets

        whole = Label(1, 2, (0, 0, 40, 30), (0, 0, 40, 30), 1.0, 1.0)
        hidden = Label(2, 2, (0, 0, 40, 30), (0, 0, 40, 30), 0.1, 1.0)
        tiny = Label(3, 0, (0, 0, 2, 5), (0, 0, 2, 5), 1.0, 1.0)
        self.assertEqual([1, 0, 0], rendered_targets([whole, hidden, tiny])[:, 5].tolist())

    def test_a_machine_with_its_rider_becomes_two_boxes(self):
        from starter.prepare import _camera_labels

        none = (np.zeros((0, 4)), np.zeros(0), np.zeros(0, int))
        machine, rider = _camera_labels([(0, 10, 10, 40, 110)], none)
        self.assertEqual((3, 0), (machine[0], rider[0]))
        self.assertEqual((110, 10), (machine[4], rider[2]))

    def test_the_same_numbers_make_the_same_picture(self):
        from starter.augment import spoil

        picture = np.random.default_rng(1).integers(0, 255, (64, 64, 3), dtype=np.uint8)
        np.testing.assert_array_equal(
            spoil(np.random.default_rng(5), picture), spoil(np.random.default_rng(5), picture)
        )


@needs_torch
class LossTest(unittest.TestCase):
    target = [[2, 40, 40, 100, 90, 1], [0, 10, 20, 22, 50, 1]]

    def rows_for(self, target):
        """What a net would say that knows everything."""
        from starter.net import cells

        corners, strides = cells(128, 128)
        rows = torch.full((1, len(corners), 11), -8.0)
        for kind, x0, y0, x1, y1, _ in target:
            centre = torch.tensor([(x0 + x1) / 2, (y0 + y1) / 2])
            near = ((corners + 0.5) * strides - centre).abs().max(1).values < strides[:, 0] * 2.5
            rows[0, near, :2] = centre / strides[near] - corners[near]
            rows[0, near, 2:4] = torch.log(torch.tensor([x1 - x0, y1 - y0]) / strides[near])
            rows[0, near, 4] = rows[0, near, 5 + int(kind)] = 8.0
        return rows

    def test_boxes_are_read_as_they_are_written(self):
        from starter.net import decode

        rows = self.rows_for(self.target[:1])
        best = decode(rows, 128, 128)[0][rows[0, :, 4].argmax()]
        np.testing.assert_allclose(self.target[0][1:5], best, atol=1e-3)

    def test_who_knows_everything_loses_less(self):
        from starter.loss import loss

        target = [torch.tensor(self.target, dtype=torch.float32)]
        knowing, parts = loss(self.rows_for(self.target), target, 128, 128)
        guessing, _ = loss(torch.zeros(1, 336, 11), target, 128, 128)
        self.assertLess(parts[0], 0.01)
        self.assertLess(knowing, guessing)

    def test_nothing_is_learned_from_what_is_to_be_ignored(self):
        from starter.loss import loss

        rows = torch.zeros(1, 336, 11, requires_grad=True)
        loss(rows, [torch.tensor([[2.0, 0, 0, 128, 128, 0]])], 128, 128)[0].backward()
        self.assertEqual(0, rows.grad.abs().sum())

    def test_each_cell_finds_one_object(self):
        from starter.loss import assign
        from starter.net import cells, decode

        rows = torch.zeros(336, 11)
        cell, which, iou = assign(
            rows, decode(rows[None], 128, 128)[0], torch.tensor(self.target).float(), *cells(128, 128)
        )
        self.assertEqual(len(cell), len(set(cell.tolist())))
        self.assertEqual({0, 1}, set(which.tolist()))
        self.assertTrue(((iou >= 0) & (iou <= 1)).all())


@needs_torch
class ExportTest(unittest.TestCase):
    def test_quantised_weights_keep_to_seven_bits_and_names_are_there(self):
        from onnx import numpy_helper
        from starter.export import export
        from starter.net import Net

        torch.manual_seed(0)
        model = export(Net().eval(), [torch.rand(1, 3, 416, 416) * 255 for _ in range(2)])
        weights = [
            numpy_helper.to_array(t) for t in model.graph.initializer if t.data_type == 3 and t.name.endswith("_w_q")
        ]
        self.assertGreater(len(weights), 20)
        self.assertLessEqual(max(int(np.abs(w.astype(int)).max()) for w in weights), 63)
        properties = {p.key: p.value for p in model.metadata_props}
        self.assertEqual("['person', 'bicycle', 'car', 'motorcycle', 'bus', 'truck']", properties["names"])


if __name__ == "__main__":
    unittest.main()
