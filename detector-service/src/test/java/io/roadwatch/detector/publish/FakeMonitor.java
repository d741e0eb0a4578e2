package io.roadwatch.detector.publish;

import io.roadwatch.detector.source.CameraId;
import io.roadwatch.detector.source.StreamMonitor;
import io.roadwatch.detector.source.StreamState;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows of streams what the test says. */
@Alternative
@Singleton
public class FakeMonitor implements StreamMonitor {

    private final Map<CameraId, StreamState> states = new ConcurrentHashMap<>();

    public void clear() {
        states.clear();
    }

    public void is(CameraId camera, StreamState state) {
        states.put(camera, state);
    }

    @Override
    public Optional<Status> statusOf(CameraId id) {
        return Optional.ofNullable(states.get(id)).map(Status::of);
    }
}
