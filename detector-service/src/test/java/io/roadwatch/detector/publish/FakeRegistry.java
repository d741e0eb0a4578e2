package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.TooManyStreamsException;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what was declared; nothing runs. */
@Alternative
@Singleton
class FakeRegistry implements StreamRegistry {

    private final Map<CameraId, StreamSpec> specs = new ConcurrentHashMap<>();
    private volatile boolean full;

    void clear() {
        specs.clear();
        full = false;
    }

    void isFull() {
        full = true;
    }

    @Override
    public boolean declare(StreamSpec spec) {
        if (full && !specs.containsKey(spec.id())) {
            throw new TooManyStreamsException(1);
        }
        return specs.put(spec.id(), spec) == null;
    }

    @Override
    public boolean remove(CameraId id) {
        return specs.remove(id) != null;
    }

    @Override
    public Optional<StreamSpec> find(CameraId id) {
        return Optional.ofNullable(specs.get(id));
    }

    @Override
    public List<StreamSpec> list() {
        return List.copyOf(specs.values());
    }

    @Override
    public void listen(Listener listener) {
        // nothing runs
    }
}
