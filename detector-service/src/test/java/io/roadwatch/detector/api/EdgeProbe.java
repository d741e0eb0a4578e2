package io.roadwatch.detector.api;

import io.roadwatch.detector.source.FaultCode;
import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamFault;
import io.roadwatch.detector.source.StreamProbe;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers by the host, on a thread of its own: {@code dead} cannot be read, {@code crowded} meets too many probes. */
@Alternative
@Singleton
class EdgeProbe implements StreamProbe {

    private volatile Optional<StreamAddress> last = Optional.empty();

    /** What was to be opened last. */
    StreamAddress last() {
        return last.orElseThrow();
    }

    @Override
    public CompletionStage<Outcome> probe(StreamAddress address) {
        last = Optional.of(address);
        return CompletableFuture.supplyAsync(() -> look(address.location()));
    }

    private static Outcome look(String location) {
        if (location.contains("dead")) {
            return new Outcome.Unreadable(new StreamFault(FaultCode.CONNECTION_REFUSED, "nobody listens on the port"));
        }
        if (location.contains("crowded")) {
            return new Outcome.Busy();
        }
        return new Outcome.Readable(
                "hevc", 1920, 1080, 0, Duration.ofMillis(2_500), Duration.ofMillis(120), List.of("Long pauses."));
    }
}
