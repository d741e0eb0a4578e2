"""Labels of rendered pictures, against what geometry says and against the pixels themselves."""

import unittest
from dataclasses import replace
from math import radians

import numpy as np

from roadscenes import CAR, CLASSES, PERSON, actors
from roadscenes.camera import Camera
from roadscenes.ground import Ground
from roadscenes.light import cloudy
from roadscenes.picture import Actor, Scene, render
from roadscenes.random_scene import on_photograph, random_picture

LEVEL = Camera((0.0, 0.0, 1.6), 0.0, 0.0, radians(60), 640, 360)
RAISED = Camera((0.0, 0.0, 7.0), 0.0, radians(18), radians(60), 640, 360)


def scene(*placed):
    return Scene(Ground((0.4, 0.4, 0.4)), cloudy(), actors=list(placed))


def somebody(x, y, ident=1, height=1.8):
    return Actor(ident, actors.person(np.random.default_rng(1), None, height=height), x, y, 0.0)


def a_car(x, y, ident=2, yaw=np.pi / 2):
    return Actor(ident, actors.car(np.random.default_rng(2), style="saloon"), x, y, yaw)


class PinholeTest(unittest.TestCase):
    def test_a_person_is_as_tall_as_the_pinhole_camera_says(self):
        _, (label,) = render(scene(somebody(12.0, 0.0, height=1.8)), LEVEL)
        expected = LEVEL.focal_px * 1.8 / 12.0
        self.assertEqual(PERSON, label.kind)
        self.assertAlmostEqual(expected, label.box[3] - label.box[1], delta=0.06 * expected)

    def test_feet_stand_where_the_ground_is(self):
        _, (label,) = render(scene(somebody(15.0, 3.0)), RAISED)
        foot, _ = RAISED.project([(15.0, 3.0, 0.0)])
        self.assertAlmostEqual(foot[0, 0], (label.box[0] + label.box[2]) / 2, delta=4)
        self.assertAlmostEqual(foot[0, 1], label.box[3], delta=4)

    def test_a_pixel_of_the_ground_leads_back_to_it(self):
        pixel, _ = RAISED.project([(21.0, -4.0, 0.0)])
        np.testing.assert_allclose((21.0, -4.0), RAISED.ground_at(*pixel[0]), atol=1e-6)

    def test_nothing_is_above_the_horizon(self):
        self.assertIsNone(RAISED.ground_at(320, RAISED.horizon_px() - 5))

    def test_what_is_behind_the_camera_has_no_label(self):
        self.assertEqual([], render(scene(somebody(-9.0, 0.0)), LEVEL)[1])


class PixelsTest(unittest.TestCase):
    def test_the_box_of_what_is_seen_holds_exactly_the_pixels_that_change(self):
        empty, _ = render(scene(), LEVEL)
        full, (label,) = render(scene(a_car(14.0, 0.0)), LEVEL)
        changed = np.abs(full.astype(int) - empty).max(2) > 8
        columns, rows = np.flatnonzero(changed.any(0)), np.flatnonzero(changed.any(1))
        self.assertAlmostEqual(rows[0], label.seen[1], delta=2)  # the shadow reaches out at the other sides
        self.assertGreaterEqual(columns[0], label.seen[0] - 12)
        self.assertLessEqual(columns[-1], label.seen[2] + 12)

    def test_who_stands_behind_a_car_is_seen_in_part(self):
        _, labels = render(scene(a_car(10.0, 0.0), somebody(14.0, 0.0)), LEVEL)
        person = next(label for label in labels if label.ident == 1)
        self.assertTrue(0.05 < person.visible < 0.8, person.visible)
        self.assertLess(person.seen[3], person.box[3] - 5)

    def test_order_does_not_matter_but_distance_does(self):
        near_first = render(scene(a_car(10.0, 0.0), somebody(14.0, 0.0)), LEVEL)
        far_first = render(scene(somebody(14.0, 0.0), a_car(10.0, 0.0)), LEVEL)
        np.testing.assert_array_equal(near_first[0], far_first[0])

    def test_what_leaves_the_picture_is_cut_off(self):
        _, (label,) = render(scene(a_car(9.0, 5.2)), LEVEL)
        self.assertEqual(0.0, label.box[0])
        self.assertTrue(0.1 < label.inside < 0.95, label.inside)

    def test_a_rider_is_a_person_of_its_own_on_the_machine(self):
        shape = actors.motorcycle(np.random.default_rng(3))
        _, labels = render(scene(Actor(5, shape, 9.0, 0.0, np.pi / 2, 0.0, (6,))), LEVEL)
        machine, rider = (next(label for label in labels if label.ident == ident) for ident in (5, 6))
        self.assertEqual(("motorcycle", "person"), (CLASSES[machine.kind], CLASSES[rider.kind]))
        self.assertLess(rider.box[1], machine.box[1])
        self.assertLess(rider.box[3], machine.box[3])


class RandomScenesTest(unittest.TestCase):
    def test_the_same_seed_makes_the_same_picture(self):
        first, second = random_picture(7, 320), random_picture(7, 320)
        np.testing.assert_array_equal(first[0], second[0])
        self.assertEqual(first[1], second[1])

    def test_other_seeds_make_other_pictures(self):
        self.assertFalse(np.array_equal(random_picture(7, 320, 180)[0], random_picture(8, 320, 180)[0]))

    def test_labels_lie_in_the_picture_and_what_is_seen_lies_in_the_whole(self):
        for seed in range(12):
            picture, labels = random_picture(seed, 320)
            for label in labels:
                self.assertTrue(0 <= label.box[0] < label.box[2] <= picture.shape[1], label)
                self.assertTrue(0 <= label.box[1] < label.box[3] <= picture.shape[0], label)
                self.assertTrue(0 < label.visible <= 1 and 0 < label.inside <= 1, label)
                self.assertTrue(label.seen[0] >= label.box[0] - 1.5 and label.seen[3] <= label.box[3] + 1.5, label)

    def test_all_classes_occur(self):
        kinds = {label.kind for seed in range(25) for label in random_picture(seed, 320)[1]}
        self.assertEqual(set(range(len(CLASSES))), kinds)

    def test_a_photograph_stays_as_it_is_where_nobody_is_added(self):
        photograph = np.full((200, 320, 3), (90, 120, 140), np.uint8)
        picture, labels = on_photograph(4, photograph)
        self.assertTrue(labels)
        top = picture[:20].astype(int)
        self.assertLess(np.abs(top - photograph[:20]).mean(), 6)

    def test_identities_are_unique(self):
        for seed in range(6):
            idents = [label.ident for label in random_picture(seed, 320)[1]]
            self.assertEqual(len(idents), len(set(idents)))


class NightTest(unittest.TestCase):
    def test_night_is_darker_and_its_labels_are_the_same(self):
        day = scene(a_car(14.0, 0.0))
        night = replace(day, light=replace(day.light, dark=1.0))
        (bright, by_day), (dark, by_night) = render(day, RAISED), render(night, RAISED)
        self.assertLess(dark.mean(), bright.mean() * 0.6)
        self.assertEqual(by_day, by_night)
        self.assertEqual(CAR, by_night[0].kind)


if __name__ == "__main__":
    unittest.main()
