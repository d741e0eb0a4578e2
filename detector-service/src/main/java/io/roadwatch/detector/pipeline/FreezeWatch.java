package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.decode.PictureSignature;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Notices a camera that goes on sending one and the same picture. Told by one thread at a time, asked by any.
 */
final class FreezeWatch {

    private final Duration limit;
    private @Nullable PictureSignature reference;
    private Instant referenceAt = Instant.MIN;
    private volatile @Nullable Instant frozenSince;

    /** @param limit how long a picture must stay the same to count as frozen */
    FreezeWatch(Duration limit) {
        this.limit = limit;
    }

    void saw(PictureSignature picture, Instant capturedAt) {
        if (reference == null || !reference.sameAs(picture)) {
            reference = picture;
            referenceAt = capturedAt;
            frozenSince = null;
        } else if (!referenceAt.plus(limit).isAfter(capturedAt)) {
            frozenSince = referenceAt;
        }
    }

    /** Since when all pictures are the same; empty while they differ. */
    @Nullable
    Instant frozenSince() {
        return frozenSince;
    }
}
