package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The latest results of every camera, for clients that come back. Safe for use by many threads. */
@Singleton
class ReplayStore {

    private final String epoch = UUID.randomUUID().toString();
    private final Map<CameraId, ResultRing> rings = new ConcurrentHashMap<>();
    private final PublishConfig config;
    private volatile long floor;

    ReplayStore(PublishConfig config) {
        this.config = config;
    }

    /** Names this run of the service. */
    String epoch() {
        return epoch;
    }

    NumberedResult add(CameraId camera, FrameResult result) {
        AtomicReference<@Nullable NumberedResult> numbered = new AtomicReference<>();
        rings.compute(camera, (id, known) -> { // as one step, so that no number is given by a ring that is just dropped
            ResultRing ring =
                    known == null ? new ResultRing(epoch, floor, config.replayResults(), config.replayBytes()) : known;
            numbered.set(ring.add(result));
            return ring;
        });
        return Objects.requireNonNull(numbered.get());
    }

    Optional<ResultRing> find(CameraId camera) {
        return Optional.ofNullable(rings.get(camera));
    }

    /**
     * Drops what was kept of cameras that are gone. Should one come back, its numbers go on above all that were dropped, so
     * they grow for ever, and nothing has to be remembered of it.
     */
    synchronized void retain(Predicate<CameraId> declared) {
        rings.keySet().stream()
                .filter(declared.negate())
                .toList()
                .forEach(gone -> rings.computeIfPresent(gone, (id, ring) -> {
                    floor = Math.max(floor, ring.last());
                    return null;
                }));
    }
}
