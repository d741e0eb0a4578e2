package io.roadwatch.detector.evaluate.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What happens on roads, each difficulty alone, and all together at the end. */
final class Scenes {

    private static final Noise NONE = new Noise(0, 0, 0, 0, 0);

    private Scenes() {}

    static List<Scene> all() {
        return List.of(
                crossing(),
                shortOcclusion(),
                longOcclusion(),
                withNoise("missed detections", new Noise(0.2, 0.25, 0.02, 0, 0)),
                withNoise("trembling boxes", new Noise(0, 0, 0.06, 0, 0)),
                withNoise("class flicker", new Noise(0, 0.05, 0.02, 0.4, 0)),
                withNoise("false positives", new Noise(0, 0.05, 0.02, 0, 1)),
                startAndStop(),
                parkedRow(),
                perspective(),
                rushHour());
    }

    /** Two people pass through each other's boxes, two cars meet at right angles. Nobody is hidden. */
    static Scene crossing() {
        return new Scene(
                "crossing",
                16,
                List.of(
                        Actor.of(1, "person", 32, 84, at(0, 200, 200), at(16, 680, 200)),
                        Actor.of(2, "person", 32, 84, at(0, 680, 206), at(16, 200, 206)),
                        Actor.of(3, "car", 100, 60, at(0, 100, 500), at(16, 1060, 500)),
                        Actor.of(4, "car", 70, 64, at(0, 612, 60), at(16, 612, 700))),
                Noise.LITTLE);
    }

    /** A car passes behind a pillar for 1 s, a person behind a van for 2 s. */
    static Scene shortOcclusion() {
        return new Scene(
                "occlusion of 1-2 s",
                20,
                List.of(
                        Actor.of(1, "car", 100, 60, at(0, 100, 500), at(20, 1180, 500))
                                .hiddenBetween(8, 9),
                        Actor.of(2, "person", 32, 84, at(0, 200, 200), at(20, 800, 200))
                                .hiddenBetween(10, 12)),
                Noise.LITTLE);
    }

    /** A car is gone for longer than any track waits for a moving one; another one comes in the meantime. */
    static Scene longOcclusion() {
        return new Scene(
                "occlusion of 8 s",
                24,
                List.of(
                        Actor.of(1, "car", 100, 60, at(0, 100, 500), at(24, 1180, 500))
                                .hiddenBetween(8, 16),
                        Actor.of(2, "car", 100, 60, at(10, 1100, 300), at(24, 100, 300))),
                Noise.LITTLE);
    }

    /** The same traffic for each kind of noise: two lanes, two people, two cars at the kerb. */
    static Scene withNoise(String name, Noise noise) {
        return new Scene(
                name,
                30,
                List.of(
                        Actor.of(1, "car", 90, 60, at(0, 100, 300), at(15, 1150, 300)),
                        Actor.of(2, "car", 90, 60, at(4, 100, 300), at(19, 1150, 300)),
                        Actor.of(3, "car", 90, 60, at(10, 1150, 380), at(28, 100, 380)),
                        Actor.of(4, "motorcycle", 50, 60, at(12, 100, 300), at(24, 1150, 300)),
                        Actor.of(5, "person", 32, 84, at(0, 300, 550), at(30, 900, 560)),
                        Actor.of(6, "person", 32, 84, at(5, 1000, 600), at(30, 400, 590)),
                        Actor.of(7, "car", 110, 70, at(0, 300, 460), at(30, 300, 460)),
                        Actor.of(8, "car", 110, 70, at(0, 430, 460), at(30, 430, 460))),
                noise);
    }

    /** Six cars bumper to bumper: they wait, go on by 300 px, and wait again. */
    static Scene startAndStop() {
        List<Actor> queue = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double x = 700 - 112 * i;
            double start = 10 + 0.8 * i; // one after the other, as drivers do
            queue.add(Actor.of(
                    i + 1,
                    "car",
                    95,
                    60,
                    at(0, x, 400),
                    at(start, x, 400),
                    at(start + 5, x + 300, 400),
                    at(40, x + 300, 400)));
        }
        return new Scene("start-stop queue", 40, queue, new Noise(0.05, 0.1, 0.03, 0.05, 0));
    }

    /** Two rows of parked cars, the boxes of the lower one overlapping, that a weak detector finds now and then. */
    static Scene parkedRow() {
        List<Actor> cars = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            cars.add(Actor.of(i + 1, "car", 60, 46, at(0, 200 + 66 * i, 200), at(60, 200 + 66 * i, 200)));
            cars.add(Actor.of(i + 11, "car", 90, 60, at(0, 200 + 56 * i, 400), at(60, 200 + 56 * i, 408)));
        }
        return new Scene("parked side by side", 60, cars, new Noise(0.25, 0.3, 0.04, 0.1, 0));
    }

    /** Cars come up to the camera in two lanes; their boxes grow to the elevenfold. */
    static Scene perspective() {
        List<Actor> cars = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double from = 3.5 * i;
            double lane = i % 2 == 0 ? 1 : -1;
            cars.add(new Actor(
                    i + 1,
                    "car",
                    List.of(
                            new Waypoint(from, 640 + 12 * lane, 120, 20, 16),
                            new Waypoint(from + 5, 640 + 40 * lane, 200, 50, 40),
                            new Waypoint(from + 8, 640 + 120 * lane, 360, 120, 95),
                            new Waypoint(from + 10, 640 + 260 * lane, 600, 220, 175)),
                    List.of()));
        }
        return new Scene("perspective", 28, cars, Noise.LITTLE);
    }

    /** Everything at once, drawn by chance. */
    static Scene rushHour() {
        Random random = new Random(7);
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean person = i % 4 == 3;
            double lane = 120 + 70 * (i % 8);
            double from = 40 * random.nextDouble();
            double seconds = person ? 40 : 8 + 12 * random.nextDouble();
            boolean right = i % 2 == 0;
            Actor actor = Actor.of(
                    i + 1,
                    person ? "person" : "car",
                    person ? 32 : 85,
                    person ? 80 : 58,
                    at(from, right ? 60 : 1220, lane),
                    at(from + seconds, right ? 1220 : 60, lane));
            actors.add(i % 3 == 0 ? actor.hiddenBetween(from + seconds / 2, from + seconds / 2 + 1) : actor);
        }
        return new Scene("rush hour", 60, actors, new Noise(0.1, 0.15, 0.03, 0.1, 0.3));
    }

    /** The same without any noise: what is left is the tracker's own. */
    static Scene noiseless(Scene scene) {
        return new Scene(scene.name(), scene.seconds(), scene.actors(), NONE);
    }

    private static double[] at(double seconds, double x, double y) {
        return new double[] {seconds, x, y};
    }
}
