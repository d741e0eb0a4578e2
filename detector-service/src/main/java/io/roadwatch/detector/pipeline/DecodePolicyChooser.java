package io.roadwatch.detector.pipeline;

import io.roadwatch.detector.source.DecodePolicy;
import io.roadwatch.detector.source.StreamSpec.Reading;
import java.time.Duration;
import java.util.Optional;

/**
 * Chooses which frames of one connection are decoded. A source that is read too slowly to keep up with is reduced to its
 * keyframes until it has caught up, whatever was asked for: the socket must be drained, and old pictures help nobody.
 *
 * <p>{@link DecodePolicy#AUTO} begins with the frames that others refer to, and measures. Keyframes alone are enough when
 * they come at least as often as the sampling asks, give or take a fifth; every frame is decoded if the frames that others
 * refer to come too seldom, or if leaving out a single one would be too many. Used by one thread.
 */
final class DecodePolicyChooser {

    /** By how much the distance of decoded frames may exceed the sampling interval. */
    private static final double TOLERANCE = 1.2;

    private static final Duration TOO_FAR_BEHIND = Duration.ofMillis(1_000);
    private static final Duration CAUGHT_UP = Duration.ofMillis(300);

    private final DecodePolicy asked;
    private final Duration enough;
    private final boolean everyFrameCounts;
    private boolean catchingUp;
    private boolean referencesAreTooFew;

    /** @param nominal distance of two frames of the source; zero where not known */
    DecodePolicyChooser(Reading reading, Duration nominal) {
        this.asked = reading.decodePolicy();
        this.enough = Duration.ofNanos(Math.round(reading.sampling().interval().toNanos() * TOLERANCE));
        this.everyFrameCounts = enough.isZero() || enough.compareTo(nominal.multipliedBy(2)) < 0;
    }

    /** Before anything was measured. */
    DecodePolicy first() {
        if (asked != DecodePolicy.AUTO) {
            return asked;
        }
        return everyFrameCounts ? DecodePolicy.ALL : DecodePolicy.NONREF;
    }

    /**
     * @param keyframeGap the longest lately; absent before it is known
     * @param behind how far reading lags behind the source
     */
    DecodePolicy choose(Optional<Duration> keyframeGap, Duration behind) {
        Duration limit = catchingUp ? CAUGHT_UP : TOO_FAR_BEHIND;
        catchingUp = behind.compareTo(limit) > 0;
        if (catchingUp) {
            return DecodePolicy.KEYFRAMES;
        }
        if (asked != DecodePolicy.AUTO) {
            return first();
        }
        if (keyframeGap.isPresent() && keyframeGap.get().compareTo(enough) <= 0) {
            return DecodePolicy.KEYFRAMES;
        }
        return referencesAreTooFew ? DecodePolicy.ALL : first();
    }

    /** Whether fewer frames are decoded than asked for, because reading lags behind. */
    boolean catchingUp() {
        return catchingUp;
    }

    /**
     * Two pictures were decoded one after the other while {@link DecodePolicy#NONREF} was in force.
     *
     * @param distance of the two, however late either came
     */
    void picturesAreApart(Duration distance) {
        referencesAreTooFew |= distance.compareTo(enough) > 0;
    }
}
