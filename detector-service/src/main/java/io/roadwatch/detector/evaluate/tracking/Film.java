package io.roadwatch.detector.evaluate.tracking;

import io.roadwatch.contract.BoundingBox;
import io.roadwatch.contract.Detection;
import io.roadwatch.detector.track.TrackSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A scene as a detector saw it. The same seed makes the same film.
 *
 * @param shots in the order of time
 */
record Film(List<Shot> shots) {

    private static final float REPORT_FROM = TrackSettings.defaults().reportFrom();

    /**
     * One frame.
     *
     * @param truth who was to be seen
     * @param found what the detector found, in no order
     * @param perfect what a tracker would say that knew who is who: all that is to be reported, and nothing else
     */
    record Shot(Instant at, List<Labelled> truth, List<Detection> found, List<Labelled> perfect) {}

    static Film of(Scene scene, Sampling sampling, long seed) {
        Random random = new Random(seed);
        List<Shot> shots = new ArrayList<>();
        for (double seconds : sampling.times(scene.seconds(), random)) {
            List<Labelled> truth = new ArrayList<>();
            List<Detection> found = new ArrayList<>();
            List<Labelled> perfect = new ArrayList<>();
            for (Actor actor : scene.actors()) {
                Optional<BoundingBox> box = actor.at(seconds);
                if (box.isPresent()) {
                    truth.add(new Labelled(actor.id(), box.get()));
                    find(actor, box.get(), scene.noise(), random).ifPresent(detection -> {
                        found.add(detection);
                        if (detection.confidence() >= REPORT_FROM) {
                            perfect.add(new Labelled(actor.id(), detection.bbox()));
                        }
                    });
                }
            }
            invent(scene.noise(), random, found);
            Collections.shuffle(found, random); // a detector's order says nothing
            shots.add(new Shot(Instant.EPOCH.plus(Duration.ofNanos(Math.round(seconds * 1e9))), truth, found, perfect));
        }
        return new Film(shots);
    }

    /** What a tracker makes of it. */
    List<JudgedFrame> followedBy(Following tracker) {
        List<JudgedFrame> frames = new ArrayList<>();
        for (Shot shot : shots) {
            List<Labelled> tracks = new ArrayList<>();
            for (Detection detection : tracker.follow(shot.found(), shot.at())) {
                Long id = detection.trackId();
                if (id != null) {
                    tracks.add(new Labelled(id, detection.bbox()));
                }
            }
            frames.add(new JudgedFrame(shot.truth(), tracks));
        }
        return frames;
    }

    /** What no tracker can do better than. */
    List<JudgedFrame> followedPerfectly() {
        return shots.stream()
                .map(shot -> new JudgedFrame(shot.truth(), shot.perfect()))
                .toList();
    }

    private static Optional<Detection> find(Actor actor, BoundingBox box, Noise noise, Random random) {
        if (random.nextDouble() < noise.missed()) {
            return Optional.empty();
        }
        boolean weak = random.nextDouble() < noise.weak();
        double confidence = weak ? 0.12 + 0.2 * random.nextDouble() : 0.5 + 0.45 * random.nextDouble();
        String name = random.nextDouble() < noise.otherName() ? lookAlike(actor.className()) : actor.className();
        double sigma = noise.jitter() * Math.sqrt(box.areaPx2());
        return Optional.of(new Detection(name, (float) confidence, trembling(box, sigma, random)));
    }

    private static BoundingBox trembling(BoundingBox box, double sigma, Random random) {
        return new BoundingBox(
                (float) (box.leftPx() + sigma * random.nextGaussian()),
                (float) (box.topPx() + sigma * random.nextGaussian()),
                (float) (box.rightPx() + sigma * random.nextGaussian()),
                (float) (box.bottomPx() + sigma * random.nextGaussian()));
    }

    private static String lookAlike(String className) {
        return switch (className) {
            case "car" -> "truck";
            case "motorcycle" -> "bicycle";
            default -> className;
        };
    }

    private static void invent(Noise noise, Random random, List<Detection> found) {
        for (double left = noise.inventions(); left > 0; left--) {
            if (random.nextDouble() >= left) {
                continue;
            }
            double width = 30 + 90 * random.nextDouble();
            double x = random.nextDouble() * (Scene.WIDTH_PX - width);
            double y = random.nextDouble() * (Scene.HEIGHT_PX - width);
            BoundingBox box = new BoundingBox((float) x, (float) y, (float) (x + width), (float) (y + 0.7 * width));
            found.add(new Detection("car", (float) (0.35 + 0.25 * random.nextDouble()), box));
        }
    }
}
