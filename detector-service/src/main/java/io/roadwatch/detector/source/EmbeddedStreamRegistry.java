package io.roadwatch.detector.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the desired state in the memory of this process. */
@ApplicationScoped
class EmbeddedStreamRegistry implements StreamRegistry {

    private final int limit;
    private final Map<String, StreamSpec> specs = new ConcurrentSkipListMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    EmbeddedStreamRegistry(SourceConfig config) {
        this.limit = config.maxStreams();
    }

    @Override
    public synchronized boolean declare(StreamSpec spec) {
        boolean unknown = !specs.containsKey(spec.id().value());
        if (unknown && specs.size() >= limit) {
            throw new TooManyStreamsException(limit);
        }
        specs.put(spec.id().value(), spec);
        listeners.forEach(listener -> listener.declared(spec));
        return unknown;
    }

    @Override
    public synchronized boolean remove(CameraId id) {
        StreamSpec removed = specs.remove(id.value());
        if (removed == null) {
            return false;
        }
        listeners.forEach(listener -> listener.removed(removed));
        return true;
    }

    @Override
    public Optional<StreamSpec> find(CameraId id) {
        return Optional.ofNullable(specs.get(id.value()));
    }

    @Override
    public List<StreamSpec> list() {
        return List.copyOf(specs.values());
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }
}
