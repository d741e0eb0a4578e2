package io.roadwatch.detector.source;

import io.roadwatch.detector.source.StreamRefusedException.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/**
 * Keeps the desired state in this process, and in its {@link StreamStore} before anybody sees a change. What the configuration
 * declares it declares at every start; whether such a stream should run is remembered. Changes wait for the disk and for each
 * other; questions never wait.
 */
@ApplicationScoped
class EmbeddedStreamRegistry implements StreamRegistry {

    private static final Logger LOG = Logger.getLogger(EmbeddedStreamRegistry.class);

    private final int limit;
    private final StreamStore store;
    private final ConfiguredStreams configured;
    private final Map<String, DesiredStream> streams = new ConcurrentSkipListMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    EmbeddedStreamRegistry(SourceConfig config, StreamStore store, ConfiguredStreams configured) {
        this.limit = config.maxStreams();
        this.store = store;
        this.configured = configured;
        store.load().forEach(this::recover);
        configured.all().forEach(spec -> streams.putIfAbsent(spec.id().value(), DesiredStream.declared(spec)));
        LOG.infof(
                "streams declared count=%d configured=%d kept=%s",
                streams.size(), configured.all().size(), store.condition().place());
    }

    /** The configuration wins over what was stored, and takes over what it declares. */
    private void recover(StoredStream stored) {
        StreamSpec spec = configured
                .find(stored.id())
                .map(winner -> winner.withWireId(stored.wireId()))
                .orElse(stored.spec());
        if (spec == null) { // the configuration declared it once
            tidy(() -> store.delete(stored.id()));
            return;
        }
        DesiredStream stream = new DesiredStream(spec, stored.running(), stored.generation());
        if (stored.spec() != null && configured.contains(stored.id())) {
            tidy(() -> save(stream));
        }
        streams.put(stored.id().value(), stream);
    }

    /** What the folder still holds is overruled at the next start again, so a full disk is no reason not to start. */
    private static void tidy(Runnable change) {
        try {
            change.run();
        } catch (RegistryException e) {
            LOG.warnf("a stored stream cannot be brought up to date reason=%s", e.getMessage());
        }
    }

    @Override
    public synchronized boolean declare(StreamSpec spec) {
        DesiredStream known = streams.get(spec.id().value());
        if (known == null) {
            if (streams.size() >= limit) {
                throw new TooManyStreamsException(limit);
            }
            want(DesiredStream.declared(spec));
            return true;
        }
        refuseIfConfiguredOtherwise(known.spec(), spec);
        want(known.with(spec));
        return false;
    }

    private void refuseIfConfiguredOtherwise(StreamSpec known, StreamSpec spec) {
        if (configured.contains(spec.id()) && !spec.withWireId(known.wireId()).equals(known)) {
            throw new StreamRefusedException(
                    Refusal.DECLARED_IN_CONFIGURATION,
                    "The configuration declares this stream, and differently; change it there.");
        }
    }

    @Override
    public synchronized boolean replace(StreamSpec known, StreamSpec changed) {
        DesiredStream current = streams.get(changed.id().value());
        if (current == null || !current.spec().equals(known)) {
            return false;
        }
        refuseIfConfiguredOtherwise(known, changed);
        if (changed.watchesSameAs(known)) { // heard of, a stream that ended would begin again for a new name
            keep(current.amended(changed));
        } else {
            want(current.amended(changed));
        }
        return true;
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
        keep(stream);
        listeners.forEach(listener -> listener.wanted(stream));
    }

    private void keep(DesiredStream stream) {
        String id = stream.spec().id().value();
        if (!stream.equals(streams.get(id))) {
            save(stream);
            streams.put(id, stream);
        }
    }

    private void save(DesiredStream stream) {
        boolean ofConfiguration = configured.contains(stream.spec().id());
        store.save(ofConfiguration ? StoredStream.wishes(stream) : StoredStream.declared(stream));
    }

    @Override
    public synchronized boolean remove(CameraId id) {
        if (configured.contains(id)) {
            return stop(id);
        }
        DesiredStream known = streams.get(id.value());
        if (known == null) {
            return false;
        }
        store.delete(id);
        streams.remove(id.value());
        listeners.forEach(listener -> listener.removed(known));
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
    public synchronized void listen(Listener listener) {
        listeners.add(listener);
        streams.values().forEach(listener::wanted);
    }
}
