package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How one tracked object moves in the picture, as estimated over its last frames.
 *
 * @param velocityXPxPerS to the right, in source-frame pixels per second of stream time
 * @param velocityYPxPerS downwards
 * @param sinceMovedSeconds since it last left its place, 0 while it is leaving it; absent if it has not moved since it was
 *     first seen. Its place is larger than the trembling of a detector's boxes, so a parked car stays in it.
 */
public record Motion(
        float velocityXPxPerS,
        float velocityYPxPerS,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Float sinceMovedSeconds) {

    public Motion {
        Require.finite("velocityXPxPerS", velocityXPxPerS);
        Require.finite("velocityYPxPerS", velocityYPxPerS);
        if (sinceMovedSeconds != null) {
            Require.notNegative("sinceMovedSeconds", sinceMovedSeconds);
        }
    }

    /** Speed in source-frame pixels per second. */
    public double speedPxPerS() {
        return Math.hypot(velocityXPxPerS, velocityYPxPerS);
    }

    /** Direction of travel in 0..360 degrees: 0 to the right, 90 downwards. Without meaning at speed 0. */
    public double directionDegrees() {
        double degrees = Math.toDegrees(Math.atan2(velocityYPxPerS, velocityXPxPerS));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
