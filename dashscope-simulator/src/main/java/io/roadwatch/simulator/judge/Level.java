package io.roadwatch.simulator.judge;

import java.util.Locale;

/** Risk levels, each with the confidences that go with it, so that level and confidence of an answer never disagree. */
enum Level {
    NONE(0.05, 0.30),
    LOW(0.45, 0.64),
    MEDIUM(0.65, 0.79),
    HIGH(0.80, 0.95);

    private final double lowestConfidence;
    private final double highestConfidence;

    Level(double lowestConfidence, double highestConfidence) {
        this.lowestConfidence = lowestConfidence;
        this.highestConfidence = highestConfidence;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param clarity 0 for a case at the border of the level, 1 for the clearest; values outside are clamped */
    double confidence(double clarity) {
        double clamped = Math.max(0, Math.min(1, clarity));
        double confidence = lowestConfidence + clamped * (highestConfidence - lowestConfidence);
        return Math.round(confidence * 100) / 100.0;
    }
}
