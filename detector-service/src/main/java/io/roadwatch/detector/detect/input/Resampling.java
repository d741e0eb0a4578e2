package io.roadwatch.detector.detect.input;

import java.util.Locale;

/** How the pixels of a frame become fewer, or more. */
public enum Resampling {
    /** Every pixel counts: the mean of those that a pixel of the input covers. */
    AREA,
    /**
     * Only the four nearest count, whatever the scale, to the bit as OpenCV's {@code INTER_LINEAR} does it. Models that are
     * sensitive to single pixels find what they were evaluated with; the frame is converted at its full size first.
     */
    BILINEAR;

    /** For people: {@code bilinear}, as it is configured. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
