package io.roadwatch.detector.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Keeps the desired state in the memory of this process. */
@ApplicationScoped
class EmbeddedStreamRegistry implements StreamRegistry {

    private final int limit;
    private final Map<String, DesiredStream> streams = new ConcurrentSkipListMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    EmbeddedStreamRegistry(SourceConfig config) {
        this.limit = config.maxStreams();
    }

    @Override
    public synchronized boolean declare(StreamSpec spec) {
        DesiredStream known = streams.get(spec.id().value());
        if (known == null && streams.size() >= limit) {
            throw new TooManyStreamsException(limit);
        }
        want(known == null ? DesiredStream.declared(spec) : known.with(spec));
        return known == null;
    }

    @Override
    public synchronized boolean start(CameraId id) {
        return change(id, DesiredStream::started);
    }

    @Override
    public synchronized boolean stop(CameraId id) {
        return change(id, DesiredStream::stopped);
    }

    @Override
    public synchronized boolean restart(CameraId id) {
        return change(id, DesiredStream::restarted);
    }

    private boolean change(CameraId id, UnaryOperator<DesiredStream> change) {
        DesiredStream known = streams.get(id.value());
        if (known == null) {
            return false;
        }
        want(change.apply(known));
        return true;
    }

    private void want(DesiredStream stream) {
        streams.put(stream.spec().id().value(), stream);
        listeners.forEach(listener -> listener.wanted(stream));
    }

    @Override
    public synchronized boolean remove(CameraId id) {
        DesiredStream removed = streams.remove(id.value());
        if (removed == null) {
            return false;
        }
        listeners.forEach(listener -> listener.removed(removed));
        return true;
    }

    @Override
    public Optional<DesiredStream> find(CameraId id) {
        return Optional.ofNullable(streams.get(id.value()));
    }

    @Override
    public List<DesiredStream> list() {
        return List.copyOf(streams.values());
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }
}
