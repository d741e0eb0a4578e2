package io.roadwatch.detector.publish;

import java.util.Locale;
import java.util.Optional;

/** Which whole-frame pictures a subscriber wants. */
enum FrameChoice {
    BOTH(true, true),
    ANNOTATED(true, false),
    RAW(false, true),
    NONE(false, false);

    private final boolean annotated;
    private final boolean raw;

    FrameChoice(boolean annotated, boolean raw) {
        this.annotated = annotated;
        this.raw = raw;
    }

    boolean annotated() {
        return annotated;
    }

    boolean raw() {
        return raw;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FrameChoice> parse(String wireName) {
        for (FrameChoice choice : values()) {
            if (choice.wireName().equals(wireName)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }
}
