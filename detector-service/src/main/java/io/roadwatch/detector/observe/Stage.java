package io.roadwatch.detector.observe;

import java.util.Locale;

/** Where the time of an analysed frame goes, in the order of the path. */
public enum Stage {
    /** From being sampled until an inference thread takes it. */
    QUEUE,
    /** Converting, scaling and laying out the picture for the model. */
    PREPARE,
    /** The model itself; for a batch, the whole batch counts once. */
    INFER,
    /** From the model's outputs to boxes in the frame. */
    DECODE,
    TRACK,
    GROUP,
    /** Cutting, drawing and compressing pictures. */
    PICTURES,
    /** Writing the result for its subscribers. */
    PUBLISH;

    /** For metric labels: {@code infer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
