package io.roadwatch.detector.evaluate.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** All scenes at all rates, as a table: our tracker, and beside it what one gets without effort. */
final class SceneReport {

    /** Films of each scene, each with noise of its own. */
    static final int FILMS = 3;

    private static final String HEADER = "%-20s %-7s %6s %6s %6s %9s %9s %10s   %11s %15s%n"
            .formatted(
                    "scene",
                    "rate",
                    "MOTA",
                    "MOTP",
                    "IDF1",
                    "best IDF1",
                    "switches",
                    "fragments",
                    "greedy IDF1",
                    "greedy switches");

    private SceneReport() {}

    static String print() {
        StringBuilder text = new StringBuilder(HEADER);
        for (Scene scene : Scenes.all()) {
            for (Sampling sampling : Sampling.values()) {
                text.append(line(scene.name(), sampling, List.of(scene)));
            }
        }
        for (Sampling sampling : Sampling.values()) {
            text.append(line("all scenes", sampling, Scenes.all()));
        }
        return text.toString();
    }

    /** Several films of a scene, judged together. */
    static TrackingScore score(Scene scene, Sampling sampling, Supplier<Following> tracker) {
        return score(scene, sampling, film -> film.followedBy(tracker.get()));
    }

    /** The best that can be had from the same detections. */
    static TrackingScore best(Scene scene, Sampling sampling) {
        return score(scene, sampling, Film::followedPerfectly);
    }

    private static TrackingScore score(Scene scene, Sampling sampling, Function<Film, List<JudgedFrame>> follow) {
        TrackingScore sum = TrackingScore.NONE;
        for (int seed = 1; seed <= FILMS; seed++) {
            sum = sum.plus(TrackingScore.of(follow.apply(Film.of(scene, sampling, seed))));
        }
        return sum;
    }

    private static String line(String name, Sampling sampling, List<Scene> scenes) {
        TrackingScore ours = TrackingScore.NONE;
        TrackingScore best = TrackingScore.NONE;
        TrackingScore greedy = TrackingScore.NONE;
        for (Scene scene : scenes) {
            ours = ours.plus(score(scene, sampling, Following::byteTracker));
            best = best.plus(best(scene, sampling));
            greedy = greedy.plus(score(scene, sampling, GreedyOverlap::new));
        }
        List<Object> cells = new ArrayList<>(List.of(name, sampling.label()));
        cells.addAll(List.of(
                ours.clearMot().mota(),
                ours.clearMot().motp(),
                ours.identity().idf1(),
                best.identity().idf1(),
                ours.clearMot().switches(),
                ours.clearMot().fragments(),
                greedy.identity().idf1(),
                greedy.clearMot().switches()));
        return String.format(
                Locale.ROOT, "%-20s %-7s %6.3f %6.3f %6.3f %9.3f %9d %10d   %11.3f %15d%n", cells.toArray());
    }
}
