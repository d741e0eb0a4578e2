package io.roadwatch.detector.decode;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;

/** Measures how far apart keyframes are, in media time. Used by one thread. */
final class KeyframeGaps {

    private static final int REMEMBERED = 5;

    private final ArrayDeque<Long> gapsMicros = new ArrayDeque<>();
    private long positionMicros;
    private long keyframeMicros;
    private boolean keyframeSeen;

    void keyframe(long micros) {
        if (keyframeSeen) {
            gapsMicros.addLast(Math.max(0, micros - keyframeMicros));
            if (gapsMicros.size() > REMEMBERED) {
                gapsMicros.removeFirst();
            }
        }
        keyframeSeen = true;
        keyframeMicros = micros;
    }

    /** Media time went on to here. */
    void reached(long micros) {
        positionMicros = micros;
    }

    boolean keyframeSeen() {
        return keyframeSeen;
    }

    /** The longest gap of late, also one that is not over yet; absent before the second keyframe. */
    Optional<Duration> longest() {
        return gapsMicros.stream()
                .max(Long::compare)
                .map(gap -> Duration.ofNanos(1_000 * Math.max(gap, positionMicros - keyframeMicros)));
    }
}
