package io.roadwatch.analyzer.llm.dispatch;

import java.util.Locale;

/** How soon an attempt is to be made, from its risk prior. */
public enum Urgency {
    LOW,
    MODERATE,
    ELEVATED,
    HIGH;

    /** @param prior 0..1; each quarter is one urgency */
    public static Urgency of(double prior) {
        return values()[(int) Math.min(3, prior * 4)];
    }

    /** After some time of waiting. Nothing climbs to {@link #HIGH}: that place is for those who belong there. */
    Urgency promoted(long steps) {
        if (this == HIGH) {
            return HIGH;
        }
        return values()[(int) Math.min(ELEVATED.ordinal(), ordinal() + steps)];
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
