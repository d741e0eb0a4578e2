package io.roadwatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of an analysis went.
 *
 * @param queueSeconds waiting for a turn, for a pace and between attempts
 * @param networkSeconds of the attempt that succeeded: its whole time without the vendor's own; absent where the vendor did
 *     not report its own
 * @param vendorSeconds of the attempt that succeeded, as the vendor reported it
 * @param totalSeconds from the request to the verdict
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LlmTiming(
        double queueSeconds,
        @Nullable Double networkSeconds,
        @Nullable Double vendorSeconds,
        double totalSeconds) {

    public LlmTiming {
        Require.notNegative("queueSeconds", queueSeconds);
        Require.notNegative("totalSeconds", totalSeconds);
    }
}
