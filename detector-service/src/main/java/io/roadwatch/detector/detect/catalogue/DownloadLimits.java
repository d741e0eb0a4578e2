package io.roadwatch.detector.detect.catalogue;

import java.time.Duration;

/**
 * What a download may take.
 *
 * @param connect longest wait for a connection
 * @param silence longest wait for an answer, and for its next byte
 * @param whole longest time for a model, all attempts and waiting for others included
 * @param maxBytes largest file that is fetched
 * @param attempts so often it is tried; each goes on where the one before it ended
 * @param pause between two attempts
 */
record DownloadLimits(Duration connect, Duration silence, Duration whole, long maxBytes, int attempts, Duration pause) {

    static final DownloadLimits DEFAULTS = new DownloadLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(30), 4L << 30, 4, Duration.ofSeconds(2));
}
