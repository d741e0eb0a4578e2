package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.StreamSpec.WireId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Results that a client missed and cannot get.
 *
 * @param from number of the first missing one; absent where the client's numbers mean nothing
 * @param to number of the last missing one; absent as {@code from}
 * @param oldest number of the oldest result that is kept, or of the next one; absent where there was none yet
 */
record ResumeGap(
        WireId camera,
        Reason reason,
        @Nullable Long from,
        @Nullable Long to,
        @Nullable Long oldest) {

    enum Reason {
        /** The service was started anew since. */
        OTHER_EPOCH,
        /** The results are not kept any more. */
        TOO_OLD,
        /** The number was never given: the camera was removed since, or the client is mistaken. */
        UNKNOWN_SEQUENCE;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static ResumeGap tooOld(WireId camera, long from, long to) {
        return new ResumeGap(camera, Reason.TOO_OLD, from, to, to + 1);
    }

    static ResumeGap unknown(WireId camera, Reason reason, @Nullable ResultRing ring) {
        return new ResumeGap(camera, reason, null, null, ring == null ? null : ring.oldest());
    }
}
