package io.roadwatch.detector.detect.layout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an output is for, where a model has several, with what exporters write into its name. */
enum OutputRole {
    /** How many objects there are. */
    COUNT("num", "count"),
    BOXES("box", "dets", "coord"),
    SCORES("score", "conf", "prob"),
    LABELS("label", "class", "cls"),
    /** One value for every class; exporters call it scores or labels as well. */
    LOGITS("logit");

    private final List<String> hints;

    OutputRole(String... hints) {
        this.hints = List.of(hints);
    }

    /** Whether a name tells that its output is for something else. One that hints at several roles tells nothing. */
    boolean isContradictedBy(String name) {
        Optional<OutputRole> named = named(name.toLowerCase(Locale.ROOT));
        if (named.isEmpty() || named.get() == this) {
            return false;
        }
        return this != LOGITS || named.get() == BOXES || named.get() == COUNT;
    }

    private static Optional<OutputRole> named(String name) {
        if (COUNT.isHintedAtBy(name)) { // "num_dets" are no boxes
            return Optional.of(COUNT);
        }
        List<OutputRole> hinted =
                Arrays.stream(values()).filter(one -> one.isHintedAtBy(name)).toList();
        return hinted.size() == 1 ? Optional.of(hinted.get(0)) : Optional.empty();
    }

    private boolean isHintedAtBy(String name) {
        return hints.stream().anyMatch(name::contains);
    }
}
