"""The story of the demo happens as its events say."""

import unittest

import numpy as np

from roadscenes import demo
from roadscenes.actors import car
from roadscenes.places import Lane
from roadscenes.traffic import Driver, Vehicle


def play(times):
    """Everybody (x, y, yaw, speed) by ident at each of the times."""
    story = demo.tell()
    street = demo.Street(story)
    moments = []
    for t in times:
        street.until(t)
        moments.append(
            {actor.ident: (actor.x, actor.y, actor.yaw, speed, actor.shape.length) for actor, speed in street.cast()}
        )
    return story, moments


class StoryTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.times = np.arange(0, demo.SECONDS, 0.16)
        cls.story, cls.moments = play(cls.times)

    def during(self, kind):
        event = next(event for event in self.story.events if event["kind"] == kind)
        chosen = [m for t, m in zip(self.times, self.moments) if event["from"] <= t <= event["to"]]
        return [[moment[ident] for ident in event["ids"]] for moment in chosen]

    def test_the_car_stops_short_of_who_steps_out(self):
        gaps = [
            person[0] - (driver[0] + driver[4] / 2)
            for person, driver in self.during("pedestrian-steps-out")
            if abs(person[1] - driver[1]) < 1.5
        ]
        speeds = [driver[3] for _, driver in self.during("pedestrian-steps-out")]
        self.assertTrue(0.4 < min(gaps) < 4, min(gaps))
        self.assertGreater(max(speeds) - min(speeds), 9)

    def test_the_motorcycle_rides_against_the_traffic(self):
        for ((x, y, yaw, speed, _),) in self.during("wrong-way"):
            self.assertLess(np.cos(yaw), -0.9)
            self.assertLess(y, 0)  # the side of those who go east
            self.assertGreater(speed, 8)

    def test_the_second_car_is_less_than_half_a_second_behind(self):
        for first, second in self.during("tailgating"):
            gap = first[0] - second[0] - (first[4] + second[4]) / 2
            self.assertTrue(1 < gap < 0.5 * second[3], gap)

    def test_the_two_at_the_crossing_nearly_meet(self):
        apart = [np.hypot(one[0] - other[0], one[1] - other[1]) for one, other in self.during("near-collision")]
        self.assertTrue(4 < min(apart) < 13, min(apart))
        speeds = [other[3] for _, other in self.during("near-collision")]
        self.assertLess(min(speeds[speeds.index(max(speeds)) :]), max(speeds) - 1)

    def test_nobody_drives_through_anybody(self):
        for moment in self.moments:
            cars = [v for v in moment.values() if v[4] > 1.2]
            for i, one in enumerate(cars):
                for other in cars[i + 1 :]:
                    same_way = abs(np.cos(one[2] - other[2])) > 0.9
                    along = abs((one[0] - other[0]) * np.cos(one[2]) + (one[1] - other[1]) * np.sin(one[2]))
                    aside = abs(-(one[0] - other[0]) * np.sin(one[2]) + (one[1] - other[1]) * np.cos(one[2]))
                    if same_way and aside < 0.9:
                        self.assertGreater(along, (one[4] + other[4]) / 2 - 0.2, (one, other))

    def test_cars_queue_at_the_red_light(self):
        moment = self.moments[int(38 / 0.16)]
        waiting = [v for v in moment.values() if v[3] < 0.3 and v[4] > 2 and abs(v[1]) < demo.MAIN]
        self.assertGreaterEqual(len(waiting), 4)


class DriverTest(unittest.TestCase):
    def test_a_free_driver_reaches_the_desired_speed(self):
        vehicle = Vehicle(1, car(np.random.default_rng(0)), Lane((0, 0), 0.0, 1000), 0.0, 0.0, Driver(desired=12))
        for _ in range(600):
            vehicle.step([], 0.05)
        self.assertAlmostEqual(12, vehicle.speed, delta=0.2)

    def test_a_driver_stops_before_what_stands(self):
        vehicle = Vehicle(1, car(np.random.default_rng(0)), Lane((0, 0), 0.0, 1000), 0.0, 12.0)
        for _ in range(600):
            vehicle.step([(100 - vehicle.front(), 0.0)], 0.05)
        self.assertLess(vehicle.front(), 100)
        self.assertAlmostEqual(0, vehicle.speed, delta=0.1)


if __name__ == "__main__":
    unittest.main()
