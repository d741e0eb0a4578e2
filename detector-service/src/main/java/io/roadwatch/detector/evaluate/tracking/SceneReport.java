package io.roadwatch.detector.evaluate.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** All scenes at all rates, as a table: our tracker, and beside it what one gets without effort. */
final class SceneReport {

    /** Films of each scene, each with noise of its own. */
    private static final int SEEDS = 5;

    private static final String HEADER = "%-22s %-7s %6s %6s %6s %9s %10s   %12s %15s%n"
            .formatted("scene", "rate", "MOTA", "MOTP", "IDF1", "switches", "fragments", "greedy IDF1", "greedy switches");

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
        TrackingScore sum = TrackingScore.NONE;
        for (int seed = 1; seed <= SEEDS; seed++) {
            sum = sum.plus(TrackingScore.of(Film.of(scene, sampling, seed).followedBy(tracker.get())));
        }
        return sum;
    }

    private static String line(String name, Sampling sampling, List<Scene> scenes) {
        TrackingScore ours = TrackingScore.NONE;
        TrackingScore greedy = TrackingScore.NONE;
        for (Scene scene : scenes) {
            ours = ours.plus(score(scene, sampling, Following::byteTracker));
            greedy = greedy.plus(score(scene, sampling, GreedyOverlap::new));
        }
        List<Object> cells = new ArrayList<>(List.of(name, sampling.label()));
        cells.addAll(List.of(
                ours.clearMot().mota(),
                ours.clearMot().motp(),
                ours.identity().idf1(),
                ours.clearMot().switches(),
                ours.clearMot().fragments(),
                greedy.identity().idf1(),
                greedy.clearMot().switches()));
        return String.format(
                Locale.ROOT, "%-22s %-7s %6.3f %6.3f %6.3f %9d %10d   %12.3f %15d%n", cells.toArray());
    }
}
