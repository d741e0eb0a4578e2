package io.roadwatch.detector.source;

/**
 * How a file is played; ignored for live sources.
 *
 * @param loop begin again at the end, with time going on
 * @param paced in real time, as a live camera would; otherwise as fast as the detector can, without dropping a frame
 */
public record Playback(boolean loop, boolean paced) {

    /** Once, in real time. */
    public static final Playback ONCE = new Playback(false, true);
}
