package io.roadwatch.detector.testing;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.DesiredStream;
import io.roadwatch.detector.source.RegistryException;
import io.roadwatch.detector.source.StreamRegistry;
import io.roadwatch.detector.source.StreamSpec;
import io.roadwatch.detector.source.TooManyStreamsException;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** Keeps what was declared; nothing runs. Fails for the camera {@code unsaved}, is full for {@code surplus}. */
@Alternative
@Singleton
public class FakeRegistry implements StreamRegistry {

    private final Map<String, DesiredStream> streams = new ConcurrentSkipListMap<>();
    private volatile boolean full;

    public void clear() {
        streams.clear();
        full = false;
    }

    /** From now on no further stream is taken. */
    public void isFull() {
        full = true;
    }

    @Override
    public boolean declare(StreamSpec spec) {
        failFor(spec.id());
        if (full && !streams.containsKey(spec.id().value())) {
            throw new TooManyStreamsException(1);
        }
        return streams.put(spec.id().value(), DesiredStream.declared(spec)) == null;
    }

    @Override
    public boolean replace(StreamSpec known, StreamSpec changed) {
        failFor(changed.id());
        DesiredStream current = streams.get(changed.id().value());
        return current != null
                && current.spec().equals(known)
                && streams.replace(changed.id().value(), current, current.amended(changed));
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
        failFor(id);
        return streams.computeIfPresent(id.value(), (key, stream) -> change.apply(stream)) != null;
    }

    @Override
    public boolean remove(CameraId id) {
        failFor(id);
        return streams.remove(id.value()) != null;
    }

    private static void failFor(CameraId id) {
        if (id.value().equals("unsaved")) {
            throw new RegistryException("The folder /secret/place is full.", new IOException("no space"));
        }
        if (id.value().equals("surplus")) {
            throw new TooManyStreamsException(7);
        }
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
        // nothing runs
    }
}
