package io.roadwatch.detector.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a stream last gave a sign of life at each stage. Written by the stream's own thread and by inference threads, read by
 * the watchdog and whoever asks. Wall clock.
 */
final class StreamPulse {

    private final Clock clock;
    private volatile @Nullable Instant packetAt;
    private volatile @Nullable Instant pictureAt;
    private volatile @Nullable Instant analysedAt;
    private volatile @Nullable Instant oldestWaitingAt;

    StreamPulse(Clock clock) {
        this.clock = clock;
    }

    /** A connection begins: what the one before it did is of no meaning any more. */
    void connected() {
        Instant now = clock.instant();
        packetAt = now;
        pictureAt = now;
        oldestWaitingAt = null;
    }

    /** A connection ended: nothing is expected. */
    void disconnected() {
        packetAt = null;
        pictureAt = null;
        oldestWaitingAt = null;
    }

    void packet() {
        packetAt = clock.instant();
    }

    void picture() {
        pictureAt = clock.instant();
    }

    /** A picture was handed to the analysis. */
    void offered() {
        if (oldestWaitingAt == null) {
            oldestWaitingAt = clock.instant();
        }
    }

    void analysed() {
        analysedAt = clock.instant();
        oldestWaitingAt = null;
    }

    /** Last sign of life of the connection; absent while there is none. */
    @Nullable
    Instant packetAt() {
        return packetAt;
    }

    /** Absent while there is no connection. */
    @Nullable
    Instant pictureAt() {
        return pictureAt;
    }

    /** Absent before the first analysis. */
    @Nullable
    Instant analysedAt() {
        return analysedAt;
    }

    /** Since when the analysis owes a result; absent while it does not. */
    @Nullable
    Instant oldestWaitingAt() {
        return oldestWaitingAt;
    }

    /** Time since then; zero when it was never. */
    Duration age(@Nullable Instant sign) {
        return sign == null ? Duration.ZERO : Duration.between(sign, clock.instant());
    }
}
