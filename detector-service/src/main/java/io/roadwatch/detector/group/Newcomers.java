package io.roadwatch.detector.group;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * For how long the frames of one stream have had new groups. Where some are new in frame after frame their ids do not hold,
 * and waiting for them to settle would never end. Used under the lock of its owner.
 */
final class Newcomers {

    private static final Duration WITHOUT_END = Duration.ofSeconds(3);

    private @Nullable Instant since;

    /** A frame that may be called has a group that is too new, or none. To be told of every such frame. */
    void seen(boolean some, Instant at) {
        if (!some) {
            since = null;
        } else if (since == null || at.isBefore(since)) {
            since = at;
        }
    }

    /** Nothing waits for a newcomer now: a call begins, or none may be made in any case. */
    void nothingWaits() {
        since = null;
    }

    boolean neverEnd(Instant at) {
        return since != null && !at.isBefore(since.plus(WITHOUT_END));
    }
}
