package io.roadwatch.analyzer.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.roadwatch.analyzer.observe.CallsLately;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How HTTP calls to the LLM went lately, as operators see it.
 *
 * @param window how far back it looks, ISO-8601
 * @param failures by reason; a reason that did not occur is left out
 * @param p50Seconds half of the calls that succeeded took no longer; absent where none did
 * @param p95Seconds 95 of 100 of them took no longer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LatencyView(
        String window,
        long successes,
        Map<String, Long> failures,
        @Nullable Double p50Seconds,
        @Nullable Double p95Seconds) {

    static LatencyView of(CallsLately calls) {
        return new LatencyView(
                calls.window().toString(), calls.successes(), calls.failures(), calls.p50Seconds(), calls.p95Seconds());
    }
}
