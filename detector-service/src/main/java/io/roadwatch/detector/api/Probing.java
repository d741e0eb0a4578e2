package io.roadwatch.detector.api;

import io.roadwatch.detector.source.StreamAddress;
import io.roadwatch.detector.source.StreamProbe;
import io.roadwatch.detector.source.StreamProbe.Outcome;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/** Opens sources to see whether they can be read; how many at a time, the probe itself bounds. Never blocks. */
@Singleton
class Probing {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final StreamProbe probe;

    Probing(StreamProbe probe) {
        this.probe = probe;
    }

    /** What was found; a problem where nothing can be read. */
    Uni<Outcome.Readable> look(StreamAddress address) {
        return Uni.createFrom().completionStage(() -> probe.probe(address)).map(Probing::readable);
    }

    private static Outcome.Readable readable(Outcome outcome) {
        if (outcome instanceof Outcome.Readable readable) {
            return readable;
        }
        if (outcome instanceof Outcome.Unreadable unreadable) {
            throw ProblemType.SOURCE_UNREADABLE
                    .builder("The source cannot be read: " + unreadable.fault().text() + ".")
                    .with("code", unreadable.fault().code().label())
                    .build();
        }
        throw ProblemType.BUSY
                .builder("Too many sources are being probed; try again in a few seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
