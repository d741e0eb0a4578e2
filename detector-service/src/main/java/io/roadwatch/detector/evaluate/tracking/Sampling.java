package io.roadwatch.detector.evaluate.tracking;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** When a scene is looked at. */
enum Sampling {
    EVERY_40_MS("25/s", 0.04),
    EVERY_80_MS("12.5/s", 0.08),
    EVERY_200_MS("5/s", 0.2),
    EVERY_500_MS("2/s", 0.5),
    EVERY_1800_MS("0.56/s", 1.8),
    /** As an overloaded machine does: 5/s in general, with gaps of up to 2 s. */
    IRREGULAR("uneven", Double.NaN);

    private static final double SHORTEST_S = 0.12;
    private static final double USUAL_SPREAD_S = 0.3;
    private static final double GAP_EVERY = 10;
    private static final double LONGEST_GAP_S = 2;

    private final String label;
    private final double gapSeconds;

    Sampling(String label, double gapSeconds) {
        this.label = label;
        this.gapSeconds = gapSeconds;
    }

    String label() {
        return label;
    }

    List<Double> times(double seconds, Random random) {
        List<Double> times = new ArrayList<>();
        for (double now = 0; now < seconds; now += gap(random)) {
            times.add(now);
        }
        return times;
    }

    private double gap(Random random) {
        if (!Double.isNaN(gapSeconds)) {
            return gapSeconds;
        }
        boolean hiccup = random.nextDouble() < 1 / GAP_EVERY;
        return hiccup
                ? LONGEST_GAP_S * random.nextDouble() + SHORTEST_S
                : SHORTEST_S + USUAL_SPREAD_S * random.nextDouble();
    }
}
