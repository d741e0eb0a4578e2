package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.TooManyStreamsException;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Keeps what was declared; nothing runs. */
@Alternative
@Singleton
public class FakeRegistry implements StreamRegistry {

    private final Map<CameraId, DesiredStream> streams = new ConcurrentHashMap<>();
    private volatile boolean full;

    public void clear() {
        streams.clear();
        full = false;
    }

    void isFull() {
        full = true;
    }

    @Override
    public boolean declare(StreamSpec spec) {
        if (full && !streams.containsKey(spec.id())) {
            throw new TooManyStreamsException(1);
        }
        return streams.put(spec.id(), DesiredStream.declared(spec)) == null;
    }

    @Override
    public boolean start(CameraId id) {
        return change(id, DesiredStream::started);
    }

    @Override
    public boolean stop(CameraId id) {
        return change(id, DesiredStream::stopped);
    }

    @Override
    public boolean restart(CameraId id) {
        return change(id, DesiredStream::restarted);
    }

    private boolean change(CameraId id, UnaryOperator<DesiredStream> change) {
        return streams.computeIfPresent(id, (key, stream) -> change.apply(stream)) != null;
    }

    @Override
    public boolean remove(CameraId id) {
        return streams.remove(id) != null;
    }

    @Override
    public Optional<DesiredStream> find(CameraId id) {
        return Optional.ofNullable(streams.get(id));
    }

    @Override
    public List<DesiredStream> list() {
        return List.copyOf(streams.values());
    }

    @Override
    public void listen(Listener listener) {
        // nothing runs
    }
}
