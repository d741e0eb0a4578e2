package io.roadwatch.detector.detect.input;

/** Width and height of a frame, in pixels. */
record FrameSize(int widthPx, int heightPx) {

    FrameSize {
        if (widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("a frame has pixels, got %dx%d".formatted(widthPx, heightPx));
        }
    }
}
