package io.roadwatch.detector.evaluate.tracking;

import java.util.List;

/** What a tracker is worth: frame by frame, and for the identities over all frames. */
public record TrackingScore(ClearMotScore clearMot, IdentityScore identity) {

    static final TrackingScore NONE = new TrackingScore(ClearMotScore.NONE, new IdentityScore(0, 0, 0));

    /** @param frames of one sequence, in their order */
    public static TrackingScore of(List<JudgedFrame> frames) {
        return new TrackingScore(ClearMot.judge(frames), IdentityScore.of(frames));
    }

    /** Two sequences together. */
    TrackingScore plus(TrackingScore other) {
        return new TrackingScore(clearMot.plus(other.clearMot), identity.plus(other.identity));
    }
}
