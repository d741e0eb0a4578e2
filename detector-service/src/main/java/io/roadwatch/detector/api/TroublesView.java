package io.roadwatch.detector.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamMonitor.Troubles;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What went wrong lately; {@code lastFault} is the latest fault, healed or not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TroublesView(
        int reconnectsLastHour,
        int stallsLastHour,
        @Nullable Instant frozenSince,
        @Nullable FaultView lastFault) {

    static TroublesView of(Troubles troubles) {
        StreamFault last = troubles.lastFault();
        return new TroublesView(
                troubles.reconnectsLastHour(),
                troubles.stallsLastHour(),
                troubles.frozenSince(),
                last == null ? null : FaultView.of(last));
    }
}
