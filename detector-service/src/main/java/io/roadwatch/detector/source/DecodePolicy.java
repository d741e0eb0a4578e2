package io.roadwatch.detector.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which frames of a stream are decoded. Decoding less costs less, and leaves fewer frames to sample from. */
public enum DecodePolicy {
    /** Every frame. */
    ALL,
    /** Frames that others refer to. */
    NONREF,
    /** Frames that stand alone. */
    KEYFRAMES,
    /** The cheapest of the others that meets the sampling, chosen from the keyframe gap as it is measured. */
    AUTO;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DecodePolicy> parse(String label) {
        return Arrays.stream(values())
                .filter(policy -> policy.label().equals(label))
                .findFirst();
    }

    /** All labels, for a sentence. */
    public static String labels() {
        return Arrays.stream(values()).map(DecodePolicy::label).collect(Collectors.joining(", "));
    }
}
